/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.Draft;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.UnaryOperator;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * Brings the conditions of filtered indexes into the few forms that SQL Server takes: comparisons
 * of a column with a constant, null tests and lists of constants, joined by {@code and}. Source:
 * Transact-SQL reference, "CREATE INDEX", {@code filter_predicate}.
 */
final class FilterPredicates implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearIndexes();
    for (Index index : table.indexes()) {
      if (index.where().isEmpty()) {
        builder.index(index);
        continue;
      }
      Optional<Expr> predicate = normal(table, index.where().get());
      if (predicate.isPresent()) {
        builder.index(index.withWhere(predicate.get()));
      } else if (index.unique()) {
        draft.warn(
            Codes.INDEX_PARTIAL,
            table.name() + "." + index.name(),
            index.origin(),
            "SQL Server filters an index only by comparisons with constants, joined by 'and'.",
            "The unique index is left out; the service must check it, or the condition be made simpler.");
      } else {
        draft.info(
            Codes.INDEX_PARTIAL,
            table.name() + "." + index.name(),
            index.origin(),
            "SQL Server filters an index only by comparisons with constants, joined by 'and'.",
            "All rows are indexed.");
        builder.index(index.withoutWhere());
      }
    }
    return builder.build();
  }

  private static Optional<Expr> normal(Table table, Expr condition) {
    return switch (condition) {
      case Expr.Column column when column.type() instanceof Type.Bool ->
          filterable(table, column).map(it -> equal(it, true));
      case Expr.Unary not
          when not.operator() == UnaryOperator.NOT && not.operand() instanceof Expr.Column column ->
          filterable(table, column).map(it -> equal(it, false));
      case Expr.Binary and when and.operator() == BinaryOperator.AND -> {
        Optional<Expr> left = normal(table, and.left());
        Optional<Expr> right = normal(table, and.right());
        yield left.isPresent() && right.isPresent()
            ? Optional.of(
                new Expr.Binary(
                    BinaryOperator.AND, left.get(), right.get(), Types.BOOL, and.nullable()))
            : Optional.empty();
      }
      case Expr.Binary comparison
          when comparison.operator().isComparison() && comparison.right() instanceof Expr.Literal ->
          filterable(table, comparison.left()).map(it -> comparison);
      // what a catalog tells, or a script of this engine has, is in such a form
      case Expr.Verbatim told -> Optional.of(told);
      case Expr.IsNull test -> filterable(table, test.operand()).map(it -> test);
      case Expr.InList list
          when !list.negated() && list.items().stream().allMatch(Expr.Literal.class::isInstance) ->
          filterable(table, list.operand()).map(it -> list);
      default -> Optional.empty();
    };
  }

  /** A column that is not computed. */
  private static Optional<Expr> filterable(Table table, Expr operand) {
    return operand instanceof Expr.Column column
            && table
                .column(column.name())
                .filter(it -> !(it.value() instanceof ColumnValue.Computed))
                .isPresent()
        ? Optional.of(operand)
        : Optional.empty();
  }

  private static Expr equal(Expr column, boolean value) {
    return new Expr.Binary(
        BinaryOperator.EQ, column, Literals.bool(value), Types.BOOL, column.nullable());
  }
}
