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
import java.util.Optional;

/**
 * Makes typed expressions bottom-up: checks the operands, converts them where that loses nothing,
 * and gives the result's type and nullability, or a {@link TypeProblem} that says what to do. The
 * caller knows where in a text an expression stands and attaches the problem there.
 *
 * <pre>{@code
 * switch (Typing.binary(BinaryOperator.GE, dueOn, createdOn)) {
 *   case Typed.Ok ok -> use(ok.expression());
 *   case Typed.Problem problem -> report(problem.problem().message());
 * }
 * }</pre>
 */
public final class Typing {

  private Typing() {}

  /** A text literal; refuses the character NUL, which no database stores. */
  public static Typed text(String value) {
    if (value.indexOf('\0') >= 0) {
      return Typed.problem("expr.text-nul", "A text cannot hold the character U+0000; remove it");
    }
    return new Typed.Ok(Literals.text(value));
  }

  /** {@code not x} and {@code -x}. */
  public static Typed unary(UnaryOperator operator, Expr operand) {
    Optional<Typed> noValue = noValue(operand);
    if (noValue.isPresent()) {
      return noValue.get();
    }
    if (operator == UnaryOperator.NOT) {
      return operand.type() instanceof Type.Bool
          ? new Typed.Ok(new Expr.Unary(operator, operand, Types.BOOL))
          : Typed.problem(
              "expr.operand-type",
              "'not' needs a condition, but this is "
                  + named(operand)
                  + "; compare it with something");
    }
    return Arithmetic.negate(operand);
  }

  /**
   * An operator with two operands. {@code ==} and {@code !=} with a null literal become null tests;
   * {@code +} with text on either side becomes a concatenation.
   */
  public static Typed binary(BinaryOperator operator, Expr left, Expr right) {
    if (operator == BinaryOperator.EQ || operator == BinaryOperator.NE) {
      if (right.type() instanceof Type.Null) {
        return isNull(left, operator == BinaryOperator.NE);
      }
      if (left.type() instanceof Type.Null) {
        return isNull(right, operator == BinaryOperator.NE);
      }
    }
    Optional<Typed> noValue = noValue(left).or(() -> noValue(right));
    if (noValue.isPresent()) {
      return noValue.get();
    }
    if (operator.isLogical()) {
      return logical(operator, left, right);
    }
    if (operator.isComparison()) {
      return compare(operator, left, right);
    }
    boolean concatenation =
        operator == BinaryOperator.CONCAT
            || (operator == BinaryOperator.ADD
                && (left.type().isTextual() || right.type().isTextual()));
    return concatenation ? concat(left, right) : Arithmetic.binary(operator, left, right);
  }

  private static Typed logical(BinaryOperator operator, Expr left, Expr right) {
    for (Expr operand : List.of(left, right)) {
      if (!(operand.type() instanceof Type.Bool)) {
        return Typed.problem(
            "expr.operand-type",
            "'"
                + operator.symbol()
                + "' joins conditions, but this is "
                + named(operand)
                + "; compare it with something");
      }
    }
    return new Typed.Ok(
        new Expr.Binary(operator, left, right, Types.BOOL, left.nullable() || right.nullable()));
  }

  private static Typed compare(BinaryOperator operator, Expr left, Expr right) {
    return switch (Conversions.comparable(left, right)) {
      case Conversions.Pair.Problem problem -> problem.typed();
      case Conversions.Pair.Ok pair -> {
        if (operator.isOrdering()) {
          Optional<Typed> unordered = requireOrdered(pair.left(), operator.symbol());
          if (unordered.isPresent()) {
            yield unordered.get();
          }
        }
        yield new Typed.Ok(
            new Expr.Binary(
                operator,
                pair.left(),
                pair.right(),
                Types.BOOL,
                pair.left().nullable() || pair.right().nullable()));
      }
    };
  }

  private static Typed concat(Expr left, Expr right) {
    List<Expr> operands = new ArrayList<>();
    for (Expr operand : List.of(left, right)) {
      Optional<Expr> text = Conversions.toText(operand);
      if (text.isEmpty()) {
        return Typed.problem(
            "expr.operand-type",
            "Only text, enum literals and integers can be joined to a text, not " + named(operand));
      }
      operands.add(text.get());
    }
    return new Typed.Ok(
        new Expr.Binary(
            BinaryOperator.CONCAT,
            operands.get(0),
            operands.get(1),
            Conversions.concatType(operands.get(0).type(), operands.get(1).type()),
            left.nullable() || right.nullable()));
  }

  /** {@code x == null} and {@code x != null}; x may be a to-one relation too. */
  public static Typed isNull(Expr operand, boolean negated) {
    if (operand.type() instanceof Type.Many) {
      return Typed.problem(
          "expr.to-many-value",
          "'" + describe(operand) + "' leads to many rows and is never null; use count(...) == 0");
    }
    if (operand.type() instanceof Type.Null) {
      return new Typed.Ok(Literals.bool(!negated));
    }
    return new Typed.Ok(new Expr.IsNull(operand, negated));
  }

  /** {@code x in (a, b)} and {@code x not in (a, b)}. */
  public static Typed inList(Expr operand, List<Expr> items, boolean negated) {
    if (items.isEmpty()) {
      return Typed.problem("expr.empty-list", "'in' needs at least one value to compare with");
    }
    Optional<Typed> noValue = noValue(operand);
    if (noValue.isPresent()) {
      return noValue.get();
    }
    Expr widest = operand;
    for (Expr item : items) {
      noValue = noValue(item);
      if (noValue.isPresent()) {
        return noValue.get();
      }
      switch (Conversions.comparable(widest, item)) {
        case Conversions.Pair.Problem problem -> {
          return problem.typed();
        }
        case Conversions.Pair.Ok pair -> widest = pair.left();
      }
    }
    // a second round, because a later item may have widened the operand (date to timestamp)
    List<Expr> converted = new ArrayList<>();
    for (Expr item : items) {
      if (Conversions.comparable(widest, item) instanceof Conversions.Pair.Ok pair) {
        converted.add(pair.right());
      }
    }
    return new Typed.Ok(new Expr.InList(widest, converted, negated));
  }

  /** {@code x between low and high}, limits included. */
  public static Typed between(Expr operand, Expr low, Expr high, boolean negated) {
    Typed lower = binary(BinaryOperator.GE, operand, low);
    if (!(lower instanceof Typed.Ok)) {
      return lower;
    }
    Typed upper = binary(BinaryOperator.LE, operand, high);
    if (!(upper instanceof Typed.Ok)) {
      return upper;
    }
    Expr widest = operand;
    if (Conversions.comparable(operand, low) instanceof Conversions.Pair.Ok pair) {
      widest = pair.left();
    }
    if (Conversions.comparable(widest, high) instanceof Conversions.Pair.Ok pair) {
      widest = pair.left();
    }
    Expr from =
        Conversions.comparable(widest, low) instanceof Conversions.Pair.Ok p ? p.right() : low;
    Expr to =
        Conversions.comparable(widest, high) instanceof Conversions.Pair.Ok p ? p.right() : high;
    return new Typed.Ok(new Expr.Between(widest, from, to, negated));
  }

  /** {@code x like pattern}; the pattern is a constant. */
  public static Typed like(Expr operand, Expr pattern, boolean negated) {
    Optional<Typed> problem = noPattern("like", operand, pattern);
    if (problem.isPresent()) {
      return problem.get();
    }
    try {
      LikePattern parsed = LikePattern.parse((String) ((Expr.Literal) pattern).value());
      return new Typed.Ok(
          new Expr.Like(Conversions.toText(operand).orElseThrow(), parsed, negated));
    } catch (IllegalArgumentException e) {
      return Typed.problem("expr.pattern-syntax", e.getMessage());
    }
  }

  /** {@code x matches regex}; the regular expression is a constant of the portable kind. */
  public static Typed matches(Expr operand, Expr pattern, boolean negated) {
    Optional<Typed> problem = noPattern("matches", operand, pattern);
    if (problem.isPresent()) {
      return problem.get();
    }
    try {
      Regex parsed = Regex.parse((String) ((Expr.Literal) pattern).value());
      return new Typed.Ok(
          new Expr.Matches(Conversions.toText(operand).orElseThrow(), parsed, negated));
    } catch (IllegalArgumentException e) {
      return Typed.problem(
          "expr.pattern-syntax", "This regular expression cannot be used. " + e.getMessage());
    }
  }

  private static Optional<Typed> noPattern(String word, Expr operand, Expr pattern) {
    if (!operand.type().isTextual()) {
      return Optional.of(
          Typed.problem(
              "expr.operand-type", "'" + word + "' needs a text, but this is " + named(operand)));
    }
    if (!(pattern instanceof Expr.Literal literal && literal.type() instanceof Type.Text)) {
      return Optional.of(
          Typed.problem(
              "expr.pattern-constant",
              "The pattern of '"
                  + word
                  + "' must be a text in quotes; for a part that varies use"
                  + " startsWith, endsWith or contains"));
    }
    return Optional.empty();
  }

  /** {@code if condition then a else b}. */
  public static Typed conditional(Expr condition, Expr whenTrue, Expr otherwise) {
    Optional<Typed> noCondition = requireCondition(condition);
    if (noCondition.isPresent()) {
      return noCondition.get();
    }
    return switch (Conversions.unify(List.of(whenTrue, otherwise))) {
      case Conversions.Unified.Problem problem -> problem.typed();
      case Conversions.Unified.Ok unified ->
          new Typed.Ok(
              new Expr.Conditional(
                  condition, unified.items().get(0), unified.items().get(1), unified.type()));
    };
  }

  /** A call of a function by name. */
  public static Typed call(Functions functions, String name, List<Expr> arguments) {
    return functions
        .find(name)
        .map(function -> checked(function, arguments))
        .orElseGet(
            () ->
                Typed.problem(
                    "expr.unknown-function",
                    "There is no function '" + name + "'" + Suggestion.among(name, functions)));
  }

  /** The codes of problems of expressions begin so. */
  private static final String CODES = "expr.";

  /** A function of a plug-in may fail, or give nothing. */
  private static Typed checked(Function function, List<Expr> arguments) {
    String why;
    try {
      Typed typed = function.call(arguments);
      if (typed instanceof Typed.Problem problem && !problem.problem().code().startsWith(CODES)) {
        // the language shows what begins so, and nothing that it does not know otherwise
        return Typed.problem(CODES + problem.problem().code(), problem.problem().message());
      }
      if (typed != null) {
        return typed;
      }
      why = "it gives no type";
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      why = String.valueOf(e);
    }
    return Typed.problem(
        "expr.function-fails",
        "The function '"
            + function.name()
            + "' fails: "
            + why
            + "; update or uninstall its plug-in");
  }

  /**
   * An aggregate over a to-many path.
   *
   * @param argument with paths that start at a row of the source; empty for COUNT
   * @param filter which rows take part, or empty for all
   */
  public static Typed aggregate(
      AggregateKind kind, Expr.Path source, Optional<Expr> argument, Optional<Expr> filter) {
    return Aggregates.aggregate(kind, source, argument, filter);
  }

  /** Checks that the expression is a condition; empty when it is. */
  public static Optional<Typed> requireCondition(Expr expression) {
    Optional<Typed> noValue = noValue(expression);
    if (noValue.isPresent()) {
      return noValue;
    }
    return expression.type() instanceof Type.Bool
        ? Optional.empty()
        : Optional.of(
            Typed.problem(
                "expr.condition-type",
                "A condition is expected here, but this is " + named(expression)));
  }

  /**
   * Converts an expression to the type of the field that takes it: a default, a computed field, a
   * seed. A decimal with more places than the field has is rounded half up.
   */
  public static Typed assign(Expr expression, Type target) {
    return Conversions.assign(expression, target);
  }

  /**
   * The problem of an expression that has no single value, or that is the bare null; empty if it
   * has one.
   */
  static Optional<Typed> noValue(Expr expression) {
    return switch (expression.type()) {
      case Type.Many many ->
          Optional.of(
              Typed.problem(
                  "expr.to-many-value",
                  "'"
                      + describe(expression)
                      + "' leads to many rows; use count, sum, min, max, avg, any or all"));
      case Type.Entity entity ->
          Optional.of(
              Typed.problem(
                  "expr.entity-value",
                  "'"
                      + describe(expression)
                      + "' is a whole "
                      + entity.name()
                      + "; name one of its fields, or compare it with null"));
      case Type.Null none ->
          Optional.of(
              Typed.problem(
                  "expr.null-operand",
                  "null stands here alone; only == null and != null, coalesce and the branches of"
                      + " if take it"));
      default -> Optional.empty();
    };
  }

  static Optional<Typed> requireOrdered(Expr expression, String what) {
    boolean ordered =
        expression.type().isNumeric()
            || expression.type().isTemporal()
            || expression.type() instanceof Type.Text;
    return ordered
        ? Optional.empty()
        : Optional.of(
            Typed.problem(
                "expr.order-type",
                "'"
                    + what
                    + "' needs numbers, dates or texts, but values of type "
                    + expression.type().text()
                    + " have no order; use == or in"));
  }

  static String named(Expr expression) {
    return expression instanceof Expr.Path path
        ? "'" + path.text() + "' of type " + expression.type().text()
        : "of type " + expression.type().text();
  }

  private static String describe(Expr expression) {
    return expression instanceof Expr.Path path ? path.text() : expression.type().text();
  }
}
