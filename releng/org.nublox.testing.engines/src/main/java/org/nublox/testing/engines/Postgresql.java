/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** Starts PostgreSQL. */
final class Postgresql {

  static final class Holder {
    static final Engine ENGINE = start();

    private Holder() {}
  }

  private Postgresql() {}

  private static Engine start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(Workspace.folder("postgresql").resolve("data"))
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "off")
              .setServerConfig("listen_addresses", "localhost")
              .start();
      Workspace.atEnd(server::close);
      return new ServerEngine(
          "postgresql",
          server.getJdbcUrl("postgres", "postgres"),
          "jdbc:postgresql://localhost:" + server.getPort() + "/%s",
          "postgres",
          "create database %s encoding 'UTF8' locale 'C.UTF-8' template template0",
          "drop database if exists %s with (force)");
    } catch (IOException e) {
      throw new EngineFailure("PostgreSQL", e);
    }
  }
}
