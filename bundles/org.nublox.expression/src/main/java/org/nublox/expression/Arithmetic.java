/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.math.BigDecimal;

/**
 * The types of arithmetic. Results are exact: the type of a sum or product has room for every
 * result. Operands are widened so that a database, which computes in the operands' types, does not
 * overflow either.
 */
final class Arithmetic {

  /** Fewest places of a quotient. */
  static final int DIVISION_SCALE = 6;

  /** Most places of a product: what MySQL can hold. */
  private static final int MAX_SCALE = 30;

  /** Integers of so many digits always fit into 64 bits. */
  private static final int SAFE_LONG_DIGITS = 18;

  private Arithmetic() {}

  /** The digits a number may need. */
  record Size(int integerDigits, int scale) {
    static Size of(Expr expression) {
      return switch (expression.type()) {
        case Type.Int32 int32 ->
            expression instanceof Expr.Literal literal
                ? new Size(Literals.digits((Integer) literal.value()), 0)
                : new Size(10, 0);
        case Type.Int64 int64 ->
            expression instanceof Expr.Literal literal
                ? new Size(Literals.digits((Long) literal.value()), 0)
                : new Size(int64.digits(), 0);
        case Type.Decimal decimal ->
            new Size(decimal.precision() - decimal.scale(), decimal.scale());
        default -> throw new IllegalArgumentException("Not a number: " + expression.type().text());
      };
    }

    int precision() {
      return Math.max(integerDigits + scale, 1);
    }

    /** The narrowest type; digits that no type has are cut off in front. */
    Type type(boolean integer) {
      if (integer && scale == 0 && integerDigits <= SAFE_LONG_DIGITS) {
        return new Type.Int64(Math.max(integerDigits, 1));
      }
      return new Type.Decimal(Math.min(precision(), Type.MAX_PRECISION), scale);
    }
  }

  static Typed negate(Expr operand) {
    if (!operand.type().isNumeric()) {
      return Typed.problem(
          "expr.operand-type", "'-' needs a number, but this is " + Typing.named(operand));
    }
    if (operand instanceof Expr.Literal literal) {
      return new Typed.Ok(
          switch (literal.value()) {
            case Integer value -> Literals.integer(-(long) value);
            case Long value when value != Long.MIN_VALUE -> Literals.integer(-value);
            case Long value -> Literals.decimal(BigDecimal.valueOf(value).negate());
            default -> new Expr.Literal(literal.type(), ((BigDecimal) literal.value()).negate());
          });
    }
    Type type = magnitudeType(operand);
    return new Typed.Ok(
        new Expr.Unary(UnaryOperator.NEGATE, Conversions.widen(operand, type), type));
  }

  /** The type that holds the negation of every value of a number. */
  static Type magnitudeType(Expr number) {
    return Size.of(number).type(number.type().isInteger());
  }

  static Typed binary(BinaryOperator operator, Expr left, Expr right) {
    for (Expr operand : new Expr[] {left, right}) {
      if (!operand.type().isNumeric()) {
        return Typed.problem(
            "expr.operand-type",
            "'"
                + operator.symbol()
                + "' needs numbers, but this is "
                + Typing.named(operand)
                + temporalRemedy(operand));
      }
    }
    return switch (operator) {
      case ADD, SUB -> sum(operator, left, right);
      case MUL -> product(left, right);
      case DIV -> quotient(left, right);
      case MOD -> remainder(left, right);
      default -> throw new IllegalArgumentException("Not arithmetic: " + operator);
    };
  }

  private static String temporalRemedy(Expr operand) {
    return operand.type().isTemporal() ? "; for dates use addDays and daysBetween" : "";
  }

  private static Typed sum(BinaryOperator operator, Expr left, Expr right) {
    Size a = Size.of(left);
    Size b = Size.of(right);
    int scale = Math.max(a.scale(), b.scale());
    int digits = Math.max(a.integerDigits(), b.integerDigits()) + 1;
    Size size = new Size(Math.min(digits, Type.MAX_PRECISION - scale), scale);
    return result(operator, left, right, size.type(bothInteger(left, right)));
  }

  private static Typed product(Expr left, Expr right) {
    if (left.type() instanceof Type.Int32 && right.type() instanceof Type.Int32) {
      // 62 bits, though 20 digits by the general rule
      Size size = new Size(Size.of(left).integerDigits() + Size.of(right).integerDigits(), 0);
      return result(
          BinaryOperator.MUL, left, right, new Type.Int64(Math.min(size.integerDigits(), 19)));
    }
    Size a = Size.of(left);
    Size b = Size.of(right);
    Size size = new Size(a.integerDigits() + b.integerDigits(), a.scale() + b.scale());
    if (size.precision() > Type.MAX_PRECISION || size.scale() > MAX_SCALE) {
      return Typed.problem(
          "expr.precision",
          "This product can have "
              + size.precision()
              + " digits, "
              + size.scale()
              + " of them after the point; databases hold "
              + Type.MAX_PRECISION
              + " and "
              + MAX_SCALE
              + ". Use smaller field types, or round(...) a factor first");
    }
    return result(BinaryOperator.MUL, left, right, size.type(bothInteger(left, right)));
  }

  private static Typed quotient(Expr left, Expr right) {
    Type.Decimal type = quotientType(Size.of(left), Size.of(right));
    Expr dividend =
        left.type() instanceof Type.Decimal ? left : Conversions.widen(left, decimalOf(left));
    boolean nullable = left.nullable() || right.nullable() || canBeZero(right);
    return new Typed.Ok(new Expr.Binary(BinaryOperator.DIV, dividend, right, type, nullable));
  }

  static Type.Decimal quotientType(Size dividend, Size divisor) {
    int scale = Math.max(DIVISION_SCALE, dividend.scale());
    int digits = Math.max(dividend.integerDigits() + divisor.scale(), 1);
    return new Type.Decimal(Math.min(digits + scale, Type.MAX_PRECISION), scale);
  }

  private static Typed remainder(Expr left, Expr right) {
    if (!bothInteger(left, right)) {
      return Typed.problem(
          "expr.operand-type", "'%' needs integers; use floor(...) or round(...) first");
    }
    boolean nullable = left.nullable() || right.nullable() || canBeZero(right);
    Type type =
        left.type() instanceof Type.Int32 && right.type() instanceof Type.Int32
            ? Types.INT
            : new Type.Int64(Math.max(Size.of(left).integerDigits(), 1));
    return new Typed.Ok(new Expr.Binary(BinaryOperator.MOD, left, right, type, nullable));
  }

  /** Whether a divisor may be zero: only a literal is known not to be. */
  static boolean canBeZero(Expr divisor) {
    return !(divisor instanceof Expr.Literal literal
        && literal.value() instanceof Number number
        && new BigDecimal(number.toString()).signum() != 0);
  }

  private static boolean bothInteger(Expr left, Expr right) {
    return left.type().isInteger() && right.type().isInteger();
  }

  private static Typed result(BinaryOperator operator, Expr left, Expr right, Type type) {
    boolean nullable = left.nullable() || right.nullable();
    if (isWide(left, type) || isWide(right, type)) {
      return new Typed.Ok(new Expr.Binary(operator, left, right, type, nullable));
    }
    // one wide operand is enough; a literal stays as it is written where possible
    boolean widenRight = left instanceof Expr.Literal && !(right instanceof Expr.Literal);
    return new Typed.Ok(
        widenRight
            ? new Expr.Binary(operator, left, wide(right, type), type, nullable)
            : new Expr.Binary(operator, wide(left, type), right, type, nullable));
  }

  private static boolean isWide(Expr operand, Type result) {
    return result instanceof Type.Int64
        ? operand.type() instanceof Type.Int64 && !(operand instanceof Expr.Literal)
        : operand.type() instanceof Type.Decimal;
  }

  private static Expr wide(Expr operand, Type result) {
    return Conversions.widen(
        operand, result instanceof Type.Int64 ? new Type.Int64(10) : decimalOf(operand));
  }

  /** The decimal type that holds a number. */
  static Type.Decimal decimalOf(Expr number) {
    Size size = Size.of(number);
    return new Type.Decimal(size.precision(), size.scale());
  }
}
