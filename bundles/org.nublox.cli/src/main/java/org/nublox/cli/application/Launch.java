/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nublox.cli.Terminal;

/** Builds a generated application and starts it, telling each step. */
public final class Launch {

  private final Terminal terminal;
  private final Path application;
  private final Path logs;

  /**
   * A launch.
   *
   * @param terminal where the steps are told
   * @param application the folder of the generated application
   */
  public Launch(Terminal terminal, Path application) {
    this.terminal = terminal;
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
      throws IOException, InterruptedException {
    Files.createDirectories(logs);
    long began = System.nanoTime();
    terminal.tell("Building the application with Maven ...");
    Path jar = new ApplicationBuild(application, logs.resolve("build.log")).run();
    long built = System.nanoTime();
    terminal.tell("Built in " + seconds(built - began) + " s. Starting it ...");
    Path log = logs.resolve("application.log");
    RunningApplication running = RunningApplication.start(jar, application, port, log, arguments);
    terminal.tell("Started in " + seconds(System.nanoTime() - built) + " s; its log is " + log);
    return running;
  }

  /** A duration in seconds with one decimal, for people. */
  public static String seconds(long nanoseconds) {
    return "%.1f".formatted(nanoseconds / 1e9);
  }
}
