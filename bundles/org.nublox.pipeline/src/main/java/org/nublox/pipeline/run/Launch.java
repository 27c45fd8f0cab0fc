/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nublox.generator.files.FileChange;
import org.nublox.pipeline.GenerationStep;

/** Builds a generated application and starts it, telling each step. */
public final class Launch {

  private final Consumer<String> told;
  private final Path application;
  private final Path logs;

  /**
   * A launch.
   *
   * @param told where the steps are told
   * @param application the folder of the generated application
   */
  public Launch(Consumer<String> told, Path application) {
    this.told = told;
    this.application = application;
    this.logs = application.resolve(".nublox/logs");
  }

  /**
   * Builds and starts.
   *
   * @param port the port on the loopback interface; 0 for a free one
   * @param arguments further arguments of the application
   */
  public RunningApplication run(int port, List<String> arguments)
      throws IOException, InterruptedException, RunException {
    Files.createDirectories(logs);
    long began = System.nanoTime();
    told.accept("Building the application with Maven ...");
    Path jar = new ApplicationBuild(application, buildLog()).run();
    long built = System.nanoTime();
    told.accept("Built in " + seconds(built - began) + " s. Starting it ...");
    Path log = log();
    RunningApplication running = RunningApplication.start(jar, application, port, log, arguments);
    told.accept("Started in " + seconds(System.nanoTime() - built) + " s; its log is " + log);
    return running;
  }

  /** The file that gets what the application prints. */
  public Path log() {
    return logs.resolve("application.log");
  }

  /** The file that gets what building it prints. */
  public Path buildLog() {
    return logs.resolve("build.log");
  }

  /**
   * Puts the data of an older schema aside: an applied migration cannot change, so with another
   * first one the application begins with an empty database.
   *
   * @return where they are now; empty when nothing had to be done
   */
  public static Optional<Path> putOldDataAside(GenerationStep step) throws IOException {
    Path data = step.folder().resolve("data");
    boolean otherSchema =
        step.report().changes(FileChange.Kind.CHANGED).stream()
            .anyMatch(change -> change.path().contains("/db/migration/"));
    if (!otherSchema || !Files.isDirectory(data)) {
      return Optional.empty();
    }
    Path aside = step.folder().resolve("data-before-" + System.currentTimeMillis());
    Files.move(data, aside);
    return Optional.of(aside);
  }

  /** A duration in seconds with one decimal, for people. */
  public static String seconds(long nanoseconds) {
    return "%.1f".formatted(nanoseconds / 1e9);
  }
}
