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
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the catalog of an engine tells about a schema, one line for each thing, so that two ways
 * to the same schema can be compared. The order of columns does not count.
 */
final class Shape {

  private final Connection connection;
  private final DatabaseMetaData catalog;
  private final String catalogName;
  private final String schemaName;
  private final String dialect;
  private final SortedSet<String> lines = new TreeSet<>();

  private Shape(String dialect, Connection connection) throws SQLException {
    this.dialect = dialect;
    this.connection = connection;
    this.catalog = connection.getMetaData();
    this.catalogName = connection.getCatalog();
    this.schemaName = dialect.equals("sqlite") ? null : connection.getSchema();
  }

  /** The lines, in the order of the alphabet. */
  static SortedSet<String> of(String dialect, Connection connection) throws SQLException {
    Shape shape = new Shape(dialect, connection);
    shape.read();
    return shape.lines;
  }

  private void read() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = catalog.getTables(catalogName, schemaName, "%", null)) {
      while (rows.next()) {
        String type = String.valueOf(rows.getString("TABLE_TYPE"));
        String name = rows.getString("TABLE_NAME");
        boolean own = !type.contains("SYSTEM") && !name.startsWith("sqlite_");
        // the counter of a column keeps its name when the table gets another
        boolean counter = dialect.equals("postgresql") && name.endsWith("_id_seq");
        if (own && !counter && !type.contains("INDEX")) {
          lines.add(type + " " + name + comment(rows.getString("REMARKS")));
          if (type.endsWith("TABLE") || type.equals("BASE TABLE")) {
            tables.add(name);
          }
        }
      }
    }
    columns();
    for (String table : tables) {
      primaryKey(table);
      foreignKeys(table);
      indexes(table);
    }
    for (String query : queries()) {
      try (var statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          StringBuilder line = new StringBuilder();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            line.append(rows.getString(i)).append(' ');
          }
          lines.add(line.toString());
        }
      }
    }
  }

  private static String comment(String text) {
    return text == null || text.isEmpty() ? "" : ": " + text;
  }

  private void columns() throws SQLException {
    try (ResultSet rows = catalog.getColumns(catalogName, schemaName, "%", "%")) {
      while (rows.next()) {
        lines.add(
            "column "
                + rows.getString("TABLE_NAME")
                + "."
                + rows.getString("COLUMN_NAME")
                + " "
                + rows.getString("TYPE_NAME")
                + "("
                + rows.getString("COLUMN_SIZE")
                + ","
                + rows.getString("DECIMAL_DIGITS")
                + ") "
                + rows.getString("IS_NULLABLE")
                + " default "
                + rows.getString("COLUMN_DEF")
                + " counted "
                + rows.getString("IS_AUTOINCREMENT")
                + " computed "
                + rows.getString("IS_GENERATEDCOLUMN")
                + comment(rows.getString("REMARKS")));
      }
    }
  }

  private void primaryKey(String table) throws SQLException {
    TreeMap<Integer, String> columns = new TreeMap<>();
    String name = "";
    try (ResultSet rows = catalog.getPrimaryKeys(catalogName, schemaName, table)) {
      while (rows.next()) {
        columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
        name = rows.getString("PK_NAME");
      }
    }
    lines.add("primary key " + name + " of " + table + " " + columns.values());
  }

  private void foreignKeys(String table) throws SQLException {
    try (ResultSet rows = catalog.getImportedKeys(catalogName, schemaName, table)) {
      while (rows.next()) {
        lines.add(
            "foreign key "
                + rows.getString("FK_NAME")
                + " "
                + table
                + "."
                + rows.getString("FKCOLUMN_NAME")
                + " to "
                + rows.getString("PKTABLE_NAME")
                + "."
                + rows.getString("PKCOLUMN_NAME")
                + " on delete "
                + rows.getInt("DELETE_RULE")
                + " on update "
                + rows.getInt("UPDATE_RULE"));
      }
    }
  }

  private void indexes(String table) throws SQLException {
    try (ResultSet rows = catalog.getIndexInfo(catalogName, schemaName, table, false, true)) {
      while (rows.next()) {
        String name = rows.getString("INDEX_NAME");
        if (name != null) {
          lines.add(
              "index "
                  + name.replaceFirst("_INDEX_[0-9A-F]+$", "_INDEX")
                      .replaceFirst("^PRIMARY_KEY_[0-9A-F]+(_[0-9A-F]+)?$", "PRIMARY_KEY")
                      .replaceFirst("^sqlite_autoindex_.*", "automatic")
                  + " on "
                  + table
                  + " "
                  + rows.getBoolean("NON_UNIQUE")
                  + " "
                  + rows.getInt("ORDINAL_POSITION")
                  + " "
                  + rows.getString("COLUMN_NAME"));
        }
      }
    }
  }

  /** What JDBC does not tell. */
  private List<String> queries() {
    return switch (dialect) {
      case "postgresql" ->
          List.of(
              "select 'check', conname, pg_get_constraintdef(oid), convalidated from pg_constraint"
                  + " where contype in ('c', 'f') and connamespace = current_schema::regnamespace",
              "select 'trigger', tgname, tgrelid::regclass from pg_trigger t join pg_class c"
                  + " on c.oid = tgrelid where not tgisinternal"
                  + " and relnamespace = current_schema::regnamespace",
              "select 'function', proname from pg_proc"
                  + " where pronamespace = current_schema::regnamespace",
              "select 'sequence', sequencename, start_value, increment_by, max_value, min_value,"
                  + " cycle, obj_description((quote_ident(schemaname) || '.' ||"
                  + " quote_ident(sequencename))::regclass) from pg_sequences"
                  + " where schemaname = current_schema and sequencename not like '%!_id!_seq'"
                  + " escape '!'",
              "select 'view', viewname, definition from pg_views where schemaname = current_schema",
              "select 'policy', tablename, policyname, qual, with_check from pg_policies"
                  + " where schemaname = current_schema",
              "select 'secured', relname, relrowsecurity from pg_class where relkind = 'r'"
                  + " and relnamespace = current_schema::regnamespace",
              "select 'computed', table_name, column_name, generation_expression"
                  + " from information_schema.columns where table_schema = current_schema");
      case "h2" ->
          List.of(
              "select 'check', constraint_name, check_clause"
                  + " from information_schema.check_constraints"
                  + " where constraint_schema = current_schema",
              "select 'trigger', trigger_name, event_object_table from information_schema.triggers",
              "select 'sequence', sequence_name, start_value, increment, maximum_value,"
                  + " minimum_value, cycle_option, remarks from information_schema.sequences",
              "select 'view', table_name, view_definition from information_schema.views"
                  + " where table_schema = current_schema",
              "select 'computed', table_name, column_name, generation_expression,"
                  + " identity_start, identity_increment from information_schema.columns"
                  + " where table_schema = current_schema");
      case "mariadb" ->
          List.of(
              "select 'check', table_name, constraint_name, check_clause"
                  + " from information_schema.check_constraints"
                  + " where constraint_schema = database()",
              "select 'trigger', trigger_name, event_object_table from information_schema.triggers"
                  + " where trigger_schema = database()",
              "select 'routine', routine_name from information_schema.routines"
                  + " where routine_schema = database()",
              "select 'computed', table_name, column_name, generation_expression, extra"
                  + " from information_schema.columns where table_schema = database()");
      case "mysql" ->
          List.of(
              "select 'trigger', trigger_name, event_object_table from information_schema.triggers"
                  + " where trigger_schema = database()",
              "select 'routine', routine_name from information_schema.routines"
                  + " where routine_schema = database()",
              "select 'computed', table_name, column_name, generation_expression, extra"
                  + " from information_schema.columns where table_schema = database()");
      default ->
          List.of(
              "select type, name, tbl_name from sqlite_schema where type in ('trigger', 'view')");
    };
  }
}
