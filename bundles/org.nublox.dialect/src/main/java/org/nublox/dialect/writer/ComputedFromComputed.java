/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Optional;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;

/**
 * For engines whose generated columns cannot read other generated columns: puts the expression of
 * the other in its place. It means the same, so nothing is reported.
 */
public final class ComputedFromComputed implements Adaptation {

  /**
   * Steps from one generated column to the next; more can only be a circle, which the engine
   * refuses.
   */
  private static final int MOST_STEPS = 32;

  @Override
  public Table adapt(Table table, Draft draft) {
    return table.mapColumns(
        column ->
            column.value() instanceof ColumnValue.Computed computed
                ? column.withComputed(
                    expanded(table, computed.expression(), MOST_STEPS), computed.stored())
                : column);
  }

  private static Expr expanded(Table table, Expr expression, int steps) {
    return new ColumnSubstitution(
            read -> {
              Optional<Column> column = table.column(read.name());
              return steps > 0
                      && column.isPresent()
                      && column.get().value() instanceof ColumnValue.Computed other
                  ? expanded(table, other.expression(), steps - 1)
                  : read;
            })
        .in(expression);
  }
}
