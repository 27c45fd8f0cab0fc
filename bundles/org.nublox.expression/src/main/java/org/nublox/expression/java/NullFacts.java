/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import java.util.ArrayList;
import java.util.List;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.UnaryOperator;

/** What is known not to be null on the right side of {@code &&} and {@code ||}. */
final class NullFacts {

  private NullFacts() {}

  /**
   * The leaves that are not null when the left side has not decided.
   *
   * @param negated whether the question is asked of the negation
   * @param orUnknown whether unknown answers the question with yes
   * @param and whether the sides are joined by {@code &&}, so that the left one was answered with
   *     yes
   */
  static List<Expr> after(Expr left, boolean negated, boolean orUnknown, boolean and) {
    List<Expr> facts = new ArrayList<>();
    collect(left, negated, orUnknown, and, facts);
    return facts;
  }

  private static void collect(
      Expr condition, boolean negated, boolean orUnknown, boolean yes, List<Expr> facts) {
    switch (condition) {
      case Expr.Unary it when it.operator() == UnaryOperator.NOT ->
          collect(it.operand(), !negated, orUnknown, yes, facts);
      case Expr.Binary it when it.operator().isLogical() -> {
        boolean and = (it.operator() == BinaryOperator.AND) != negated;
        // yes to "a and b" is yes to both, no to "a or b" is no to both
        if (and == yes) {
          collect(it.left(), negated, orUnknown, yes, facts);
          collect(it.right(), negated, orUnknown, yes, facts);
        }
      }
      case Expr.Binary it when it.operator().isComparison() && yes != orUnknown -> {
        // the comparison is known: true, or false where unknown would have been good enough
        facts.addAll(it.operands());
      }
      case Expr.IsNull it -> {
        boolean saysNotNull = it.negated() != negated;
        if (saysNotNull == yes) {
          facts.add(it.operand());
        }
      }
      default -> {}
    }
  }
}
