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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversions between types that happen by themselves because they lose nothing. */
final class Conversions {

  private Conversions() {}

  /** Two operands that can be compared, or why they cannot. */
  sealed interface Pair {
    record Ok(Expr left, Expr right) implements Pair {}

    record Problem(Typed typed) implements Pair {}
  }

  /** Several values of one type, or why they have none in common. */
  sealed interface Unified {
    record Ok(Type type, List<Expr> items) implements Unified {}

    record Problem(Typed typed) implements Unified {}
  }

  /** Makes two values comparable. Numbers of different types are comparable as they are. */
  static Pair comparable(Expr left, Expr right) {
    if (left.type().isNumeric() && right.type().isNumeric()) {
      return new Pair.Ok(left, right);
    }
    if (sameKind(left.type(), right.type())) {
      return incomparable(left.type())
          ? new Pair.Problem(
              Typed.problem(
                  "expr.compare-types",
                  "Values of type "
                      + left.type().text()
                      + " cannot be compared, only tested for null"))
          : new Pair.Ok(left, right);
    }
    Optional<Expr> rightAsLeft = convert(right, left.type());
    boolean constant = isConstantText(left) || isConstantText(right);
    // an enum can be compared with texts, but never equals a constant that is none of its literals
    if (rightAsLeft.isPresent() && !(constant && right.type() instanceof Type.Enumeration)) {
      return new Pair.Ok(left, rightAsLeft.get());
    }
    Optional<Expr> leftAsRight = convert(left, right.type());
    if (leftAsRight.isPresent() && !(constant && left.type() instanceof Type.Enumeration)) {
      return new Pair.Ok(leftAsRight.get(), right);
    }
    return new Pair.Problem(mismatch(left, right));
  }

  private static boolean isConstantText(Expr expression) {
    return expression instanceof Expr.Literal && expression.type() instanceof Type.Text;
  }

  private static boolean incomparable(Type type) {
    return type instanceof Type.Json || type instanceof Type.Bytes;
  }

  private static boolean sameKind(Type a, Type b) {
    return a.equals(b) || (a instanceof Type.Text && b instanceof Type.Text);
  }

  private static Typed mismatch(Expr left, Expr right) {
    for (Expr[] pair : new Expr[][] {{left, right}, {right, left}}) {
      if (pair[0].type() instanceof Type.Enumeration type
          && pair[1] instanceof Expr.Literal literal
          && literal.value() instanceof String text) {
        return Typed.problem(
            "expr.enum-literal",
            "'"
                + text
                + "' is none of the literals of "
                + type.name()
                + ": "
                + String.join(", ", type.literals())
                + ". "
                + Nearest.sentence(text, type.literals()).orElse("Take one of these."));
      }
      if (pair[0].type().isTemporal()
          && pair[1] instanceof Expr.Literal literal
          && literal.value() instanceof String text) {
        return Typed.problem(
            "expr.temporal-literal",
            "'"
                + text
                + "' is no "
                + pair[0].type().text()
                + "; write it like "
                + example(pair[0].type()));
      }
    }
    return Typed.problem(
        "expr.compare-types",
        "Values of type "
            + left.type().text()
            + " and "
            + right.type().text()
            + " cannot be compared"
            + remedy(left.type(), right.type()));
  }

  private static String example(Type type) {
    return switch (type) {
      case Type.Date date -> "2026-01-31";
      case Type.Time time -> "13:45:00";
      case Type.TimestampTz tz -> "2026-01-31T13:45:00Z";
      default -> "2026-01-31T13:45:00";
    };
  }

  private static String remedy(Type left, Type right) {
    boolean zoned = left instanceof Type.TimestampTz || right instanceof Type.TimestampTz;
    return zoned && left.isTemporal() && right.isTemporal()
        ? "; without a zone it is not known which instant is meant: give both fields the same type"
        : "";
  }

  /** The value as text where it can be part of one. */
  static Optional<Expr> toText(Expr value) {
    return switch (value.type()) {
      case Type.Text text -> Optional.of(value);
      case Type.Enumeration enumeration -> Optional.of(widen(value, textOf(enumeration)));
      case Type.Int32 int32 -> Optional.of(widen(value, new Type.Text(11)));
      case Type.Int64 int64 -> Optional.of(widen(value, new Type.Text(20)));
      default -> Optional.empty();
    };
  }

  private static Type.Text textOf(Type.Enumeration enumeration) {
    return new Type.Text(enumeration.literals().stream().mapToInt(String::length).max().orElse(1));
  }

  static Type concatType(Type left, Type right) {
    int a = left instanceof Type.Text text ? text.maxLength() : 0;
    int b = right instanceof Type.Text text ? text.maxLength() : 0;
    return a == 0 || b == 0 ? Types.TEXT : new Type.Text(a + b);
  }

  /** Finds the type that all values have in common and converts them to it. */
  static Unified unify(List<Expr> values) {
    Type type = Types.NULL;
    for (Expr value : values) {
      if (value.type() instanceof Type.Many || value.type() instanceof Type.Entity) {
        return new Unified.Problem(Typing.noValue(value).orElseThrow());
      }
      Optional<Type> common = common(type, value);
      if (common.isEmpty()) {
        return new Unified.Problem(
            Typed.problem(
                "expr.branch-types",
                "Values of type "
                    + type.text()
                    + " and "
                    + value.type().text()
                    + " have no type in common"));
      }
      type = common.get();
    }
    List<Expr> converted = new ArrayList<>();
    for (Expr value : values) {
      Optional<Expr> item = convert(value, type);
      if (item.isEmpty()) {
        return new Unified.Problem(mismatch(value, new Expr.Literal(type, null)));
      }
      converted.add(item.get());
    }
    return new Unified.Ok(type, converted);
  }

  private static Optional<Type> common(Type type, Expr value) {
    Type other = value.type();
    if (type instanceof Type.Null || type.equals(other)) {
      return Optional.of(other);
    }
    if (other instanceof Type.Null) {
      return Optional.of(type);
    }
    if (type.isNumeric() && other.isNumeric()) {
      return Optional.of(commonNumber(type, other));
    }
    if (type instanceof Type.Text a && other instanceof Type.Text b) {
      boolean unlimited = a.maxLength() == 0 || b.maxLength() == 0;
      return Optional.of(
          unlimited ? Types.TEXT : new Type.Text(Math.max(a.maxLength(), b.maxLength())));
    }
    if (type instanceof Type.Text && other.isTemporal()) {
      // a text literal before a date: whether it is one is seen when it is converted
      return Optional.of(other);
    }
    if (convert(value, type).isPresent()) {
      return Optional.of(type);
    }
    if (type instanceof Type.Date && other instanceof Type.Timestamp) {
      return Optional.of(other);
    }
    if (type instanceof Type.Text && other instanceof Type.Enumeration) {
      return Optional.of(Types.TEXT);
    }
    if (type instanceof Type.Enumeration && other.isTextual()) {
      return Optional.of(Types.TEXT);
    }
    return Optional.empty();
  }

  private static Type commonNumber(Type a, Type b) {
    if (a instanceof Type.Int64 x && b instanceof Type.Int64 y) {
      return x.digits() >= y.digits() ? x : y;
    }
    if (a.isInteger() && b.isInteger()) {
      return new Type.Int64(Math.max(integerDigits(a), integerDigits(b)));
    }
    int scale = Math.max(scale(a), scale(b));
    int digits = Math.max(integerDigits(a), integerDigits(b));
    return new Type.Decimal(Math.max(1, Math.min(digits + scale, Type.MAX_PRECISION)), scale);
  }

  private static int scale(Type type) {
    return type instanceof Type.Decimal decimal ? decimal.scale() : 0;
  }

  private static int integerDigits(Type type) {
    return switch (type) {
      case Type.Int64 int64 -> int64.digits();
      case Type.Decimal decimal -> decimal.precision() - decimal.scale();
      default -> 10;
    };
  }

  /** The value as the type, when that loses nothing. */
  static Optional<Expr> convert(Expr value, Type type) {
    if (sameKind(value.type(), type)) {
      return Optional.of(value);
    }
    if (value.type() instanceof Type.Null) {
      return Optional.of(new Expr.Literal(type, null));
    }
    if (value instanceof Expr.Literal literal && literal.value() instanceof String text) {
      return parse(text, type);
    }
    if (value instanceof Expr.Call call
        && call.function() == BuiltIns.NOW
        && type instanceof Type.TimestampTz) {
      return Optional.of(new Expr.Call(call.function(), List.of(), type, false));
    }
    boolean widening =
        switch (type) {
          case Type.Int64 int64 -> value.type().isInteger();
          case Type.Decimal decimal -> value.type().isNumeric();
          case Type.Timestamp timestamp -> value.type() instanceof Type.Date;
          case Type.Text text -> value.type() instanceof Type.Enumeration;
          default -> false;
        };
    return widening ? Optional.of(widen(value, type)) : Optional.empty();
  }

  /** Converts without a check; the value itself when it is of the same Java class already. */
  static Expr widen(Expr value, Type type) {
    boolean same =
        value.type().equals(type)
            || (value.type() instanceof Type.Int64 && type instanceof Type.Int64)
            || (value.type() instanceof Type.Decimal && type instanceof Type.Decimal);
    if (same) {
      return value;
    }
    if (value instanceof Expr.Literal literal && literal.value() != null) {
      return switch (type) {
        case Type.Int64 int64 -> new Expr.Literal(type, ((Number) literal.value()).longValue());
        case Type.Decimal decimal -> {
          BigDecimal number = new BigDecimal(literal.value().toString());
          int digits = Math.max(decimal.precision() - decimal.scale(), number.precision());
          yield new Expr.Literal(
              new Type.Decimal(
                  Math.min(digits + decimal.scale(), Type.MAX_PRECISION), decimal.scale()),
              number);
        }
        case Type.Text text -> Literals.text(literal.value().toString());
        case Type.Timestamp timestamp ->
            new Expr.Literal(type, ((LocalDate) literal.value()).atStartOfDay());
        default -> throw new IllegalArgumentException("No widening to " + type.text());
      };
    }
    return new Expr.Widen(value, type);
  }

  /** Reads a text literal as a literal of another type; an enum literal, a date and so on. */
  private static Optional<Expr> parse(String text, Type type) {
    try {
      Object value =
          switch (type) {
            case Type.Enumeration enumeration ->
                enumeration.literals().contains(text) ? text : null;
            case Type.Date date -> LocalDate.parse(text);
            case Type.Time time -> LocalTime.parse(text);
            case Type.Timestamp timestamp -> LocalDateTime.parse(text.replace(' ', 'T'));
            case Type.TimestampTz tz -> OffsetDateTime.parse(text.replace(' ', 'T'));
            case Type.Uuid uuid -> text.length() == 36 ? UUID.fromString(text) : null;
            default -> null;
          };
      return Optional.ofNullable(value).map(it -> new Expr.Literal(type, it));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Typed assign(Expr value, Type target) {
    if (value.type() instanceof Type.Many
        || (value.type() instanceof Type.Entity && !value.type().equals(target))) {
      return Typing.noValue(value).orElseThrow();
    }
    if (value instanceof Expr.Literal literal && literal.value() != null) {
      Optional<Typed> tooBig = tooBig(literal, target);
      if (tooBig.isPresent()) {
        return tooBig.get();
      }
    }
    boolean integerToInteger =
        target.isInteger()
            && (value.type().isInteger()
                || (value.type() instanceof Type.Decimal decimal && decimal.scale() == 0));
    if (integerToInteger) {
      return new Typed.Ok(
          value instanceof Expr.Literal && target instanceof Type.Int64
              ? widen(value, target)
              : value);
    }
    if (target instanceof Type.Decimal decimal && scale(value.type()) > decimal.scale()) {
      return BuiltIns.ROUND.call(List.of(value, Literals.integer(decimal.scale())));
    }
    Optional<Expr> converted = convert(value, target);
    if (converted.isPresent()) {
      return new Typed.Ok(converted.get());
    }
    if (target instanceof Type.Enumeration || target.isTemporal()) {
      Typed mismatch = mismatch(value, new Expr.Literal(target, null));
      if (mismatch instanceof Typed.Problem problem
          && !problem.problem().code().equals("expr.compare-types")) {
        return mismatch;
      }
    }
    return Typed.problem(
        "expr.assign-type",
        "A value of type "
            + target.text()
            + " is expected, but this is "
            + Typing.named(value)
            + assignRemedy(value.type(), target));
  }

  private static Optional<Typed> tooBig(Expr.Literal literal, Type target) {
    boolean fits =
        switch (target) {
          case Type.Text text ->
              !(literal.value() instanceof String value)
                  || text.maxLength() == 0
                  || value.codePointCount(0, value.length()) <= text.maxLength();
          case Type.Int32 int32 -> !(literal.value() instanceof Long);
          case Type.Decimal decimal ->
              !(literal.value() instanceof Number number)
                  || integerDigits(new BigDecimal(number.toString()))
                      <= decimal.precision() - decimal.scale();
          default -> true;
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            Typed.problem(
                "expr.literal-range",
                "The value " + literal.value() + " does not fit into " + target.text()));
  }

  private static int integerDigits(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) < 0 ? 0 : number.precision() - number.scale();
  }

  private static String assignRemedy(Type from, Type to) {
    if (to.isInteger() && from instanceof Type.Decimal) {
      return "; use round(...), floor(...) or ceil(...)";
    }
    if (to instanceof Type.Date && from instanceof Type.Timestamp) {
      return "; use its .date";
    }
    if (to instanceof Type.Bool) {
      return "; compare it with something";
    }
    return "";
  }
}
