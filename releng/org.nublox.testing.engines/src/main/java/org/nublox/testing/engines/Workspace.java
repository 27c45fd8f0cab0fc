/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the engines of this JVM keep their files: {@code target/engines/<process id>}. */
final class Workspace {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Path ROOT =
      Path.of("target", "engines", Long.toString(ProcessHandle.current().pid())).toAbsolutePath();
  private static final List<Stop> STOPS = new CopyOnWriteArrayList<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Workspace::shutDown));
  }

  private Workspace() {}

  /** Stops an engine. */
  @FunctionalInterface
  interface Stop {
    /** Returns when the engine has ended. */
    void run() throws Exception;
  }

  /** Has the engine stopped when the JVM ends, before the files of all engines are removed. */
  static void atEnd(Stop stop) {
    STOPS.add(stop);
  }

  // Standard error is all that is left to report to while a JVM shuts down; a failing engine must
  // not
  // keep the next one from being stopped.
  @SuppressWarnings("CatchingUnchecked")
  private static void shutDown() {
    for (Stop stop : STOPS) {
      try {
        stop.run();
      } catch (Exception e) {
        System.err.println("A test engine did not stop: " + e);
      }
    }
    try {
      delete(ROOT);
    } catch (IOException e) {
      System.err.println("Files of test engines stay behind in " + ROOT + ": " + e);
    }
  }

  /** A new empty folder for the named engine. */
  static Path folder(String name) {
    try {
      Path folder = ROOT.resolve(name);
      delete(folder);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database name that no other test of this JVM gets. */
  static String nextName() {
    return "nublox_test_" + NUMBER.incrementAndGet();
  }

  /** A TCP port that is free on loopback now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Removes a folder with all it holds; a folder that is not there is fine. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException problem)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
