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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes literals whose type is the narrowest that holds the value. */
public final class Literals {

  /** The null literal. */
  public static final Expr.Literal NULL = new Expr.Literal(Types.NULL, null);

  /** The literal true. */
  public static final Expr.Literal TRUE = new Expr.Literal(Types.BOOL, true);

  /** The literal false. */
  public static final Expr.Literal FALSE = new Expr.Literal(Types.BOOL, false);

  private static final Pattern HEXADECIMAL = Pattern.compile("([0-9a-f]{2})*");

  private Literals() {}

  /** A text literal. */
  public static Expr.Literal text(String value) {
    return new Expr.Literal(new Type.Text(value.codePointCount(0, value.length())), value);
  }

  /** An integer literal: int where it fits, else long. */
  public static Expr.Literal integer(long value) {
    return value == (int) value
        ? new Expr.Literal(Types.INT, (int) value)
        : new Expr.Literal(Types.LONG, value);
  }

  /**
   * A decimal literal.
   *
   * @throws IllegalArgumentException if it has more than {@link Type#MAX_PRECISION} digits
   */
  public static Expr.Literal decimal(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    int precision = Math.max(plain.precision(), Math.max(plain.scale(), 1));
    return new Expr.Literal(new Type.Decimal(precision, plain.scale()), plain);
  }

  /** A boolean literal. */
  public static Expr.Literal bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** A date literal. */
  public static Expr.Literal date(LocalDate value) {
    return new Expr.Literal(Types.DATE, value);
  }

  /** A time literal. */
  public static Expr.Literal time(LocalTime value) {
    return new Expr.Literal(Types.TIME, value);
  }

  /** A timestamp literal. */
  public static Expr.Literal timestamp(LocalDateTime value) {
    return new Expr.Literal(Types.TIMESTAMP, value);
  }

  /** An instant literal. */
  public static Expr.Literal timestampTz(OffsetDateTime value) {
    return new Expr.Literal(Types.TIMESTAMP_TZ, value);
  }

  /** A UUID literal. */
  public static Expr.Literal uuid(UUID value) {
    return new Expr.Literal(Types.UUID, value);
  }

  /** A literal of an enum. */
  public static Expr.Literal enumeration(Type.Enumeration type, String literal) {
    return new Expr.Literal(type, literal);
  }

  /** The number of digits that an integer literal has, at least 1. */
  static int digits(long value) {
    return BigDecimal.valueOf(value).precision();
  }

  static void requireFitting(Type type, Object value) {
    if (value == null) {
      return;
    }
    boolean fits =
        switch (type) {
          case Type.Text text -> value instanceof String;
          case Type.Json json -> value instanceof String;
          case Type.Enumeration enumeration ->
              value instanceof String literal && enumeration.literals().contains(literal);
          case Type.Bytes bytes ->
              value instanceof String digits && HEXADECIMAL.matcher(digits).matches();
          case Type.Int32 int32 -> value instanceof Integer;
          case Type.Int64 int64 -> value instanceof Long;
          case Type.Decimal decimal ->
              value instanceof BigDecimal number
                  && number.scale() >= 0
                  && number.scale() <= decimal.scale()
                  && number.precision() - number.scale() <= decimal.precision() - decimal.scale();
          case Type.Bool bool -> value instanceof Boolean;
          case Type.Date date -> value instanceof LocalDate;
          case Type.Time time -> value instanceof LocalTime;
          case Type.Timestamp timestamp -> value instanceof LocalDateTime;
          case Type.TimestampTz timestampTz -> value instanceof OffsetDateTime;
          case Type.Uuid uuid -> value instanceof UUID;
          case Type.Null none -> false;
          case Type.Entity entity -> false;
          case Type.Many many -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException("Not a literal of type " + type.text() + ": " + value);
    }
  }
}
