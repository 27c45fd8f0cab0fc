/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.Optional;

/** The types of aggregates over to-many paths. */
final class Aggregates {

  /**
   * Digits of a row count that no table reaches; far below the range of a long, so that sums of
   * counts stay longs.
   */
  private static final int COUNT_DIGITS = 12;

  /** Digits that a sum may have more than what is added: room for 10^10 rows. */
  private static final int SUM_DIGITS = 10;

  private Aggregates() {}

  static Typed aggregate(
      AggregateKind kind, Expr.Path source, Optional<Expr> argument, Optional<Expr> filter) {
    if (!(source.type() instanceof Type.Many many && many.element() instanceof Type.Entity)) {
      return Typed.problem(
          "expr.aggregate-source",
          "'"
              + source.text()
              + "' does not lead to many rows; "
              + name(kind)
              + " needs a path over a to-many relation");
    }
    if (filter.isPresent()) {
      Optional<Typed> noCondition = Typing.requireCondition(filter.get());
      if (noCondition.isPresent()) {
        return noCondition.get();
      }
    }
    if (kind == AggregateKind.COUNT) {
      return argument.isPresent()
          ? Typed.problem(
              "expr.aggregate-argument", "count counts rows; end its path at the relation")
          : new Typed.Ok(
              new Expr.Aggregate(
                  kind, source, argument, filter, new Type.Int64(COUNT_DIGITS), false));
    }
    if (argument.isEmpty()) {
      return Typed.problem(
          "expr.aggregate-argument",
          name(kind) + " needs to know of what, for example " + example(kind, source));
    }
    return withArgument(kind, source, argument.get(), filter);
  }

  private static Typed withArgument(
      AggregateKind kind, Expr.Path source, Expr argument, Optional<Expr> filter) {
    Optional<Typed> problem =
        switch (kind) {
          case ANY, ALL -> Typing.requireCondition(argument);
          case MIN, MAX ->
              Typing.noValue(argument).or(() -> Typing.requireOrdered(argument, name(kind)));
          default -> Typing.noValue(argument).or(() -> requireNumber(kind, argument));
        };
    if (problem.isPresent()) {
      return problem.get();
    }
    boolean neverNull =
        kind == AggregateKind.SUM || kind == AggregateKind.ANY || kind == AggregateKind.ALL;
    return new Typed.Ok(
        new Expr.Aggregate(
            kind, source, Optional.of(argument), filter, type(kind, argument), !neverNull));
  }

  private static Optional<Typed> requireNumber(AggregateKind kind, Expr argument) {
    return argument.type().isNumeric()
        ? Optional.empty()
        : Optional.of(
            Typed.problem(
                "expr.aggregate-argument",
                name(kind) + " needs numbers, but this is " + Typing.named(argument)));
  }

  private static Type type(AggregateKind kind, Expr argument) {
    return switch (kind) {
      case COUNT -> new Type.Int64(COUNT_DIGITS);
      case ANY, ALL -> Types.BOOL;
      case MIN, MAX -> argument.type();
      case AVG -> Arithmetic.quotientType(Arithmetic.Size.of(argument), new Arithmetic.Size(1, 0));
      case SUM -> {
        Arithmetic.Size size = Arithmetic.Size.of(argument);
        int digits = Math.min(size.integerDigits() + SUM_DIGITS, Type.MAX_PRECISION - size.scale());
        // 20 digits of many ints still fit into 64 bits: 2^31 * 2^32 rows
        yield argument.type() instanceof Type.Int32
            ? Types.LONG
            : new Arithmetic.Size(digits, size.scale()).type(false);
      }
    };
  }

  private static String example(AggregateKind kind, Expr.Path source) {
    return switch (kind) {
      case ANY, ALL -> name(kind) + "(" + source.text() + ", amount > 0)";
      default -> name(kind) + "(" + source.text() + ".amount)";
    };
  }

  private static String name(AggregateKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
