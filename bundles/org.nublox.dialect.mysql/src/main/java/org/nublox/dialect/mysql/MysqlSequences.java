/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nublox.dialect.writer.ColumnsRead;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SequenceTables;
import org.nublox.expression.Expr;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/**
 * MySQL counts one integer column of a table. Source: MySQL Reference Manual, "Using
 * AUTO_INCREMENT".
 */
final class MysqlSequences extends SequenceTables {

  private final Draft draft;

  MysqlSequences(Draft draft) {
    this.draft = draft;
  }

  @Override
  protected boolean counts(Table table, Column column, long increment) {
    return increment == 1
        && isInteger(column.type())
        && isFirstCounted(table, column)
        && !isRead(table, column);
  }

  /** No check, index or generated column can read a column that the engine counts. */
  private static boolean isRead(Table table, Column column) {
    Stream<Expr> conditions =
        Stream.concat(
            table.checks().stream().map(Check::condition),
            table.indexes().stream().flatMap(index -> index.where().stream()));
    Stream<Expr> computed =
        table.columns().stream()
            .map(Column::value)
            .filter(ColumnValue.Computed.class::isInstance)
            .map(value -> ((ColumnValue.Computed) value).expression());
    Stream<Expr> indexed =
        table.indexes().stream()
            .flatMap(index -> index.parts().stream())
            .map(IndexPart::key)
            .filter(IndexPart.OfExpression.class::isInstance)
            .map(key -> ((IndexPart.OfExpression) key).expression());
    boolean partial =
        table.indexes().stream()
            .anyMatch(
                index -> index.where().isPresent() && index.columns().contains(column.name()));
    return partial
        || Stream.of(conditions, computed, indexed)
            .flatMap(expressions -> expressions)
            .anyMatch(expression -> ColumnsRead.of(table, expression).contains(column));
  }

  private static boolean isInteger(ColumnType type) {
    return type instanceof ColumnType.SmallInt
        || type instanceof ColumnType.Int
        || type instanceof ColumnType.BigInt;
  }

  private static boolean isFirstCounted(Table table, Column column) {
    return table.columns().stream()
        .filter(
            other ->
                other.value() instanceof ColumnValue.Identity
                    || other.value() instanceof ColumnValue.NextOf)
        .findFirst()
        .filter(first -> first.name().equals(column.name()))
        .isPresent();
  }

  @Override
  protected Column filled(Column column) {
    return column;
  }

  @Override
  protected Trigger trigger(Table table, Column column, String name, Sequence sequence) {
    String target = draft.name(column.name());
    String counter = draft.name(sequence.name());
    String next = draft.name(NEXT_VALUE);
    // a column that must not be null has 0 here when the statement gives none
    String body =
        """
        begin
          if new.%1$s is null or new.%1$s = 0 then
            update %2$s set %3$s = %3$s + %4$d;
            set new.%1$s = (select %3$s - %4$d from %2$s);
          end if;
        end"""
            .formatted(target, counter, next, sequence.increment());
    return new Trigger(
        name,
        Trigger.Timing.BEFORE,
        Set.of(Trigger.Event.INSERT),
        Map.of(draft.dialect().id(), body),
        "",
        column.origin());
  }
}
