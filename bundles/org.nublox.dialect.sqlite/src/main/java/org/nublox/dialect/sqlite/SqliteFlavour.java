/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.LikePattern;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;

/**
 * Expressions in SQLite. Source: SQLite documentation, "Built-In Scalar SQL Functions", "Date And
 * Time Functions". It has no decimals: numbers with a point are binary, so that results are rounded
 * to the places that they have, which is right up to 15 digits. Dates and times are texts of fixed
 * length, which compare rightly.
 */
final class SqliteFlavour extends AnsiFlavour {

  /** Digits in front of the point from which on a number may be the smallest long. */
  private static final int LONG_DIGITS = 19;

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

  SqliteFlavour() {
    spell(BuiltIns.LENGTH, "length(%s)");
    spell(BuiltIns.REPLACE, AnsiFlavour::replaceUnlessNull);
    spell(BuiltIns.ABS, SqliteFlavour::abs);
    spell(BuiltIns.CEIL, "ceil(%s)");
    spell(BuiltIns.ROUND, SqliteFlavour::round);
    spell(BuiltIns.TODAY, "date('now')");
    spell(BuiltIns.NOW, "strftime('%%Y-%%m-%%d %%H:%%M:%%f000', 'now')");
    spell(BuiltIns.DATE_OF, "date(%s)");
    spell(BuiltIns.YEAR, "cast(strftime('%%Y', %s) as integer)");
    spell(BuiltIns.MONTH, "cast(strftime('%%m', %s) as integer)");
    spell(BuiltIns.DAY, "cast(strftime('%%d', %s) as integer)");
    spell(BuiltIns.ADD_DAYS, SqliteFlavour::addDays);
    spell(
        BuiltIns.DAYS_BETWEEN,
        (call, p) ->
            Fragment.atom(
                "cast(julianday(date("
                    + p.value(call.arguments().get(1))
                    + ")) - julianday(date("
                    + p.value(call.arguments().get(0))
                    + ")) as integer)"));
    spell(
        BuiltIns.NEW_UUID,
        "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)"
            + " || '-' || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2)"
            + " || '-' || hex(randomblob(6)))");
  }

  @Override
  public String identifier(String name) {
    return SqliteIdentifiers.INSTANCE.quote(name);
  }

  @Override
  protected String longLiteral(long value) {
    return Long.toString(value);
  }

  @Override
  protected String date(String iso) {
    return "'" + iso + "'";
  }

  @Override
  protected String time(String iso) {
    return "'" + iso + "'";
  }

  @Override
  protected String timestamp(String iso) {
    return "'" + iso + "'";
  }

  @Override
  protected String timestampTz(String isoUtc) {
    return "'" + isoUtc + "'";
  }

  @Override
  protected String isoTime(LocalTime time) {
    return time.format(MICROSECONDS);
  }

  @Override
  public Fragment widen(Expr.Widen widen, Printing printing) {
    return switch (widen.type()) {
      case Type.Timestamp timestamp ->
          Fragment.value(
              printing.operand(widen.operand(), Fragment.CONCAT) + " || ' 00:00:00.000000'",
              Fragment.CONCAT);
      case Type.Text text when !widen.operand().type().isTextual() ->
          Fragment.atom("cast(" + printing.value(widen.operand()) + " as text)");
      default -> Fragment.value(printing.operand(widen.operand(), Fragment.SIGN), Fragment.SIGN);
    };
  }

  @Override
  public Fragment arithmetic(Expr.Binary arithmetic, Printing printing) {
    boolean exact = !(arithmetic.type() instanceof Type.Decimal decimal && decimal.scale() > 0);
    if (exact || arithmetic.operator() == BinaryOperator.DIV) {
      return super.arithmetic(arithmetic, printing);
    }
    // one rounding for a whole chain of operators
    return rounded(raw(arithmetic, printing).sql(), ((Type.Decimal) arithmetic.type()).scale());
  }

  private Fragment raw(Expr expression, Printing printing) {
    boolean exact =
        !(expression instanceof Expr.Binary binary
            && binary.type() instanceof Type.Decimal
            && (binary.operator() == BinaryOperator.ADD
                || binary.operator() == BinaryOperator.SUB
                || binary.operator() == BinaryOperator.MUL));
    if (exact) {
      return Fragment.atom(printing.operand(expression, Fragment.SIGN));
    }
    Expr.Binary binary = (Expr.Binary) expression;
    int level = binary.operator() == BinaryOperator.MUL ? Fragment.PRODUCT : Fragment.SUM;
    return Fragment.value(
        raw(binary.left(), printing).at(level)
            + " "
            + binary.operator().symbol()
            + " "
            + raw(binary.right(), printing).at(level + 1),
        level);
  }

  private static Fragment rounded(String value, int scale) {
    return Fragment.atom("round(" + value + ", " + scale + ")");
  }

  /**
   * In SQLite a half is seldom exactly a half: 2.675 is a little less. So the number is shifted
   * until the digits to keep stand before the point; there halves are exact once the noise behind
   * is rounded away.
   */
  private static Fragment shifted(String shifted, int places, int noise) {
    return Fragment.value(
        "round(round(" + shifted + ", " + noise + ")) / " + power(places), Fragment.PRODUCT);
  }

  private static String power(int places) {
    return BigDecimal.TEN.pow(places).toPlainString() + ".0";
  }

  private static Fragment round(Expr.Call call, Printing printing) {
    Expr number = call.arguments().getFirst();
    int places = ((Type.Decimal) call.type()).scale();
    int scale = ((Type.Decimal) number.type()).scale();
    return places == 0
        ? Fragment.atom("round(" + printing.value(number) + ")")
        : shifted(
            printing.operand(number, Fragment.PRODUCT) + " * " + power(places),
            places,
            scale - places);
  }

  @Override
  protected Fragment divide(Expr.Binary division, int scale, Printing printing) {
    return shifted(
        printing.operand(division.left(), Fragment.PRODUCT)
            + " * "
            + power(scale)
            + " / "
            + divisor(division.right(), printing),
        scale,
        8);
  }

  @Override
  protected String average(Expr.ColumnAggregate aggregate, String distinct, Printing printing) {
    int scale = ((Type.Decimal) aggregate.type()).scale();
    String argument = printing.value(aggregate.argument().orElseThrow());
    return shifted("avg(" + distinct + argument + ") * " + power(scale), scale, 8)
        .at(Fragment.ATOM);
  }

  @Override
  public Fragment aggregate(Expr.ColumnAggregate aggregate, Printing printing) {
    Fragment value = super.aggregate(aggregate, printing);
    boolean rounds =
        aggregate.kind() == AggregateKind.SUM
            && aggregate.type() instanceof Type.Decimal decimal
            && decimal.scale() > 0;
    return rounds ? rounded(value.sql(), ((Type.Decimal) aggregate.type()).scale()) : value;
  }

  @Override
  protected Fragment remainder(Expr.Binary remainder, Printing printing) {
    return Fragment.value(
        printing.operand(remainder.left(), Fragment.PRODUCT)
            + " % "
            + divisor(remainder.right(), printing),
        Fragment.PRODUCT);
  }

  /** {@code like} ignores the case of letters here; {@code glob} does not. */
  @Override
  public Fragment like(Expr.Like like, Printing printing) {
    StringBuilder glob = new StringBuilder();
    for (LikePattern.Part part : like.pattern().parts()) {
      switch (part) {
        case LikePattern.Part.AnyOne one -> glob.append('?');
        case LikePattern.Part.AnyText any -> glob.append('*');
        case LikePattern.Part.Text text -> glob.append(text.text().replaceAll("[*?\\[]", "[$0]"));
      }
    }
    return Fragment.condition(
        printing.operand(like.operand(), Fragment.CONCAT)
            + (like.negated() ? " not glob " : " glob ")
            + text(glob.toString()),
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment startsWith(Expr text, Expr start, Printing printing) {
    return Fragment.condition(
        "substr("
            + printing.value(text)
            + ", 1, length("
            + printing.value(start)
            + ")) = "
            + printing.operand(start, Fragment.CONCAT),
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment endsWith(Expr text, Expr end, Printing printing) {
    String value = printing.value(text);
    return Fragment.condition(
        "substr("
            + value
            + ", length("
            + value
            + ") - length("
            + printing.value(end)
            + ") + 1) = "
            + printing.operand(end, Fragment.CONCAT),
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment contains(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "instr(" + printing.value(text) + ", " + printing.value(part) + ") > 0",
        Fragment.COMPARISON);
  }

  @Override
  protected String greatest(String a, String b) {
    return "max(" + a + ", " + b + ")";
  }

  @Override
  protected String asInt(String number, boolean nullable) {
    return number;
  }

  /** {@code abs} fails for the smallest of all longs; negation makes a real number of it. */
  private static Fragment abs(Expr.Call call, Printing printing) {
    Expr number = call.arguments().getFirst();
    boolean maybeLong =
        call.type() instanceof Type.Decimal type && type.precision() - type.scale() >= LONG_DIGITS;
    return Fragment.atom(
        maybeLong
            ? "case when "
                + printing.operand(number, Fragment.CONCAT)
                + " < 0 then -"
                + printing.operand(number, Fragment.ATOM)
                + " else "
                + printing.value(number)
                + " end"
            : "abs(" + printing.value(number) + ")");
  }

  private static Fragment addDays(Expr.Call call, Printing printing) {
    Expr date = call.arguments().get(0);
    String shifted =
        "date("
            + printing.value(date)
            + ", "
            + printing.operand(call.arguments().get(1), Fragment.CONCAT)
            + " || ' days')";
    return call.type() instanceof Type.Date
        ? Fragment.atom(shifted)
        : Fragment.value(shifted + " || substr(" + printing.value(date) + ", 11)", Fragment.CONCAT);
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    if (limit.isEmpty() && offset.isEmpty()) {
      return "";
    }
    String take = "limit " + (limit.isPresent() ? limit.getAsLong() : -1);
    return offset.isPresent() ? take + " offset " + offset.getAsLong() : take;
  }
}
