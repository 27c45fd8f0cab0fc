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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.Version;
import org.nublox.schema.ColumnType;

/**
 * The table in which Flyway notes what it applied, with the same columns and the same content, so
 * that an application that runs Flyway when it starts takes what was deployed for its own, and the
 * other way round. Source: Flyway's documentation, "Schema history table".
 */
final class History {

  static final String TABLE = "flyway_schema_history";

  private static final int DESCRIPTION = 200;

  private final Connection connection;
  private final Dialect dialect;

  History(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Names are in lower case and in quotes at every engine. */
  private String q(String name) {
    return dialect.identifiers().inQuotes(name);
  }

  boolean exists() throws SQLException {
    return OwnTables.exists(connection, q(TABLE));
  }

  void create() throws SQLException {
    if (exists()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table "
              + q(TABLE)
              + " (\n  "
              + String.join(
                  ",\n  ",
                  q("installed_rank") + " " + type(new ColumnType.Int()) + " not null",
                  q("version") + " " + type(new ColumnType.Varchar(50)),
                  q("description") + " " + type(new ColumnType.Varchar(DESCRIPTION)) + " not null",
                  q("type") + " " + type(new ColumnType.Varchar(20)) + " not null",
                  q("script") + " " + type(new ColumnType.Varchar(1000)) + " not null",
                  q("checksum") + " " + type(new ColumnType.Int()),
                  q("installed_by") + " " + type(new ColumnType.Varchar(100)) + " not null",
                  q("installed_on")
                      + " "
                      + type(new ColumnType.Timestamp(0))
                      + " default "
                      + dialect.sessions().now()
                      + " not null",
                  q("execution_time") + " " + type(new ColumnType.Int()) + " not null",
                  q("success") + " " + type(new ColumnType.Bool()) + " not null",
                  "constraint " + q(TABLE + "_pk") + " primary key (" + q("installed_rank") + ")")
              + "\n)");
      statement.execute(
          "create index " + q(TABLE + "_s_idx") + " on " + q(TABLE) + " (" + q("success") + ")");
    }
  }

  private String type(ColumnType type) {
    return dialect.types().name(type);
  }

  /** All lines, in order; none when there is no table. */
  List<HistoryEntry> read() throws SQLException {
    if (!exists()) {
      return List.of();
    }
    List<HistoryEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select "
                    + String.join(
                        ", ",
                        List.of(
                                "installed_rank",
                                "version",
                                "description",
                                "type",
                                "script",
                                "checksum",
                                "installed_by",
                                "installed_on",
                                "success")
                            .stream()
                            .map(this::q)
                            .toList())
                    + " from "
                    + q(TABLE)
                    + " order by "
                    + q("installed_rank"))) {
      while (row.next()) {
        String version = row.getString(2);
        int checksum = row.getInt(6);
        Optional<Integer> known = row.wasNull() ? Optional.empty() : Optional.of(checksum);
        entries.add(
            new HistoryEntry(
                row.getInt(1),
                Optional.ofNullable(version).map(Version::new),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                known,
                row.getString(7),
                row.getString(8),
                row.getBoolean(9)));
      }
    }
    return entries;
  }

  /** Adds a line for a migration. */
  void add(Migration migration, long millis, boolean success) throws SQLException {
    int rank = nextRank();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into "
                + q(TABLE)
                + " ("
                + String.join(
                    ", ",
                    List.of(
                            "installed_rank",
                            "version",
                            "description",
                            "type",
                            "script",
                            "checksum",
                            "installed_by",
                            "execution_time",
                            "success")
                        .stream()
                        .map(this::q)
                        .toList())
                + ") values (?, ?, ?, 'SQL', ?, ?, ?, ?, ?)")) {
      String description = migration.description();
      insert.setInt(1, rank);
      insert.setString(2, migration.version().text());
      insert.setString(3, description.substring(0, Math.min(DESCRIPTION, description.length())));
      insert.setString(4, migration.fileName());
      insert.setInt(5, migration.checksum());
      insert.setString(6, user());
      insert.setInt(7, (int) Math.min(millis, Integer.MAX_VALUE));
      insert.setBoolean(8, success);
      insert.executeUpdate();
    }
  }

  /** Completes the line of a migration that was begun. */
  void finish(Migration migration, long millis) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update "
                + q(TABLE)
                + " set "
                + q("success")
                + " = ?, "
                + q("checksum")
                + " = ?, "
                + q("execution_time")
                + " = ? where "
                + q("version")
                + " = ?")) {
      update.setBoolean(1, true);
      update.setInt(2, migration.checksum());
      update.setInt(3, (int) Math.min(millis, Integer.MAX_VALUE));
      update.setString(4, migration.version().text());
      update.executeUpdate();
    }
  }

  /** Says of the line of a migration whether it is finished, and by which file. */
  void mark(HistoryEntry entry, String script, boolean success) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update "
                + q(TABLE)
                + " set "
                + q("script")
                + " = ?, "
                + q("success")
                + " = ? where "
                + q("installed_rank")
                + " = ?")) {
      update.setString(1, script);
      update.setBoolean(2, success);
      update.setInt(3, entry.rank());
      update.executeUpdate();
    }
  }

  /** Takes the line of a migration away. */
  void remove(HistoryEntry entry) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from " + q(TABLE) + " where " + q("installed_rank") + " = ?")) {
      delete.setInt(1, entry.rank());
      delete.executeUpdate();
    }
  }

  private int nextRank() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select max(" + q("installed_rank") + ") from " + q(TABLE))) {
      row.next();
      return row.getInt(1) + 1;
    }
  }

  private String user() throws SQLException {
    String user = connection.getMetaData().getUserName();
    String name = user == null ? "" : user;
    return name.substring(0, Math.min(100, name.length()));
  }
}
