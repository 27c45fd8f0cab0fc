/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Types;
import org.nublox.schema.Column;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/**
 * For engines that let nulls clash in unique keys, which by the SQL standard do not: the key
 * becomes a unique index over the rows that have no null in it.
 */
public final class NullsInUniqueKeys implements Adaptation {

  /** By what only some of the rows are made unique. */
  public enum Means {
    /** A filtered index. */
    CONDITION,
    /** Expressions that are null for the other rows. */
    EXPRESSIONS
  }

  private final Means means;
  private final int fewestColumns;

  /**
   * @param fewestColumns columns that a key must have for nulls to clash: 1 at SQL Server, 2 at
   *     Oracle
   */
  public NullsInUniqueKeys(Means means, int fewestColumns) {
    this.means = means;
    this.fewestColumns = fewestColumns;
  }

  @Override
  public Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearIndexes().clearUniqueKeys();
    for (UniqueKey key : table.uniqueKeys()) {
      Optional<Expr> complete = complete(table, key.columns());
      if (complete.isEmpty() || key.columns().size() < fewestColumns) {
        builder.unique(key);
      } else if (draft.isReferenced(table, key.columns())) {
        builder.unique(key);
        draft.warn(
            Codes.UNIQUE_NULLS,
            table.name() + "." + key.name(),
            key.origin(),
            draft.dialect().displayName() + " takes nulls for equal in a unique key.",
            "Two rows cannot both have null there, since a foreign key refers to it; make its fields required.");
      } else {
        Index index =
            new Index(
                key.name(),
                key.columns().stream().map(IndexPart::column).toList(),
                true,
                Optional.empty(),
                List.of(),
                "",
                key.origin());
        builder.index(withoutNulls(table, index, complete.get()));
        reported(table, key.name(), key.origin(), draft);
      }
    }
    for (Index index : table.indexes()) {
      Optional<Expr> complete = complete(table, index.columns());
      if (!index.unique()
          || complete.isEmpty()
          || index.parts().size() < fewestColumns
          || isStored(index)) {
        builder.index(index);
      } else {
        builder.index(withoutNulls(table, index, complete.get()));
        reported(table, index.name(), index.origin(), draft);
      }
    }
    return builder.build();
  }

  /** Whether the condition is one that was told or written before, and not to be added to. */
  private static boolean isStored(Index index) {
    return index.where().filter(Expr.Verbatim.class::isInstance).isPresent();
  }

  private Index withoutNulls(Table table, Index index, Expr complete) {
    Expr condition = index.where().map(where -> and(where, complete)).orElse(complete);
    return means == Means.CONDITION
        ? index.withWhere(condition)
        : IndexFeatures.onlyWhere(table, index, condition).withoutWhere();
  }

  /** That none of the columns is null; empty when none can be. */
  private static Optional<Expr> complete(Table table, List<String> columns) {
    return columns.stream()
        .map(name -> table.column(name).orElseThrow())
        .filter(Column::nullable)
        .map(column -> (Expr) new Expr.IsNull(ExpressionTypes.column(column), true))
        .reduce(NullsInUniqueKeys::and);
  }

  private static Expr and(Expr left, Expr right) {
    return new Expr.Binary(
        BinaryOperator.AND, left, right, Types.BOOL, left.nullable() || right.nullable());
  }

  private static void reported(Table table, String name, String origin, Draft draft) {
    draft.info(
        Codes.UNIQUE_NULLS,
        table.name() + "." + name,
        origin,
        draft.dialect().displayName() + " takes nulls for equal in a unique key.",
        "It is a unique index over the rows that have no null there.");
  }
}
