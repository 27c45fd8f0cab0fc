/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The Maven that builds generated applications.
 *
 * @param executable the program; never null
 */
public record Maven(Path executable) {

  /** Names the Maven to use; set by the launcher of a checkout. */
  public static final String VARIABLE = "NUBLOX_MAVEN";

  private static final int TOLD_LINES = 12;

  /**
   * Finds Maven: the one that {@value #VARIABLE} names, the application's own {@code mvnw}, or the
   * one on the path.
   *
   * @param application the folder of the application
   * @throws RunException when there is none
   */
  public static Maven find(Path application) throws RunException {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      return new Maven(Path.of(named));
    }
    Path wrapper = application.resolve("mvnw");
    if (Files.isExecutable(wrapper)) {
      return new Maven(wrapper.toAbsolutePath());
    }
    boolean windows = File.separatorChar == '\\';
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).resolve(windows ? "mvn.cmd" : "mvn"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Maven::new)
        .orElseThrow(
            () ->
                new RunException(
                    "Maven, which builds the application, was not found.",
                    "Install it (Debian: apt-get install maven), or name one in "
                        + VARIABLE
                        + "."));
  }

  /**
   * Runs goals in a folder. What is in the local repository is not asked for on the network, so
   * that a second build needs none.
   *
   * @param application the folder of the application
   * @param log the file that gets Maven's output
   * @throws RunException when the build fails; the message holds the errors of Maven's output
   */
  public void run(Path application, Path log, List<String> goals)
      throws IOException, InterruptedException, RunException {
    if (start(application, log, goals, true) == 0) {
      return;
    }
    boolean somethingIsAbsent =
        Files.readString(log, StandardCharsets.UTF_8).contains("offline mode");
    if (somethingIsAbsent && start(application, log, goals, false) == 0) {
      return;
    }
    throw new RunException(
        "Maven could not build the application in " + application + ":\n" + errors(log),
        "The whole output is in " + log + ".");
  }

  private int start(Path application, Path log, List<String> goals, boolean offline)
      throws IOException, InterruptedException, RunException {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(List.of("-B", "-ntp"));
    if (offline) {
      command.add("-o");
    }
    command.addAll(goals);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(application.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", Jdk.current().home().toString());
    Process process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw e;
    }
  }

  private static String errors(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      List<String> errors =
          lines
              .filter(line -> line.startsWith("[ERROR]"))
              .filter(line -> !line.toLowerCase(Locale.ROOT).contains("re-run maven"))
              .map(line -> "  " + line.substring("[ERROR]".length()).strip())
              .filter(line -> !line.isBlank())
              .limit(TOLD_LINES)
              .toList();
      return String.join("\n", errors);
    }
  }
}
