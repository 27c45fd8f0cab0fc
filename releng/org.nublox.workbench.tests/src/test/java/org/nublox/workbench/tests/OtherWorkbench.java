/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A workbench that is started as this one was, with a workspace of its own. */
final class OtherWorkbench implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 120_000;

  private final Path folder;
  private final Path output;
  private final Process process;

  OtherWorkbench(Path folder, String scenario) throws IOException {
    this.folder = folder;
    output = folder.resolve(scenario + "-" + System.nanoTime() + ".txt");
    process =
        new ProcessBuilder(command(scenario))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  /** The workspace of workbenches that have their files in a folder. */
  static Path workspace(Path folder) {
    return folder.resolve("workspace");
  }

  private List<String> command(String scenario) throws IOException {
    Path configuration = folder.resolve("configuration");
    if (!Files.exists(configuration)) {
      Files.createDirectories(configuration);
      Path own = Path.of(URI.create(System.getProperty("osgi.configuration.area")));
      Files.copy(own.resolve("config.ini"), configuration.resolve("config.ini"));
    }
    ProcessHandle.Info own = ProcessHandle.current().info();
    List<String> command = new ArrayList<>(List.of(own.command().orElseThrow()));
    for (String argument : own.arguments().orElseThrow()) {
      boolean last = argument.endsWith(".jar");
      if (!argument.equals("-Dosgi.clean=true")) {
        command.add(argument);
      }
      if (last) {
        break;
      }
    }
    command.add(1, "-Dnublox.scenario=" + scenario);
    command.addAll(
        List.of(
            "-data",
            workspace(folder).toString(),
            "-install",
            Path.of(URI.create(System.getProperty("osgi.install.area"))).toString(),
            "-configuration",
            configuration.toString(),
            "-application",
            "org.nublox.workbench.application",
            "-product",
            "org.nublox.workbench.product"));
    return command;
  }

  /** Waits until it says something, and returns the rest of the line. */
  String await(String what) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      for (String line : Files.readAllLines(output)) {
        if (line.startsWith("SAYS " + what)) {
          return line.substring(5 + what.length());
        }
        assertFalse(line.startsWith("SAYS failed"), line);
      }
      assertTrue(process.isAlive(), () -> "it ended, see " + output);
      assertTrue(System.currentTimeMillis() < end, () -> what + " not said in " + output);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /**
   * Kills it as soon as such a note is in its journal, and returns the note; nothing when the work
   * had ended before the process did.
   */
  String killWhen(Predicate<String> fits) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    Path notes = workspace(folder).resolve(".metadata/.plugins/org.nublox.workbench/running");
    while (true) {
      Optional<String> found = note(notes, fits);
      if (found.isPresent()) {
        kill();
        return note(notes, fits).orElse("");
      }
      assertTrue(process.isAlive(), () -> "it ended, see " + output);
      assertTrue(System.currentTimeMillis() < end, () -> "nothing noted, see " + output);
      Thread.onSpinWait();
    }
  }

  private Optional<String> note(Path notes, Predicate<String> fits) throws IOException {
    if (!Files.isDirectory(notes)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(notes, "*.running")) {
      for (Path file : files) {
        try {
          String note = Files.readString(file);
          if (fits.test(note)) {
            return Optional.of(note);
          }
        } catch (NoSuchFileException e) {
          // it has ended meanwhile
        }
      }
    }
    return Optional.empty();
  }

  /** Waits until it has ended by itself. */
  void awaitEnd() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS), "it does not end");
  }

  @Override
  public void close() {
    kill();
  }

  /** As {@code kill -9} does it; what it had started is ended after it, so that nothing stays. */
  private void kill() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    process.onExit().join();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
