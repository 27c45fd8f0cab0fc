/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import static org.nublox.expression.FunctionDefinition.Parameter.DATE;
import static org.nublox.expression.FunctionDefinition.Parameter.INTEGER;
import static org.nublox.expression.FunctionDefinition.Parameter.NUMBER;
import static org.nublox.expression.FunctionDefinition.Parameter.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.nublox.expression.FunctionDefinition.Result;
import org.nublox.expression.support.Values;

/** The functions of the language itself; what they mean is told in {@code docs/expressions.md}. */
public final class BuiltIns {

  // ---- text ----

  /** Number of characters (code points). */
  public static final Function LENGTH =
      FunctionDefinition.of(
          "length",
          "length(text)",
          List.of(TEXT),
          Result.of(Types.INT),
          (call, a, world) -> Values.length((String) a.get(0)));

  /** Small letters; sure for A to Z only. */
  public static final Function LOWER =
      FunctionDefinition.of(
          "lower",
          "lower(text)",
          List.of(TEXT),
          BuiltIns::sameAsFirst,
          (call, a, world) -> Values.lower((String) a.get(0)));

  /** Capital letters; sure for a to z only. */
  public static final Function UPPER =
      FunctionDefinition.of(
          "upper",
          "upper(text)",
          List.of(TEXT),
          BuiltIns::sameAsFirst,
          (call, a, world) -> Values.upper((String) a.get(0)));

  /** Without spaces at both ends. */
  public static final Function TRIM =
      FunctionDefinition.of(
          "trim",
          "trim(text)",
          List.of(TEXT),
          BuiltIns::sameAsFirst,
          (call, a, world) -> Values.trim((String) a.get(0)));

  /** A part, by position from 1 and length. */
  public static final Function SUBSTRING =
      FunctionDefinition.of(
              "substring",
              "substring(text, start[, length])",
              List.of(TEXT, INTEGER, INTEGER),
              BuiltIns::sameAsFirst,
              (call, a, world) ->
                  a.size() == 2
                      ? Values.substring((String) a.get(0), (Number) a.get(1))
                      : Values.substring((String) a.get(0), (Number) a.get(1), (Number) a.get(2)))
          .withOptional(1);

  /** Whether a text begins with another. */
  public static final Function STARTS_WITH =
      FunctionDefinition.of(
          "startsWith",
          "startsWith(text, start)",
          List.of(TEXT, TEXT),
          Result.of(Types.BOOL),
          (call, a, world) -> Values.startsWith((String) a.get(0), (String) a.get(1)));

  /** Whether a text ends with another. */
  public static final Function ENDS_WITH =
      FunctionDefinition.of(
          "endsWith",
          "endsWith(text, end)",
          List.of(TEXT, TEXT),
          Result.of(Types.BOOL),
          (call, a, world) -> Values.endsWith((String) a.get(0), (String) a.get(1)));

  /** Whether a text contains another. */
  public static final Function CONTAINS =
      FunctionDefinition.of(
          "contains",
          "contains(text, part)",
          List.of(TEXT, TEXT),
          Result.of(Types.BOOL),
          (call, a, world) -> Values.contains((String) a.get(0), (String) a.get(1)));

  /** Every occurrence of a part replaced. */
  public static final Function REPLACE =
      FunctionDefinition.of(
          "replace",
          "replace(text, search, replacement)",
          List.of(TEXT, TEXT, TEXT),
          Result.of(Types.TEXT),
          (call, a, world) ->
              Values.replace((String) a.get(0), (String) a.get(1), (String) a.get(2)));

  /** Several values joined to one text; becomes concatenation operators. */
  public static final Function CONCAT = new ConcatFunction();

  // ---- numbers ----

  /** Absolute value. */
  public static final Function ABS =
      FunctionDefinition.of(
          "abs",
          "abs(number)",
          List.of(NUMBER),
          (function, arguments) -> {
            Type type = Arithmetic.magnitudeType(arguments.getFirst());
            return Result.ok(
                function, List.of(Conversions.widen(arguments.getFirst(), type)), type);
          },
          (call, a, world) ->
              a.get(0) instanceof BigDecimal number ? number.abs() : Values.abs((Long) a.get(0)));

  /** Rounded half up to whole numbers or a number of places, which is a constant. */
  public static final Function ROUND =
      FunctionDefinition.of(
              "round",
              "round(number[, places])",
              List.of(NUMBER, INTEGER),
              RoundingFunctions::round,
              (call, a, world) ->
                  Values.round((BigDecimal) a.get(0), RoundingFunctions.places(call)))
          .withOptional(1);

  /** Rounded down to a whole number. */
  public static final Function FLOOR =
      FunctionDefinition.of(
          "floor",
          "floor(number)",
          List.of(NUMBER),
          RoundingFunctions::toWhole,
          (call, a, world) -> Values.floor((BigDecimal) a.get(0)));

  /** Rounded up to a whole number. */
  public static final Function CEIL =
      FunctionDefinition.of(
          "ceil",
          "ceil(number)",
          List.of(NUMBER),
          RoundingFunctions::toWhole,
          (call, a, world) -> Values.ceil((BigDecimal) a.get(0)));

  /** The smaller of two values; null if one is null. */
  public static final Function MIN =
      new VariadicFunction(
          "min",
          "min(a, b)",
          2,
          2,
          true,
          arguments -> arguments.stream().anyMatch(Expr::nullable),
          values -> Values.min(values.get(0), values.get(1)));

  /** The greater of two values; null if one is null. */
  public static final Function MAX =
      new VariadicFunction(
          "max",
          "max(a, b)",
          2,
          2,
          true,
          arguments -> arguments.stream().anyMatch(Expr::nullable),
          values -> Values.max(values.get(0), values.get(1)));

  // ---- dates ----

  /** The day now, in UTC. */
  public static final Function TODAY =
      FunctionDefinition.of(
              "today",
              "today()",
              List.of(),
              Result.of(Types.DATE),
              (call, a, world) -> world.now().toLocalDate())
          .volatileResult();

  /** The time now: a timestamp in UTC, or an instant where one is wanted. */
  public static final Function NOW =
      FunctionDefinition.of(
              "now",
              "now()",
              List.of(),
              Result.of(Types.TIMESTAMP),
              (call, a, world) ->
                  call.type() instanceof Type.TimestampTz
                      ? world.now().atOffset(java.time.ZoneOffset.UTC)
                      : world.now())
          .volatileResult();

  /** The day of a timestamp; {@code x.date} in a model. */
  public static final Function DATE_OF =
      FunctionDefinition.of(
          "date",
          "date(timestamp)",
          List.of(DATE),
          (function, arguments) ->
              arguments.getFirst().type() instanceof Type.Date
                  ? new Typed.Ok(arguments.getFirst())
                  : Result.ok(function, arguments, Types.DATE),
          (call, a, world) -> Values.date(a.get(0)));

  /** The year. */
  public static final Function YEAR =
      FunctionDefinition.of(
          "year",
          "year(date)",
          List.of(DATE),
          Result.of(Types.INT),
          (call, a, world) -> Values.year(a.get(0)));

  /** The month, from 1. */
  public static final Function MONTH =
      FunctionDefinition.of(
          "month",
          "month(date)",
          List.of(DATE),
          Result.of(Types.INT),
          (call, a, world) -> Values.month(a.get(0)));

  /** The day of the month, from 1. */
  public static final Function DAY =
      FunctionDefinition.of(
          "day",
          "day(date)",
          List.of(DATE),
          Result.of(Types.INT),
          (call, a, world) -> Values.day(a.get(0)));

  /** So many days later. */
  public static final Function ADD_DAYS =
      FunctionDefinition.of(
          "addDays",
          "addDays(date, days)",
          List.of(DATE, INTEGER),
          BuiltIns::sameAsFirst,
          (call, a, world) ->
              a.get(0) instanceof LocalDateTime timestamp
                  ? Values.addDays(timestamp, (Number) a.get(1))
                  : Values.addDays((LocalDate) a.get(0), (Number) a.get(1)));

  /** The days from one date to another. */
  public static final Function DAYS_BETWEEN =
      FunctionDefinition.of(
          "daysBetween",
          "daysBetween(from, to)",
          List.of(DATE, DATE),
          Result.of(Types.INT),
          (call, a, world) -> Values.daysBetween(a.get(0), a.get(1)));

  // ---- others ----

  /** The first value that is not null. */
  public static final Function COALESCE =
      new VariadicFunction(
          "coalesce",
          "coalesce(value, ...)",
          1,
          Integer.MAX_VALUE,
          false,
          arguments -> arguments.stream().allMatch(Expr::nullable),
          values -> Values.coalesce(values.toArray()));

  /** A new random UUID. */
  public static final Function NEW_UUID =
      FunctionDefinition.of(
              "newUuid",
              "newUuid()",
              List.of(),
              Result.of(Types.UUID),
              (call, a, world) -> world.newUuid())
          .volatileResult();

  private BuiltIns() {}

  /** All of them. */
  public static List<Function> all() {
    return List.of(
        LENGTH,
        LOWER,
        UPPER,
        TRIM,
        SUBSTRING,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS,
        REPLACE,
        CONCAT,
        ABS,
        ROUND,
        FLOOR,
        CEIL,
        MIN,
        MAX,
        TODAY,
        NOW,
        DATE_OF,
        YEAR,
        MONTH,
        DAY,
        ADD_DAYS,
        DAYS_BETWEEN,
        COALESCE,
        NEW_UUID);
  }

  private static Typed sameAsFirst(Function function, List<Expr> arguments) {
    return Result.ok(function, arguments, arguments.getFirst().type());
  }
}
