/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;
import org.nublox.testing.engines.Database;

/** A script run on a real engine, in an empty database of its own. */
final class Deployment implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Database shared;

  private final Dialect dialect;
  private final Database database;
  private final Connection connection;

  private Deployment(Dialect dialect, Database database, Connection connection) {
    this.dialect = dialect;
    this.database = database;
    this.connection = connection;
  }

  /** An empty database (at PostgreSQL: an empty schema, which is made ten times faster). */
  static Deployment empty(Dialect dialect) throws SQLException {
    if (dialect.id().equals("postgresql")) {
      Connection connection = postgresql().connect();
      String name = "s" + NUMBER.incrementAndGet();
      execute(connection, "create schema " + name);
      execute(connection, "set search_path to " + name);
      return new Deployment(dialect, null, connection);
    }
    Database database = Dialects.engine(dialect.id()).createDatabase();
    Connection connection = database.connect();
    if (dialect.id().equals("mysql")) {
      // 8.0.15 forgets the default of a required datetime when it rebuilds a table, and then
      // refuses a zero date
      execute(
          connection,
          "set sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");
    }
    if (dialect.id().equals("mysql") || dialect.id().equals("mariadb")) {
      // a file for each of thousands of tables takes most of the time
      execute(connection, "set global innodb_file_per_table = 0");
    }
    return new Deployment(dialect, database, connection);
  }

  private static synchronized Database postgresql() {
    if (shared == null) {
      shared = Dialects.engine("postgresql").createDatabase();
    }
    return shared;
  }

  Connection connection() {
    return connection;
  }

  /** Runs all statements, in one transaction where the engine has transactions for them. */
  void run(Script script) throws SQLException {
    if (dialect.id().equals("sqlite")) {
      execute(connection, "pragma foreign_keys = on");
    }
    connection.setAutoCommit(false);
    for (org.nublox.dialect.Statement statement : script.statements()) {
      String sql = forEngine(statement.sql());
      try {
        execute(connection, sql);
      } catch (SQLException e) {
        throw new SQLException(dialect.id() + ": " + e.getMessage() + "\n" + sql, e);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Runs statements that alter, each in a transaction of its own. */
  void alter(List<org.nublox.dialect.Statement> statements) throws SQLException {
    for (org.nublox.dialect.Statement statement : statements) {
      String sql = forEngine(statement.sql());
      try (Statement jdbc = connection.createStatement()) {
        jdbc.setEscapeProcessing(false);
        boolean rows = jdbc.execute(sql);
        if (rows && sql.startsWith("pragma foreign_key_check") && jdbc.getResultSet().next()) {
          throw new SQLException("rows refer to nothing");
        }
      } catch (SQLException e) {
        throw new SQLException(dialect.id() + ": " + e.getMessage() + "\n" + sql, e);
      }
    }
  }

  /**
   * MySQL 8.0.15, the newest that can be had for tests, is two versions short of the collation and
   * gets an older one.
   */
  private String forEngine(String sql) {
    return dialect.id().equals("mysql") ? sql.replace("utf8mb4_0900_bin", "utf8mb4_bin") : sql;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // the text as it is: no replacing of {d ...} and the like by the driver
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    if (database == null) {
      connection.setAutoCommit(true);
      String name = connection.getSchema();
      execute(connection, "drop schema " + name + " cascade");
      connection.close();
    } else {
      connection.close();
      database.close();
    }
  }
}
