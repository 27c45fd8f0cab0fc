/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Questions about whole expressions. */
public final class Expressions {

  private Expressions() {}

  /**
   * Whether a part of the expression, or the whole, satisfies a test. Looks into the arguments and
   * filters of logical aggregates, not into queries.
   */
  public static boolean any(Expr expression, Predicate<Expr> test) {
    if (test.test(expression)) {
      return true;
    }
    if (expression instanceof Expr.Aggregate aggregate) {
      return aggregate.argument().filter(it -> any(it, test)).isPresent()
          || aggregate.filter().filter(it -> any(it, test)).isPresent();
    }
    return expression.operands().stream().anyMatch(it -> any(it, test));
  }

  /**
   * Whether the value depends on the row alone: no clock, no random value, no user. Only such an
   * expression may stand in a check constraint, a generated column or an index.
   */
  public static boolean isDeterministic(Expr expression) {
    return !any(
        expression,
        part ->
            part instanceof Expr.Context
                || part instanceof Expr.HasRole
                || part instanceof Expr.Parameter
                || (part instanceof Expr.Call call && !call.function().isDeterministic()));
  }

  /**
   * Whether the value depends on one row alone: no path over a relation, no aggregate, no query.
   * Only such an expression may stand in a check constraint, a generated column or an index.
   */
  public static boolean isRowLocal(Expr expression) {
    return !any(
        expression,
        part ->
            part instanceof Expr.Aggregate
                || part instanceof Expr.ColumnAggregate
                || part instanceof Expr.Subquery
                || part instanceof Expr.Exists
                || (part instanceof Expr.Path path && path.steps().size() > 1));
  }

  static <T> List<T> prepend(T first, List<? extends T> rest) {
    List<T> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return List.copyOf(all);
  }

  static <T> List<T> append(List<? extends T> list, T last) {
    List<T> all = new ArrayList<>(list);
    all.add(last);
    return List.copyOf(all);
  }
}
