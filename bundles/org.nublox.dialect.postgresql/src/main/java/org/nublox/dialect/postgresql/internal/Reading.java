/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.BulkQuery;
import org.nublox.dialect.catalog.Catalog.Unread;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.nublox.schema.SchemaBuilder;
import org.nublox.schema.Sequence;

/** What was read of one schema so far; the parts of the reader add to it one after the other. */
final class Reading {

  final Dialect dialect;
  final String schemaName;

  /** As {@code server_version_num}: 180001 for 18.1. */
  final int version;

  final List<Unread> unread = new ArrayList<>();
  final Map<Long, TableRead> tables = new LinkedHashMap<>();

  /** Names of sequences that stand for themselves, by object id. */
  final Map<Long, String> sequenceNames = new HashMap<>();

  final List<Sequence> sequences = new ArrayList<>();
  final List<AnyView> views = new ArrayList<>();

  /** Read before anything else. */
  final Marks marks = new Marks();

  /** The indexes that keep a constraint, by object id. */
  final Set<Long> indexesOfConstraints = new HashSet<>();

  private final Connection connection;
  private final long schemaId;
  private final Map<String, ColumnType> types = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  Reading(Dialect dialect, Connection connection, long schemaId, String schemaName, int version) {
    this.dialect = dialect;
    this.connection = connection;
    this.schemaId = schemaId;
    this.schemaName = schemaName;
    this.version = version;
  }

  /** Asks a query whose only parameter is the schema. */
  void each(String sql, BulkQuery.RowReader reader) throws SQLException {
    BulkQuery.each(connection, sql, reader, schemaId);
  }

  /** Asks any query. */
  void ask(String sql, BulkQuery.RowReader reader, Object... parameters) throws SQLException {
    BulkQuery.each(connection, sql, reader, parameters);
  }

  /** Notes something that a schema cannot say. */
  void unread(String kind, String element, String why) {
    unread.add(new Unread(kind, element, why));
  }

  /** Whether a statement can name it; what no statement can name is noted and left out. */
  boolean canName(String kind, String element, String name) {
    if (dialect.identifiers().stored(name).equals(name)) {
      return true;
    }
    unread(kind, element, "Its name has characters that are not written into scripts; rename it.");
    return false;
  }

  /** Equal types are one object, and each name is understood once. */
  ColumnType type(String name) {
    return types.computeIfAbsent(name, dialect.types()::read);
  }

  /** Equal texts are one object: the same few column names come back in every table. */
  String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  Expr value(String sql) {
    return Expr.Verbatim.value(dialect.id(), sql);
  }

  Expr condition(String sql) {
    return Expr.Verbatim.condition(dialect.id(), sql);
  }

  Schema schema(String comment) {
    SchemaBuilder schema = Schema.builder(schemaName).comment(comment);
    sequences.forEach(schema::sequence);
    tables.values().forEach(table -> schema.table(table.builder.build()));
    views.forEach(schema::view);
    return schema.build();
  }

  /**
   * Numbers with one character between them, as vectors and arrays of the catalog have it; the 32
   * bits of those that have no sign there.
   */
  static int[] numbers(String text) {
    int[] numbers = new int[text == null ? 0 : text.length()];
    int count = 0;
    int at = 0;
    while (at < numbers.length) {
      int end = at;
      while (end < text.length() && (text.charAt(end) == '-' || isDigit(text.charAt(end)))) {
        end++;
      }
      if (end > at) {
        numbers[count++] = (int) Long.parseLong(text, at, end, 10);
      }
      at = end + 1;
    }
    return Arrays.copyOf(numbers, count);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
