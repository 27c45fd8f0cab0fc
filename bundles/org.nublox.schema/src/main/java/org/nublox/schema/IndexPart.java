/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import org.nublox.expression.Expr;

/**
 * One part of an index's key: a column or an expression over columns of the table, with its order.
 */
public record IndexPart(Key key, boolean descending, NullOrder nulls) {

  /** What is indexed. */
  public sealed interface Key {}

  /** The value of a column. */
  public record OfColumn(String column) implements Key {
    public OfColumn {
      Require.text(column, "column of an index part");
    }
  }

  /** The value of an expression. */
  public record OfExpression(Expr expression) implements Key {}

  /** Where nulls stand; {@link #DEFAULT} leaves it to the engine. */
  public enum NullOrder {
    DEFAULT,
    FIRST,
    LAST
  }

  public static IndexPart column(String column) {
    return new IndexPart(new OfColumn(column), false, NullOrder.DEFAULT);
  }

  public static IndexPart expression(Expr expression) {
    return new IndexPart(new OfExpression(expression), false, NullOrder.DEFAULT);
  }

  public IndexPart desc() {
    return new IndexPart(key, true, nulls);
  }

  public IndexPart nulls(NullOrder order) {
    return new IndexPart(key, descending, order);
  }
}
