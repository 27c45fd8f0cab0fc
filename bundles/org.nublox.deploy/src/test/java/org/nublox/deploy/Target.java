/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;

/** A database of a test. */
record Target(Database database, Dialect dialect) implements AutoCloseable {

  static Target on(Engine engine) {
    return new Target(engine.createDatabase(), dialect(engine.id()));
  }

  /** A database in a file, so that processes can come and go; other engines have such anyhow. */
  static Target inFile(Engine engine, Path folder) {
    Target target = on(engine);
    if (!engine.id().equals("h2")) {
      return target;
    }
    String url = "jdbc:h2:" + folder.resolve(target.database().name());
    return new Target(new Database("PUBLIC", url, "sa", "", target::close), target.dialect());
  }

  /** Starts a program of the tests in a process of its own, with this database as arguments. */
  Process start(Class<?> program, String... further) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                dialect.id(),
                database.url(),
                database.user(),
                database.password()));
    command.addAll(List.of(further));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The connector that the arguments of a program name. */
  static Connector connector(String[] arguments) throws DeploymentException {
    Dialect dialect = dialect(arguments[0]);
    return Connector.of(
        new ConnectionSettings(arguments[1], arguments[2], arguments[3], Optional.empty()),
        dialect);
  }

  private static Dialect dialect(String id) {
    return ServiceLoader.load(Dialect.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(found -> found.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  ConnectionSettings settings() {
    return new ConnectionSettings(
        database.url(), database.user(), database.password(), Optional.empty());
  }

  Deployment open() throws DeploymentException {
    return open(Limits.DEFAULT, Watcher.SILENT);
  }

  Deployment open(Limits limits, Watcher watcher) throws DeploymentException {
    return Deployment.open(Connector.of(settings(), dialect), limits, watcher);
  }

  static Migration migration(String file, String... statements) {
    return Migration.of(file, String.join(";\n", statements) + ";\n").orElseThrow();
  }

  /** The rows of a query, the values of each joined by a bar. */
  List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder(String.valueOf(result.getString(1)));
        for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
          row.append('|').append(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String history() {
    return dialect.identifiers().inQuotes("flyway_schema_history");
  }

  String quoted(String name) {
    return dialect.identifiers().inQuotes(name);
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
