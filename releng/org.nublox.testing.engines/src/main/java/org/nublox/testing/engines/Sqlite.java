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
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite databases, each a file. */
final class Sqlite implements Engine {

  static final Engine ENGINE = new Sqlite();

  private final Path folder = Workspace.folder("sqlite");

  private Sqlite() {}

  @Override
  public String id() {
    return "sqlite";
  }

  @Override
  public Database createDatabase() {
    String name = Workspace.nextName();
    Path file = folder.resolve(name + ".db");
    return new Database(
        name,
        "jdbc:sqlite:" + file + "?foreign_keys=true&synchronous=OFF",
        "",
        "",
        () -> delete(file));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
