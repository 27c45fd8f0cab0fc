/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

/**
 * Compares what an engine holds, by its own catalog, with the schema that its script was made of.
 */
final class ReadBack {

  private final Dialect dialect;
  private final Connection connection;
  private final DatabaseMetaData catalog;
  private final String catalogName;
  private final String schemaName;

  ReadBack(Dialect dialect, Connection connection) throws SQLException {
    this.dialect = dialect;
    this.connection = connection;
    this.catalog = connection.getMetaData();
    this.catalogName = connection.getCatalog();
    this.schemaName = dialect.id().equals("sqlite") ? null : connection.getSchema();
  }

  void matches(Schema schema) throws SQLException {
    tables(schema);
    columns(schema);
    for (Table table : schema.tables()) {
      keys(table);
    }
    for (Seed seed : schema.seeds()) {
      rows(schema.table(seed.table()).orElseThrow(), seed);
    }
  }

  private String stored(String name) {
    return dialect.identifiers().stored(name);
  }

  /** No table is missing and none is too many, whatever the names tried to do. */
  private void tables(Schema schema) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (ResultSet rows =
        catalog.getTables(catalogName, schemaName, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        if (!rows.getString("TABLE_NAME").equals("sqlite_sequence")) {
          found.put(rows.getString("TABLE_NAME"), String.valueOf(rows.getString("REMARKS")));
        }
      }
    }
    Set<String> expected = new TreeSet<>();
    schema.tables().forEach(table -> expected.add(stored(table.name())));
    Set<String> extra = new TreeSet<>(found.keySet());
    extra.removeAll(expected);
    Set<String> substitutes = new TreeSet<>();
    schema.sequences().forEach(sequence -> substitutes.add(stored(sequence.name())));
    schema.views().stream()
        .filter(MaterializedView.class::isInstance)
        .forEach(view -> substitutes.add(stored(view.name())));
    for (Table table : schema.tables()) {
      table
          .columns()
          .forEach(column -> substitutes.add(stored(table.name() + "_" + column.name() + "_seq")));
    }
    extra.removeAll(substitutes);
    assertEquals(Set.of(), extra, "tables that nobody asked for");
    for (Table table : schema.tables()) {
      String name = stored(table.name());
      assertTrue(
          found.containsKey(name), () -> "table " + name + " is missing among " + found.keySet());
      if (dialect.id().equals("sqlite")) {
        commentsInText(table);
      } else if (!table.comment().isEmpty()) {
        assertEquals(kept(table.comment()), found.get(name), "comment of " + name);
      }
    }
  }

  /** MySQL and MariaDB keep comments in three bytes a character. */
  private String kept(String comment) {
    return dialect.id().equals("mysql") || dialect.id().equals("mariadb")
        ? comment.replaceAll("[^\\x{0}-\\x{FFFF}]", "\uFFFD")
        : comment;
  }

  private void commentsInText(Table table) throws SQLException {
    String text;
    try (var statement =
        connection.prepareStatement("select sql from sqlite_schema where name = ?")) {
      statement.setString(1, stored(table.name()));
      try (ResultSet rows = statement.executeQuery()) {
        assertTrue(rows.next());
        text = rows.getString(1);
      }
    }
    List<String> comments = new ArrayList<>(List.of(table.comment()));
    table.columns().forEach(column -> comments.add(column.comment()));
    for (String comment : comments) {
      assertTrue(
          text.contains(comment.replace("*/", "* /")), () -> comment + " is missing in " + text);
    }
  }

  private void columns(Schema schema) throws SQLException {
    Map<String, List<String>> found = new TreeMap<>();
    Map<String, String> comments = new TreeMap<>();
    Map<String, Boolean> nullable = new TreeMap<>();
    try (ResultSet rows = catalog.getColumns(catalogName, schemaName, "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        String column = rows.getString("COLUMN_NAME");
        found.computeIfAbsent(table, any -> new ArrayList<>()).add(column);
        comments.put(table + "\0" + column, String.valueOf(rows.getString("REMARKS")));
        nullable.put(
            table + "\0" + column, rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls);
      }
    }
    for (Table table : schema.tables()) {
      List<String> names = found.get(stored(table.name()));
      List<String> expected =
          table.columns().stream().map(column -> stored(column.name())).toList();
      // columns that only an index needs come after all others
      assertEquals(expected, names.subList(0, expected.size()), "columns of " + table.name());
      for (Column column : table.columns()) {
        String key = stored(table.name()) + "\0" + stored(column.name());
        if (!dialect.id().equals("sqlite") && !column.comment().isEmpty()) {
          assertEquals(kept(column.comment()), comments.get(key), "comment of " + column.name());
        }
        if (column.nullable()) {
          assertTrue(
              nullable.get(key), () -> column.name() + " of " + table.name() + " refuses null");
        }
      }
    }
  }

  private void keys(Table table) throws SQLException {
    Map<Integer, String> primary = new TreeMap<>();
    if (dialect.id().equals("sqlite")) {
      // the driver reads primary keys out of the text of the table, and stumbles over quotes in
      // names
      try (var statement =
          connection.prepareStatement("select pk, name from pragma_table_info(?) where pk > 0")) {
        statement.setString(1, stored(table.name()));
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            primary.put(rows.getInt(1), rows.getString(2));
          }
        }
      }
      assertPrimaryKey(table, primary);
      sqliteForeignKeys(table);
      return;
    }
    try (ResultSet rows = catalog.getPrimaryKeys(catalogName, schemaName, stored(table.name()))) {
      while (rows.next()) {
        primary.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    assertPrimaryKey(table, primary);
    Set<String> found = new TreeSet<>();
    try (ResultSet rows = catalog.getImportedKeys(catalogName, schemaName, stored(table.name()))) {
      while (rows.next()) {
        found.add(
            rows.getString("FKCOLUMN_NAME")
                + " -> "
                + rows.getString("PKTABLE_NAME")
                + " "
                + rows.getString("PKCOLUMN_NAME"));
      }
    }
    assertEquals(foreignKeys(table), found, "foreign keys of " + table.name());
  }

  private Set<String> foreignKeys(Table table) {
    Set<String> expected = new TreeSet<>();
    for (ForeignKey key : table.foreignKeys()) {
      expected.add(
          stored(key.columns().getFirst())
              + " -> "
              + stored(key.referencedTable())
              + " "
              + stored(key.referencedColumns().getFirst()));
    }
    return expected;
  }

  private void sqliteForeignKeys(Table table) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (var statement =
        connection.prepareStatement(
            "select \"from\" || ' -> ' || \"table\" || ' ' || \"to\" from pragma_foreign_key_list(?)")) {
      statement.setString(1, stored(table.name()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    assertEquals(foreignKeys(table), found, "foreign keys of " + table.name());
  }

  private void assertPrimaryKey(Table table, Map<Integer, String> primary) {
    assertEquals(
        table.primaryKey().orElseThrow().columns().stream().map(this::stored).toList(),
        List.copyOf(primary.values()),
        "primary key of " + table.name());
  }

  private void rows(Table table, Seed seed) throws SQLException {
    Set<String> expected = new TreeSet<>();
    for (List<Expr> row : seed.rows()) {
      List<String> values = new ArrayList<>();
      for (Expr value : row) {
        values.add(canonical(((Expr.Literal) value).value()));
      }
      expected.add(values.toString());
    }
    List<ColumnType> types =
        seed.columns().stream().map(name -> table.column(name).orElseThrow().type()).toList();
    String columns =
        seed.columns().stream().map(dialect.identifiers()::quote).collect(Collectors.joining(", "));
    Set<String> found = new TreeSet<>();
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows =
          statement.executeQuery(
              "select " + columns + " from " + dialect.identifiers().quote(table.name()))) {
        while (rows.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < types.size(); i++) {
            values.add(canonical(value(rows, i + 1, types.get(i))));
          }
          found.add(values.toString());
        }
      }
    }
    assertEquals(expected, found, "rows of " + table.name());
  }

  private static String canonical(Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      case OffsetDateTime instant ->
          instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().toString();
      case String text -> text.replace("{\"a\": ", "{\"a\":");
      default -> value.toString();
    };
  }

  private Object value(ResultSet rows, int column, ColumnType type) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      return null;
    }
    return switch (type) {
      case ColumnType.Bool bool -> rows.getBoolean(column);
      case ColumnType.SmallInt number -> new BigDecimal(text);
      case ColumnType.Int number -> new BigDecimal(text);
      case ColumnType.BigInt number -> new BigDecimal(text);
      case ColumnType.Decimal number -> new BigDecimal(text);
      case ColumnType.Date date -> LocalDate.parse(text);
      case ColumnType.Time time -> LocalTime.parse(text);
      case ColumnType.Timestamp stamp -> LocalDateTime.parse(text.replace(' ', 'T'));
      case ColumnType.TimestampTz stamp ->
          dialect.id().equals("postgresql") || dialect.id().equals("h2")
              ? rows.getObject(column, OffsetDateTime.class)
              : LocalDateTime.parse(text.replace(' ', 'T'));
      case ColumnType.Varbinary bytes -> HexFormat.of().formatHex(rows.getBytes(column));
      default -> text;
    };
  }
}
