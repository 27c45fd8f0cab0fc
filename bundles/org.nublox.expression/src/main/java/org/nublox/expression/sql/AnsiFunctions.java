/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import java.util.List;
import java.util.Map;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.LikePattern;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Types;

/**
 * How standard SQL spells the built-in functions. What it has no words for is left to the flavours.
 */
final class AnsiFunctions {

  /** How a call is printed, the flavour given for what it overrides. */
  @FunctionalInterface
  interface Spelling {
    Fragment print(AnsiFlavour flavour, Expr.Call call, Printing printing);
  }

  /** By the function's name. */
  static final Map<String, Spelling> SPELLINGS =
      Map.ofEntries(
          Map.entry(BuiltIns.LENGTH.name(), of("char_length(%s)")),
          Map.entry(BuiltIns.LOWER.name(), of("lower(%s)")),
          Map.entry(BuiltIns.UPPER.name(), of("upper(%s)")),
          Map.entry(BuiltIns.TRIM.name(), of("trim(%s)")),
          Map.entry(BuiltIns.REPLACE.name(), of("replace(%s, %s, %s)")),
          Map.entry(BuiltIns.SUBSTRING.name(), AnsiFunctions::substring),
          Map.entry(
              BuiltIns.STARTS_WITH.name(), (flavour, call, p) -> startsWith(flavour, call, p)),
          Map.entry(BuiltIns.ENDS_WITH.name(), (flavour, call, p) -> endsWith(flavour, call, p)),
          Map.entry(BuiltIns.CONTAINS.name(), (flavour, call, p) -> contains(flavour, call, p)),
          Map.entry(BuiltIns.ABS.name(), of("abs(%s)")),
          Map.entry(BuiltIns.ROUND.name(), of("round(%s, %s)")),
          Map.entry(BuiltIns.FLOOR.name(), of("floor(%s)")),
          Map.entry(BuiltIns.CEIL.name(), of("ceiling(%s)")),
          Map.entry(BuiltIns.MIN.name(), (flavour, call, p) -> extreme(call, BinaryOperator.LE, p)),
          Map.entry(BuiltIns.MAX.name(), (flavour, call, p) -> extreme(call, BinaryOperator.GE, p)),
          Map.entry(BuiltIns.TODAY.name(), of("current_date")),
          Map.entry(
              BuiltIns.NOW.name(),
              (flavour, call, p) ->
                  Fragment.atom(
                      call.type() instanceof Type.TimestampTz
                          ? "current_timestamp"
                          : "localtimestamp")),
          Map.entry(BuiltIns.DATE_OF.name(), of("cast(%s as date)")),
          Map.entry(BuiltIns.YEAR.name(), of("extract(year from %s)")),
          Map.entry(BuiltIns.MONTH.name(), of("extract(month from %s)")),
          Map.entry(BuiltIns.DAY.name(), of("extract(day from %s)")),
          Map.entry(BuiltIns.ADD_DAYS.name(), (flavour, call, p) -> addDays(call, p)),
          Map.entry(BuiltIns.COALESCE.name(), (flavour, call, p) -> coalesce(call, p)));

  private AnsiFunctions() {}

  private static Spelling of(String pattern) {
    return (flavour, call, printing) -> Fragment.atom(format(pattern, call, printing));
  }

  static String format(String pattern, Expr.Call call, Printing printing) {
    return pattern.formatted(call.arguments().stream().map(printing::value).toArray());
  }

  private static Fragment coalesce(Expr.Call call, Printing printing) {
    List<String> arguments = call.arguments().stream().map(printing::value).toList();
    return arguments.size() == 1
        ? Fragment.atom("(" + arguments.getFirst() + ")")
        : Fragment.atom("coalesce(" + String.join(", ", arguments) + ")");
  }

  private static Fragment substring(AnsiFlavour flavour, Expr.Call call, Printing printing) {
    StringBuilder sql = new StringBuilder("substring(");
    sql.append(printing.value(call.arguments().get(0)))
        .append(", ")
        .append(atLeast(flavour, 1, call.arguments().get(1), printing));
    if (call.arguments().size() == 3) {
      sql.append(", ").append(atLeast(flavour, 0, call.arguments().get(2), printing));
    }
    return Fragment.atom(sql.append(")").toString());
  }

  /**
   * An integer as the argument of a text function: not below a limit, and not beyond 32 bits, which
   * some databases refuse.
   */
  static String atLeast(AnsiFlavour flavour, int minimum, Expr number, Printing printing) {
    if (number instanceof Expr.Literal literal && literal.value() instanceof Number value) {
      return Long.toString(Math.clamp(value.longValue(), minimum, Integer.MAX_VALUE));
    }
    String clamped =
        number.nullable()
            // greatest() ignores nulls in some databases
            ? "case when "
                + printing.operand(number, Fragment.CONCAT)
                + " < "
                + minimum
                + " then "
                + minimum
                + " else "
                + printing.value(number)
                + " end"
            : flavour.greatest(printing.value(number), Integer.toString(minimum));
    return number.type() instanceof Type.Int32
        ? clamped
        : flavour.asInt(clamped, number.nullable());
  }

  private static Fragment addDays(Expr.Call call, Printing printing) {
    return Fragment.value(
        printing.operand(call.arguments().get(0), Fragment.SUM)
            + " + "
            + printing.operand(call.arguments().get(1), Fragment.PRODUCT)
            + " * interval '1' day",
        Fragment.SUM);
  }

  /** The text of an argument that is a literal, or null. */
  private static String constant(Expr argument) {
    return argument instanceof Expr.Literal literal && literal.value() instanceof String text
        ? text
        : null;
  }

  private static Fragment like(AnsiFlavour flavour, Expr text, String pattern, Printing printing) {
    return flavour.like(new Expr.Like(text, LikePattern.parse(pattern), false), printing);
  }

  private static String escape(String text) {
    return text.replaceAll("[%_\\\\]", "\\\\$0");
  }

  private static Fragment startsWith(AnsiFlavour flavour, Expr.Call call, Printing printing) {
    Expr text = call.arguments().get(0);
    Expr start = call.arguments().get(1);
    String constant = constant(start);
    if (constant != null) {
      return like(flavour, text, escape(constant) + "%", printing);
    }
    return flavour.startsWith(text, start, printing);
  }

  private static Fragment endsWith(AnsiFlavour flavour, Expr.Call call, Printing printing) {
    Expr text = call.arguments().get(0);
    Expr end = call.arguments().get(1);
    String constant = constant(end);
    if (constant != null) {
      return like(flavour, text, "%" + escape(constant), printing);
    }
    return flavour.endsWith(text, end, printing);
  }

  private static Fragment contains(AnsiFlavour flavour, Expr.Call call, Printing printing) {
    Expr text = call.arguments().get(0);
    Expr part = call.arguments().get(1);
    String constant = constant(part);
    if (constant != null) {
      return like(flavour, text, "%" + escape(constant) + "%", printing);
    }
    return flavour.contains(text, part, printing);
  }

  /**
   * The smaller or greater of two values; not by least(), which ignores nulls in some databases.
   */
  private static Fragment extreme(Expr.Call call, BinaryOperator first, Printing printing) {
    Expr a = call.arguments().get(0);
    Expr b = call.arguments().get(1);
    boolean nullable = call.nullable();
    Expr chooseFirst = new Expr.Binary(first, a, b, Types.BOOL, nullable);
    Expr otherwise = b;
    if (nullable) {
      BinaryOperator second = first == BinaryOperator.LE ? BinaryOperator.GT : BinaryOperator.LT;
      Expr chooseSecond = new Expr.Binary(second, a, b, Types.BOOL, true);
      otherwise = new Expr.Conditional(chooseSecond, b, Literals.NULL, call.type());
    }
    String sql =
        printing.operand(
            new Expr.Conditional(chooseFirst, a, otherwise, call.type()), Fragment.ATOM);
    return Fragment.atom(sql);
  }
}
