/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Runs a command in a folder and waits for its end. */
  static Run run(Path folder, String... arguments) throws IOException, InterruptedException {
    return Run.of(command(arguments).directory(folder.toFile()), PATIENCE_MINUTES);
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
