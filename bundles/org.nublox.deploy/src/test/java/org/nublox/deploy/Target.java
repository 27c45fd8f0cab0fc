/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

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
    Dialect dialect =
        ServiceLoader.load(Dialect.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.id().equals(engine.id()))
            .findFirst()
            .orElseThrow();
    return new Target(engine.createDatabase(), dialect);
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
