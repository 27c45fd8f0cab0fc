/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.BulkQuery;
import org.nublox.dialect.catalog.Catalog.Unread;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.nublox.schema.SchemaBuilder;
import org.nublox.schema.Sequence;
import org.nublox.schema.TableBuilder;

/** What was read of one schema so far; the parts of the reader add to it one after the other. */
final class Reading {

  private static final Pattern LITERAL_OR_NAME =
      Pattern.compile("'(?:[^']|'')*'|((?:U&)?\"(?:[^\"]|\"\")*\")(\\.)?");

  final Dialect dialect;
  final Connection connection;

  /** The name of the schema in the catalog. */
  final String schemaName;

  final List<Unread> unread = new ArrayList<>();

  /** Tables by their names in the catalog. */
  final Map<String, TableBuilder> tables = new LinkedHashMap<>();

  /** Names of tables and views in the catalog. */
  final Set<String> relations = new HashSet<>();

  final List<Sequence> sequences = new ArrayList<>();
  final List<AnyView> views = new ArrayList<>();

  private final Map<String, ColumnType> types = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Reading(Dialect dialect, Connection connection, String schemaName) {
    this.dialect = dialect;
    this.connection = connection;
    this.schemaName = schemaName;
  }

  /** Asks a query whose only parameter is the name of the schema. */
  void each(String sql, BulkQuery.RowReader reader) throws SQLException {
    BulkQuery.each(connection, sql, reader, schemaName);
  }

  /** Notes something that a schema cannot say. */
  void unread(String kind, String element, String why) {
    unread.add(new Unread(kind, element, why));
  }

  /** The name as a schema has it, of one in the catalog; equal names are one object. */
  String name(String stored) {
    return names.computeIfAbsent(stored, dialect.identifiers()::logical);
  }

  /** Whether a statement can name it; what no statement can name is noted and left out. */
  boolean canName(String kind, String stored) {
    if (dialect.identifiers().stored(name(stored)).equals(stored)) {
      return true;
    }
    unread(kind, stored, "Its name has characters that are not written into scripts; rename it.");
    return false;
  }

  /** Equal types are one object, and each name is understood once. */
  ColumnType type(String text) {
    return types.computeIfAbsent(text, dialect.types()::read);
  }

  Expr value(String sql) {
    return Expr.Verbatim.value(dialect.id(), withoutSchema(sql));
  }

  Expr condition(String sql) {
    return Expr.Verbatim.condition(dialect.id(), withoutSchema(sql));
  }

  /** The text without the name of the schema in front of others, so that it suits any schema. */
  String withoutSchema(String sql) {
    if (relations.contains(schemaName)) {
      return sql; // whether the name stands for the schema or for the table is hard to tell
    }
    StringBuilder result = new StringBuilder();
    Matcher matcher = LITERAL_OR_NAME.matcher(sql);
    while (matcher.find()) {
      boolean isSchema =
          matcher.group(2) != null && H2Literals.unquote(matcher.group(1)).equals(schemaName);
      matcher.appendReplacement(result, isSchema ? "" : Matcher.quoteReplacement(matcher.group()));
    }
    return matcher.appendTail(result).toString();
  }

  Schema schema(String comment) {
    SchemaBuilder schema = Schema.builder(name(schemaName)).comment(comment);
    sequences.forEach(schema::sequence);
    tables.values().forEach(table -> schema.table(table.build()));
    views.forEach(schema::view);
    return schema.build();
  }

  /** A text of the catalog, {@code ""} for none. */
  static String text(String text) {
    return text == null ? "" : text;
  }
}
