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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.migration.Version;
import org.nublox.schema.ColumnType;

/**
 * How far a migration is that no single transaction holds. It has a row from the first statement to
 * the last, and none when all is done.
 */
final class ProgressTable {

  static final String TABLE = "nublox_progress";

  private final Connection connection;
  private final Dialect dialect;

  ProgressTable(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * How far a migration is.
   *
   * @param done statements that are done
   * @param sum of the texts of these statements
   * @param before the state of what the next statement changes, as it was before; empty when no
   *     statement is under way
   */
  record Progress(Version version, int done, String sum, Optional<String> before) {}

  private String q(String name) {
    return dialect.identifiers().inQuotes(name);
  }

  void create() throws SQLException {
    if (OwnTables.exists(connection, q(TABLE))) {
      return;
    }
    String text = dialect.types().name(new ColumnType.Varchar(64));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table "
              + q(TABLE)
              + " (\n  "
              + String.join(
                  ",\n  ",
                  q("version")
                      + " "
                      + dialect.types().name(new ColumnType.Varchar(50))
                      + " not null",
                  q("done") + " " + dialect.types().name(new ColumnType.Int()) + " not null",
                  q("done_sum") + " " + text + " not null",
                  q("state_before") + " " + text,
                  "constraint " + q(TABLE + "_pk") + " primary key (" + q("version") + ")")
              + "\n)");
    }
  }

  Optional<Progress> read() throws SQLException {
    if (!OwnTables.exists(connection, q(TABLE))) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select "
                    + q("version")
                    + ", "
                    + q("done")
                    + ", "
                    + q("done_sum")
                    + ", "
                    + q("state_before")
                    + " from "
                    + q(TABLE))) {
      return row.next()
          ? Optional.of(
              new Progress(
                  new Version(row.getString(1)),
                  row.getInt(2),
                  row.getString(3),
                  Optional.ofNullable(row.getString(4))))
          : Optional.empty();
    }
  }

  void begin(Progress progress) throws SQLException {
    set(
        "insert into "
            + q(TABLE)
            + " ("
            + q("done")
            + ", "
            + q("done_sum")
            + ", "
            + q("state_before")
            + ", "
            + q("version")
            + ") values (?, ?, ?, ?)",
        progress);
  }

  void update(Progress progress) throws SQLException {
    set(
        "update "
            + q(TABLE)
            + " set "
            + q("done")
            + " = ?, "
            + q("done_sum")
            + " = ?, "
            + q("state_before")
            + " = ? where "
            + q("version")
            + " = ?",
        progress);
  }

  private void set(String sql, Progress progress) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, progress.done());
      statement.setString(2, progress.sum());
      statement.setString(3, progress.before().orElse(null));
      statement.setString(4, progress.version().text());
      statement.executeUpdate();
    }
  }

  void remove(Version version) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from " + q(TABLE) + " where " + q("version") + " = ?")) {
      statement.setString(1, version.text());
      statement.executeUpdate();
    }
  }
}
