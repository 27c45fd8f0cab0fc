/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/** Reads sequences, tables and their columns. */
final class TablesRead {

  private static final String SEQUENCES =
      """
      select sequence_name, start_value, increment, minimum_value, maximum_value, cycle_option,
        remarks, data_type, cache
      from information_schema.sequences where sequence_schema = ? order by sequence_name""";

  private static final String TABLES =
      """
      select table_name, table_type, storage_type, remarks
      from information_schema.tables where table_schema = ? order by table_name""";

  private static final String COLUMNS =
      """
      select c.table_name, c.column_name, c.data_type, c.character_maximum_length,
        c.numeric_precision, c.numeric_scale, c.datetime_precision, c.is_nullable, c.is_identity,
        c.identity_start, c.identity_increment, c.identity_generation, c.is_generated,
        c.generation_expression, c.column_default, c.remarks, c.column_on_update, c.is_visible,
        c.default_on_null, c.domain_name, c.dtd_identifier
      from information_schema.columns c
      join information_schema.tables t
        on t.table_schema = c.table_schema and t.table_name = c.table_name
          and t.table_type = 'BASE TABLE'
      where c.table_schema = ? order by c.table_name, c.ordinal_position""";

  private static final String ENUMERATIONS =
      """
      select object_name, enum_identifier,
        listagg('''' || replace(value_name, '''', '''''') || '''', ', ')
          within group (order by value_ordinal)
      from information_schema.enum_values
      where object_schema = ? and object_type = 'TABLE'
      group by object_name, enum_identifier""";

  private static final String NEXT_VALUE = "NEXT VALUE FOR ";
  private static final int USUAL_CACHE = 32;

  private final Reading reading;
  private final Set<String> sequences = new HashSet<>();
  private final Map<String, String> enumerations = new HashMap<>();

  TablesRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(SEQUENCES, this::sequence);
    reading.each(TABLES, this::table);
    reading.each(
        ENUMERATIONS,
        row -> enumerations.put(row.getString(1) + "\0" + row.getString(2), row.getString(3)));
    reading.each(COLUMNS, this::column);
  }

  private void sequence(ResultSet row) throws SQLException {
    String stored = row.getString(1);
    if (!reading.canName("sequence", stored)) {
      return;
    }
    String name = reading.name(stored);
    long increment = row.getLong(3);
    boolean rises = increment > 0;
    if (!row.getString(8).equals("BIGINT")) {
      reading.unread(
          "sequence type", name, "It counts in fewer than 64 bits; that is compared as limits.");
    }
    if (row.getLong(9) != USUAL_CACHE) {
      reading.unread("sequence cache", name, "The cache is not compared.");
    }
    sequences.add(stored);
    reading.sequences.add(
        new Sequence(
            name,
            row.getLong(2),
            increment,
            limit(row.getLong(4), rises ? 1 : Long.MIN_VALUE),
            limit(row.getLong(5), rises ? Long.MAX_VALUE : -1),
            row.getString(6).equals("YES"),
            Reading.text(row.getString(7)),
            ""));
  }

  private static OptionalLong limit(long limit, long usual) {
    return limit == usual ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  private void table(ResultSet row) throws SQLException {
    String stored = row.getString(1);
    String type = row.getString(2);
    String storage = row.getString(3);
    boolean isTable =
        type.equals("BASE TABLE") && (storage.equals("MEMORY") || storage.equals("CACHED"));
    if (isTable) {
      reading.relations.add(stored);
      if (reading.canName("table", stored)) {
        reading.tables.put(
            stored, Table.builder(reading.name(stored)).comment(Reading.text(row.getString(4))));
      }
    } else if (type.equals("VIEW")) {
      reading.relations.add(stored);
    } else if (!type.equals("LOCAL TEMPORARY")) { // which is of this connection only
      reading.unread(
          type.equals("BASE TABLE")
              ? storage.toLowerCase(Locale.ROOT)
              : type.toLowerCase(Locale.ROOT),
          stored,
          "A schema has ordinary tables and views only.");
    }
  }

  private void column(ResultSet row) throws SQLException {
    String tableName = row.getString(1);
    TableBuilder table = reading.tables.get(tableName);
    if (table == null) {
      return;
    }
    String stored = row.getString(2);
    String element = reading.name(tableName) + "." + reading.name(stored);
    if (!reading.dialect.identifiers().stored(reading.name(stored)).equals(stored)) {
      reading.unread(
          "table",
          element,
          "A column has characters in its name that are not written into scripts; rename it.");
      reading.tables.remove(tableName);
      return;
    }
    if (row.getString(17) != null) {
      reading.unread("on update", element, "What the column becomes on update is not compared.");
    }
    if (row.getBoolean(19)) {
      reading.unread("default on null", element, "'default on null' is not compared.");
    }
    if (row.getString(20) != null) {
      reading.unread("domain", element, "The column is compared with the type below its domain.");
    }
    ColumnValue value = value(row, element);
    if (!row.getBoolean(18) && !(value instanceof ColumnValue.Computed)) {
      reading.unread("invisible column", element, "It is compared as a visible one.");
    }
    table.column(
        new Column(
            reading.name(stored),
            reading.type(type(row, tableName, element)),
            row.getString(8).equals("YES"),
            value,
            Reading.text(row.getString(16)),
            "",
            ""));
  }

  private String type(ResultSet row, String table, String element) throws SQLException {
    String name = row.getString(3);
    return switch (name) {
      case "CHARACTER VARYING", "CHARACTER", "VARCHAR_IGNORECASE", "BINARY VARYING", "BINARY" ->
          name + "(" + row.getLong(4) + ")";
      case "CHARACTER LARGE OBJECT" -> large("clob", row.getLong(4));
      case "BINARY LARGE OBJECT" -> large("blob", row.getLong(4));
      case "NUMERIC" -> name + "(" + row.getLong(5) + ", " + row.getLong(6) + ")";
      case "TIME", "TIMESTAMP" -> name + "(" + row.getLong(7) + ")";
      case "TIME WITH TIME ZONE" -> "TIME(" + row.getLong(7) + ") WITH TIME ZONE";
      case "TIMESTAMP WITH TIME ZONE" -> "TIMESTAMP(" + row.getLong(7) + ") WITH TIME ZONE";
      case "ENUM" -> "ENUM(" + enumerations.get(table + "\0" + row.getString(21)) + ")";
      case "ARRAY", "ROW", "INTERVAL", "GEOMETRY" -> {
        reading.unread("column type", element, "The particulars of its type are not compared.");
        yield name;
      }
      default -> name;
    };
  }

  private static String large(String name, long length) {
    return length == Long.MAX_VALUE ? name : name + "(" + length + ")";
  }

  private ColumnValue value(ResultSet row, String element) throws SQLException {
    if (row.getString(9).equals("YES")) {
      if (row.getString(12).equals("ALWAYS")) {
        reading.unread(
            "identity option", element, "'generated always' is compared as 'by default'.");
      }
      return new ColumnValue.Identity(row.getLong(10), row.getLong(11));
    }
    if (row.getString(13).equals("ALWAYS")) {
      return new ColumnValue.Computed(reading.value(row.getString(14)), true);
    }
    String text = row.getString(15);
    if (text == null) {
      return new ColumnValue.Given();
    }
    List<String> next =
        text.startsWith(NEXT_VALUE)
            ? H2Literals.qualifiedName(text.substring(NEXT_VALUE.length()))
            : List.of();
    return next.size() == 2
            && next.getFirst().equals(reading.schemaName)
            && sequences.contains(next.getLast())
        ? new ColumnValue.NextOf(reading.name(next.getLast()))
        : new ColumnValue.Default(reading.value(text));
  }
}
