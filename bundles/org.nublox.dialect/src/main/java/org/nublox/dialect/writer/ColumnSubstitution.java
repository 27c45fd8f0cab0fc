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
import java.util.function.Function;
import org.nublox.expression.Expr;

/**
 * Puts other expressions in the place of columns. Queries inside of an expression are left alone.
 */
final class ColumnSubstitution {

  private final Function<Expr.Column, Expr> replacement;

  /**
   * @param replacement what stands for a column; the column itself when it is to stay
   */
  ColumnSubstitution(Function<Expr.Column, Expr> replacement) {
    this.replacement = replacement;
  }

  Expr in(Expr expression) {
    return switch (expression) {
      case Expr.Column column -> replacement.apply(column);
      case Expr.Unary it -> new Expr.Unary(it.operator(), in(it.operand()), it.type());
      case Expr.Binary it ->
          new Expr.Binary(it.operator(), in(it.left()), in(it.right()), it.type(), it.nullable());
      case Expr.Widen it -> new Expr.Widen(in(it.operand()), it.type());
      case Expr.IsNull it -> new Expr.IsNull(in(it.operand()), it.negated());
      case Expr.InList it -> new Expr.InList(in(it.operand()), in(it.items()), it.negated());
      case Expr.Between it ->
          new Expr.Between(in(it.operand()), in(it.low()), in(it.high()), it.negated());
      case Expr.Like it -> new Expr.Like(in(it.operand()), it.pattern(), it.negated());
      case Expr.Matches it -> new Expr.Matches(in(it.operand()), it.regex(), it.negated());
      case Expr.Conditional it ->
          new Expr.Conditional(
              in(it.condition()), in(it.whenTrue()), in(it.otherwise()), it.type());
      case Expr.Call it ->
          new Expr.Call(it.function(), in(it.arguments()), it.type(), it.nullable());
      case Expr.ColumnAggregate it ->
          new Expr.ColumnAggregate(
              it.kind(), it.argument().map(this::in), it.distinct(), it.type(), it.nullable());
      case Expr.Literal it -> it;
      case Expr.Path it -> it;
      case Expr.Parameter it -> it;
      case Expr.Context it -> it;
      case Expr.HasRole it -> it;
      case Expr.Aggregate it -> it;
      case Expr.Subquery it -> it;
      case Expr.Exists it -> it;
      case Expr.Verbatim it -> it;
    };
  }

  private List<Expr> in(List<Expr> expressions) {
    return expressions.stream().map(this::in).toList();
  }
}
