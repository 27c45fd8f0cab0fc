/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nublox.testing.engines.Database;

/** The materialized product, run as a process of its own. */
final class Product {

  /** The checkout, or wherever the examples are. */
  static final Path HOME = Path.of(System.getProperty("nublox.home"));

  private static final Path LAUNCHER =
      HOME.resolve("releng/org.nublox.product/target/products/nublox/linux/gtk/x86_64/nublox");

  /** Building an application may mean to download what it is made of. */
  private static final int PATIENCE_MINUTES = 15;

  private Product() {}

  /**
   * What one run did.
   *
   * @param exitCode the exit code of the process
   * @param out its standard output
   * @param err its standard error
   */
  record Run(int exitCode, String out, String err) {

    /** Fails unless it ended well and told this on standard error. */
    void mustSay(String text) {
      assertEquals(0, exitCode, out + err);
      assertTrue(err.contains(text), out + err);
    }
  }

  /** Runs a command in a folder and waits for its end. */
  static Run run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("nublox", ".out");
    Path err = Files.createTempFile("nublox", ".err");
    try {
      Process process =
          command(arguments)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "nublox " + String.join(" ", arguments) + " does not end:\n" + Files.readString(err));
      }
      return new Run(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Runs a command on a database, with its address and login. */
  static Run onDatabase(Path folder, Database database, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", database.url()));
    if (!database.user().isEmpty()) {
      all.addAll(List.of("--user", database.user()));
    }
    return run(folder, all.toArray(String[]::new));
  }

  /** A command, not started yet. */
  static ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(LAUNCHER.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("NUBLOX_MAVEN", HOME.resolve("mvnw").toString());
    return builder;
  }
}
