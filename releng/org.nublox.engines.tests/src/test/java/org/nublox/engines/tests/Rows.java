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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nublox.dialect.Dialect;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/** The rows of tables while these change. */
final class Rows {

  private Rows() {}

  /** Lets every row refer to the first row of each table that it can refer to. */
  static void letRefer(Dialect dialect, Connection connection, Schema schema) {
    UnaryOperator<String> quoted = dialect.identifiers()::quote;
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        String order =
            key.referencedColumns().stream().map(quoted).collect(Collectors.joining(", "));
        List<String> values = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
          String target = quoted.apply(key.referencedColumns().get(i));
          values.add(
              "%s = (select %s from (select %s from %s order by %s limit 1) first_row)"
                  .formatted(
                      quoted.apply(key.columns().get(i)),
                      target,
                      order,
                      quoted.apply(key.referencedTable()),
                      order));
        }
        try (Statement statement = connection.createStatement()) {
          statement.setEscapeProcessing(false);
          statement.execute(
              "update " + quoted.apply(table.name()) + " set " + String.join(", ", values));
        } catch (SQLException e) {
          // a column that is unique or held by a check takes no second or no such value
        }
      }
    }
  }

  /**
   * The values of each column that stays as it is but for its name, or comes to hold more, by its
   * name afterwards.
   */
  static Map<String, String> kept(
      Dialect dialect,
      Connection connection,
      Schema now,
      Schema before,
      Schema after,
      List<Change> changes)
      throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    for (Table table : after.tables()) {
      String oldTable = oldName(changes, table.name());
      Table was = before.table(oldTable).orElse(null);
      if (was == null) {
        continue;
      }
      boolean isNow = now.table(table.name()).isPresent() && !now.equals(before);
      for (Column column : table.columns()) {
        String oldColumn = oldName(changes, table.name(), column.name());
        Column old = was.column(oldColumn).orElse(null);
        boolean same =
            old != null
                && holds(column.type(), old.type())
                && (old.nullable() == column.nullable() || column.nullable())
                && !(old.value() instanceof ColumnValue.Computed)
                && !(column.value() instanceof ColumnValue.Computed);
        if (same) {
          rows.put(
              table.name() + "." + column.name(),
              values(
                  dialect,
                  connection,
                  isNow ? table.name() : oldTable,
                  isNow ? column.name() : oldColumn));
        }
      }
    }
    return rows;
  }

  /** Whether a type holds every value of the other, written in the same way. */
  private static boolean holds(ColumnType type, ColumnType other) {
    return type.equals(other)
        || switch (type) {
          case ColumnType.Varchar t ->
              other instanceof ColumnType.Varchar o && o.length() <= t.length();
          case ColumnType.Text t -> other instanceof ColumnType.Varchar;
          case ColumnType.Int t -> other instanceof ColumnType.SmallInt;
          case ColumnType.BigInt t ->
              other instanceof ColumnType.SmallInt || other instanceof ColumnType.Int;
          default -> false;
        };
  }

  private static String oldName(List<Change> changes, String table) {
    String name = table;
    for (Change change : changes.reversed()) {
      if (change instanceof Change.RenameTable rename && rename.to().equals(name)) {
        name = rename.from();
      }
    }
    return name;
  }

  private static String oldName(List<Change> changes, String table, String column) {
    String name = column;
    for (Change change : changes.reversed()) {
      if (change instanceof Change.RenameColumn rename
          && rename.table().equals(table)
          && rename.to().equals(name)) {
        name = rename.from();
      }
    }
    return name;
  }

  private static String values(Dialect dialect, Connection connection, String table, String column)
      throws SQLException {
    List<String> values = new ArrayList<>();
    String query =
        "select "
            + dialect.identifiers().quote(column)
            + " from "
            + dialect.identifiers().quote(table);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          values.add(String.valueOf(result.getString(1)));
        }
      }
    }
    Collections.sort(values);
    return values.toString();
  }
}
