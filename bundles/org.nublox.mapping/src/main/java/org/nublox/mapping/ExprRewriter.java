/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.util.List;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;

/**
 * Rebuilds an expression with some of its parts replaced. A subclass says by what; everything else
 * stays as it is. Queries inside of an expression are left alone.
 */
public abstract class ExprRewriter {

  /** What stands in the place of a path. */
  protected abstract Expr path(Expr.Path path);

  /** What stands in the place of an aggregate over a path. */
  protected abstract Expr aggregate(Expr.Aggregate aggregate);

  /** What stands in the place of a null test; by default that of what stands for its operand. */
  protected Expr isNull(Expr.IsNull test) {
    return new Expr.IsNull(rewrite(test.operand()), test.negated());
  }

  /** What stands in the place of an aggregate over the rows of a query. */
  protected Expr columnAggregate(Expr.ColumnAggregate aggregate) {
    return new Expr.ColumnAggregate(
        aggregate.kind(),
        aggregate.argument().map(this::rewrite),
        aggregate.distinct(),
        type(aggregate.type()),
        aggregate.nullable());
  }

  /** What stands in the place of a literal. */
  protected Expr literal(Expr.Literal literal) {
    return literal;
  }

  /** What stands in the place of a type. */
  protected Type type(Type type) {
    return type;
  }

  /** The expression with its parts replaced. */
  public final Expr rewrite(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal -> literal(literal);
      case Expr.Path path -> path(path);
      case Expr.Aggregate aggregate -> aggregate(aggregate);
      case Expr.IsNull test -> isNull(test);
      case Expr.Column column -> column;
      case Expr.Parameter parameter -> parameter;
      case Expr.Context context -> context;
      case Expr.HasRole role -> role;
      case Expr.Subquery query -> query;
      case Expr.Exists exists -> exists;
      case Expr.Verbatim verbatim -> verbatim;
      case Expr.Unary unary ->
          new Expr.Unary(unary.operator(), rewrite(unary.operand()), unary.type());
      case Expr.Binary binary ->
          new Expr.Binary(
              binary.operator(),
              rewrite(binary.left()),
              rewrite(binary.right()),
              type(binary.type()),
              binary.nullable());
      case Expr.Widen widen -> new Expr.Widen(rewrite(widen.operand()), type(widen.type()));
      case Expr.InList in -> new Expr.InList(rewrite(in.operand()), all(in.items()), in.negated());
      case Expr.Between between ->
          new Expr.Between(
              rewrite(between.operand()),
              rewrite(between.low()),
              rewrite(between.high()),
              between.negated());
      case Expr.Like like -> new Expr.Like(rewrite(like.operand()), like.pattern(), like.negated());
      case Expr.Matches matches ->
          new Expr.Matches(rewrite(matches.operand()), matches.regex(), matches.negated());
      case Expr.Conditional conditional ->
          new Expr.Conditional(
              rewrite(conditional.condition()),
              rewrite(conditional.whenTrue()),
              rewrite(conditional.otherwise()),
              type(conditional.type()));
      case Expr.Call call ->
          new Expr.Call(call.function(), all(call.arguments()), type(call.type()), call.nullable());
      case Expr.ColumnAggregate aggregate -> columnAggregate(aggregate);
    };
  }

  private List<Expr> all(List<Expr> expressions) {
    return expressions.stream().map(this::rewrite).toList();
  }
}
