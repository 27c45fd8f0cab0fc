/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nublox.testing.engines.Database;

/** A project with one table, a database for it, and the connection {@code db} to it. */
final class Shop {

  /** No output may show it. */
  static final String SECRET = "geheim-42";

  private final Path project;
  private final String dialect;

  Shop(Path folder, String dialect) throws IOException {
    this.project = folder.resolve("shop");
    this.dialect = dialect;
    Files.createDirectories(project);
    Files.writeString(project.resolve("nublox.toml"), "name = \"shop\"\n");
    Files.writeString(
        project.resolve("shop.nbx"),
        "module shop\nentity Person {\n  key id: int\n  name: string(20)\n}\n");
    Files.writeString(folder.resolve("secret"), SECRET + "\n");
  }

  /** One whose connection is to a database of a test engine. */
  static Shop on(Path folder, String dialect, Database database) throws IOException {
    Shop shop = new Shop(folder, dialect);
    shop.connect(database.url(), database.user(), false);
    return shop;
  }

  Path project() {
    return project;
  }

  Path migrations() {
    return project.resolve("migrations").resolve(dialect);
  }

  /** Writes the connection; the password is the secret, or none. */
  void connect(String url, String user, boolean password) throws IOException {
    String secret =
        password ? "password = \"${file:" + project.resolveSibling("secret") + "}\"\n" : "";
    Files.writeString(
        project.resolve("connections.toml"),
        "[db]\nurl = \"" + url + "\"\nuser = \"" + user + "\"\n" + secret);
  }

  /** A command on this project and its database. */
  Run run(String command, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of(command, project.toString(), "--connection", "db"));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  Run deploy(String... options) {
    List<String> all = new ArrayList<>(List.of("--yes"));
    all.addAll(List.of(options));
    return run("deploy", all.toArray(String[]::new));
  }

  /** Writes the first migration. */
  void migrate() {
    Run run = Run.of("migrate", project.toString(), "--dialect", dialect, "--name", "init");
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
  }

  /** Writes the second migration by hand, in place of one that is there. */
  void second(String... statements) throws IOException {
    Files.writeString(
        migrations().resolve("V0002__more.sql"), String.join(";\n", statements) + ";\n");
    Run run = Run.of("migrate", project.toString(), "--dialect", dialect, "--rehash");
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
  }

  /** Deploys what is there and expects that it works. */
  void deployed() {
    Run run = deploy();
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
  }

  /** The database has exactly so many finished migrations, and nothing is under way. */
  static void assertApplied(int migrations, Database database) throws SQLException {
    String quote = database.url().startsWith("jdbc:mariadb") ? "`" : "\"";
    String history = quote + "flyway_schema_history" + quote;
    assertEquals(
        migrations,
        number(
            database, "select count(*) from " + history + " where " + quote + "success" + quote));
    assertEquals(migrations, number(database, "select count(*) from " + history));
    assertEquals(0, number(database, "select count(*) from " + quote + "nublox_progress" + quote));
  }

  static int number(Database database, String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  static void execute(String url, String user, String password, String... statements)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static void execute(Database database, String... statements) throws SQLException {
    execute(database.url(), database.user(), database.password(), statements);
  }
}
