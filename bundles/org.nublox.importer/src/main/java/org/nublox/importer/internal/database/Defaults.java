/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.mapping.NamingStrategy;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/**
 * What the mapping and the dialect would make by themselves of the same tables: the names of keys
 * and constraints, and actions of foreign keys. What is the same need not be stated in the model.
 */
final class Defaults {

  private final Dialect dialect;
  private final NamingStrategy naming;
  private final Schema plain;

  Defaults(Schema actual, Dialect dialect, NamingStrategy naming) {
    this.dialect = dialect;
    this.naming = naming;
    this.plain =
        dialect
            .stored(actual.withTables(actual.tables().stream().map(this::plain).toList()))
            .schema();
  }

  private Table plain(Table table) {
    TableBuilder builder = Table.builder(table.name());
    table.columns().forEach(builder::column);
    table
        .primaryKey()
        .ifPresent(
            key ->
                builder.primaryKey(
                    new PrimaryKey(naming.primaryKey(table.name()), key.columns(), "")));
    for (UniqueKey key : table.uniqueKeys()) {
      builder.unique(
          new UniqueKey(naming.uniqueKey(table.name(), key.columns()), key.columns(), ""));
    }
    for (ForeignKey key : distinct(table.foreignKeys())) {
      builder.foreignKey(
          new ForeignKey(
              naming.foreignKey(table.name(), key.columns()),
              key.columns(),
              key.referencedTable(),
              key.referencedColumns(),
              ReferentialAction.NO_ACTION,
              ReferentialAction.NO_ACTION,
              false,
              ""));
    }
    return builder.build();
  }

  private static List<ForeignKey> distinct(List<ForeignKey> keys) {
    return keys.stream()
        .filter(
            key ->
                keys.stream()
                    .filter(other -> other.columns().equals(key.columns()))
                    .findFirst()
                    .filter(key::equals)
                    .isPresent())
        .toList();
  }

  private Stream<Table> table(String name) {
    return plain.table(name).stream();
  }

  boolean isPrimaryKey(Table table) {
    return table(table.name())
        .flatMap(t -> t.primaryKey().stream())
        .anyMatch(key -> key.name().equals(table.primaryKey().orElseThrow().name()));
  }

  boolean isUnique(Table table, UniqueKey unique) {
    return table(table.name())
        .flatMap(t -> t.uniqueKeys().stream())
        .anyMatch(
            key -> key.columns().equals(unique.columns()) && key.name().equals(unique.name()));
  }

  boolean isForeignKey(Table table, ForeignKey foreign) {
    return foreignKey(table, foreign).anyMatch(key -> key.name().equals(foreign.name()));
  }

  private Stream<ForeignKey> foreignKey(Table table, ForeignKey foreign) {
    return table(table.name())
        .flatMap(t -> t.foreignKeys().stream())
        .filter(key -> key.columns().equals(foreign.columns()));
  }

  boolean isOnDelete(Table table, ForeignKey foreign) {
    return foreignKey(table, foreign).anyMatch(key -> key.onDelete() == foreign.onDelete());
  }

  boolean isOnUpdate(Table table, ForeignKey foreign) {
    return foreignKey(table, foreign).anyMatch(key -> key.onUpdate() == foreign.onUpdate());
  }

  /** Whether the database keeps the first type as the second. */
  boolean isType(ColumnType asked, ColumnType kept) {
    return dialect.types().read(dialect.types().name(asked)).equals(kept);
  }

  /**
   * Whether a default is what the dialect writes for the moment of now in a column of that type.
   */
  boolean isNow(Column column, String sql) {
    Type type =
        switch (column.type()) {
          case ColumnType.Timestamp ignored -> Types.TIMESTAMP;
          case ColumnType.TimestampTz ignored -> Types.TIMESTAMP_TZ;
          default -> null;
        };
    if (type == null) {
      return false;
    }
    Schema schema =
        Schema.builder("x")
            .table(
                Table.builder("x")
                    .column(
                        Column.of("x", column.type())
                            .withDefault(
                                Typing.call(Functions.builtIn(), "now", List.of()).orElseThrow()))
                    .build())
            .build();
    return dialect.stored(schema).schema().tables().getFirst().columns().getFirst().value()
            instanceof ColumnValue.Default standard
        && standard.expression() instanceof Expr.Verbatim verbatim
        && plain(verbatim.sql()).equals(plain(sql));
  }

  /** Whether a default is the moment of now, in the words of any engine. */
  static boolean isInstant(String sql) {
    return Set.of("now()", "current_timestamp", "current_timestamp()")
        .contains(sql.toLowerCase(Locale.ROOT));
  }

  private static String plain(String sql) {
    return sql.toLowerCase(Locale.ROOT).replaceAll("::[a-z]+|[\\s()\"]", "");
  }
}
