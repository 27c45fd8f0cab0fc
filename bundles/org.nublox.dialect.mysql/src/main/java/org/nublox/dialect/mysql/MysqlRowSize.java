/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.ExpressionTypes;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Types;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Index;
import org.nublox.schema.Table;

/**
 * Keeps a row within the 65,535 bytes that MySQL and MariaDB allow: the widest texts that are in no
 * key become texts without limit, whose length a check keeps. Source: MySQL Reference Manual,
 * "Limits on Table Column Count and Row Size".
 */
public final class MysqlRowSize implements Adaptation {

  /** A little less than the limit, for what the engine needs for itself. */
  public static final int MOST_BYTES = 65_000;

  /** What a text outside of the row takes inside of it. */
  private static final long POINTER = 12;

  @Override
  public Table adapt(Table table, Draft draft) {
    long size = table.columns().stream().mapToLong(column -> inRow(column.type())).sum();
    Table adapted = table;
    Set<String> keys = keyColumns(table);
    while (size > MOST_BYTES) {
      Optional<Column> widest =
          adapted.columns().stream()
              .filter(column -> column.type() instanceof ColumnType.Varchar)
              .filter(column -> inRow(column.type()) > POINTER && !keys.contains(column.name()))
              .max(Comparator.comparingLong(column -> inRow(column.type())));
      if (widest.isEmpty()) {
        draft.warn(
            Codes.ROW_SIZE,
            table.name(),
            table.origin(),
            "A row has at most 65,535 bytes, at 4 bytes a character.",
            "Give the fields shorter lengths, or spread them over two entities.");
        return adapted;
      }
      size += POINTER - inRow(widest.get().type());
      adapted = outside(adapted, widest.get(), draft);
    }
    return adapted;
  }

  private static long inRow(ColumnType type) {
    long bytes = MysqlKeySize.bytes(type);
    return bytes > MysqlTypes.MOST_CHARACTERS * 4L + 2 ? POINTER : bytes;
  }

  private static Set<String> keyColumns(Table table) {
    Set<String> keys = new HashSet<>();
    table.primaryKey().ifPresent(key -> keys.addAll(key.columns()));
    table.uniqueKeys().forEach(key -> keys.addAll(key.columns()));
    table.foreignKeys().forEach(key -> keys.addAll(key.columns()));
    table.indexes().stream().map(Index::columns).forEach(keys::addAll);
    return keys;
  }

  private static Table outside(Table table, Column column, Draft draft) {
    int length = ((ColumnType.Varchar) column.type()).length();
    draft.info(
        Codes.ROW_SIZE,
        table.name() + "." + column.name(),
        column.origin(),
        "A row has at most 65,535 bytes, at 4 bytes a character.",
        "The column is a text without limit, and a check keeps its length.");
    Expr measured =
        new Expr.Call(
            BuiltIns.LENGTH, List.of(ExpressionTypes.column(column)), Types.INT, column.nullable());
    Expr condition =
        new Expr.Binary(
            BinaryOperator.LE, measured, Literals.integer(length), Types.BOOL, column.nullable());
    return table
        .mapColumns(
            other ->
                other.name().equals(column.name()) ? other.withType(new ColumnType.Text()) : other)
        .toBuilder()
        .check(
            new Check(
                "ck_" + table.name() + "_" + column.name() + "_length",
                condition,
                "",
                column.origin()))
        .build();
  }
}
