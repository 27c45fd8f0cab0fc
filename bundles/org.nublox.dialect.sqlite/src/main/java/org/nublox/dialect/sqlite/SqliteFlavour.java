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
import java.util.stream.Collectors;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.LikePattern;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;

/**
 * Expressions in SQLite. Dates and times are texts of fixed length ({@code 2026-01-31}, {@code
 * 13:45:00.000000}, {@code 2026-01-31 13:45:00.000000} in UTC for instants), so that comparing
 * texts compares times. Decimals are numbers; as long as they have at most 15 digits, each has one
 * nearest binary number, so that equal decimals are equal. Source: SQLite documentation, "Built-In
 * Scalar SQL Functions", "Date And Time Functions", "SQL Language Expressions".
 */
final class SqliteFlavour extends AnsiFlavour {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

  SqliteFlavour() {
    spell(BuiltIns.LENGTH, "length(%s)");
    spell(BuiltIns.FLOOR, (call, printing) -> whole(call, printing, "<", "- "));
    spell(BuiltIns.CEIL, (call, printing) -> whole(call, printing, ">", "+ "));
    spell(BuiltIns.TODAY, "date('now')");
    spell(BuiltIns.NOW, "strftime('%%Y-%%m-%%d %%H:%%M:%%f000', 'now')");
    spell(BuiltIns.DATE_OF, "date(%s)");
    spell(BuiltIns.YEAR, "cast(substr(%s, 1, 4) as integer)");
    spell(BuiltIns.MONTH, "cast(substr(%s, 6, 2) as integer)");
    spell(BuiltIns.DAY, "cast(substr(%s, 9, 2) as integer)");
    spell(BuiltIns.ADD_DAYS, SqliteFlavour::addDays);
    spell(BuiltIns.DAYS_BETWEEN, "cast(julianday(date(%2$s)) - julianday(date(%1$s)) as integer)");
    spell(
        BuiltIns.NEW_UUID,
        "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)"
            + " || '-' || substr('89AB', (random() & 3) + 1, 1) || substr(hex(randomblob(2)), 2)"
            + " || '-' || hex(randomblob(6)))");
  }

  @Override
  public String identifier(String name) {
    return SqliteIdentifiers.INSTANCE.quote(name);
  }

  @Override
  protected Fragment bool(boolean value) {
    return Fragment.atom(value ? "1" : "0");
  }

  @Override
  protected String longLiteral(long value) {
    return Long.toString(value);
  }

  @Override
  protected String decimalLiteral(BigDecimal value) {
    return value.toPlainString();
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
  protected String castType(Type type) {
    return switch (type) {
      case Type.Int32 integer -> "integer";
      case Type.Int64 integer -> "integer";
      case Type.Decimal decimal -> "numeric";
      case Type.Text text -> "text";
      default -> super.castType(type);
    };
  }

  @Override
  public Fragment widen(Expr.Widen widen, Printing printing) {
    if (widen.operand().type() instanceof Type.Date && widen.type() instanceof Type.Timestamp) {
      return Fragment.value(
          printing.operand(widen.operand(), Fragment.CONCAT) + " || ' 00:00:00.000000'",
          Fragment.CONCAT);
    }
    return super.widen(widen, printing);
  }

  @Override
  protected Fragment divide(Expr.Binary division, int scale, Printing printing) {
    return Fragment.atom(
        "round(cast("
            + printing.value(division.left())
            + " as real) / "
            + divisor(division.right(), printing)
            + ", "
            + scale
            + ")");
  }

  @Override
  protected Fragment remainder(Expr.Binary remainder, Printing printing) {
    return Fragment.value(
        printing.operand(remainder.left(), Fragment.PRODUCT)
            + " % "
            + divisor(remainder.right(), printing),
        Fragment.PRODUCT);
  }

  /** {@code like} of SQLite takes small and capital letters for the same, {@code glob} does not. */
  @Override
  public Fragment like(Expr.Like like, Printing printing) {
    String pattern =
        like.pattern().parts().stream()
            .map(
                part ->
                    switch (part) {
                      case LikePattern.Part.AnyOne one -> "?";
                      case LikePattern.Part.AnyText any -> "*";
                      case LikePattern.Part.Text text -> text.text().replaceAll("[*?\\[]", "[$0]");
                    })
            .collect(Collectors.joining());
    return Fragment.condition(
        printing.operand(like.operand(), Fragment.CONCAT)
            + (like.negated() ? " not glob " : " glob ")
            + text(pattern),
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment tail(Expr text, Expr end, Expr.Call call, Printing printing) {
    String value = printing.value(text);
    String part = printing.operand(end, Fragment.CONCAT);
    return Fragment.condition(
        "substr(" + value + ", max(length(" + value + ") - length(" + part + "), 0) + 1) = " + part,
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment position(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "instr(" + printing.value(text) + ", " + printing.value(part) + ") > 0",
        Fragment.COMPARISON);
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    if (offset.isEmpty()) {
      return limit.isPresent() ? "limit " + limit.getAsLong() : "";
    }
    return "limit " + limit.orElse(-1) + " offset " + offset.getAsLong();
  }

  /** The whole part, corrected by one where it lies on the wrong side. */
  private static Fragment whole(Expr.Call call, Printing printing, String side, String sign) {
    String number = printing.value(call.arguments().getFirst());
    String whole = "cast(" + number + " as integer)";
    return Fragment.atom("(" + whole + " " + sign + "(" + number + " " + side + " " + whole + "))");
  }

  private static Fragment addDays(Expr.Call call, Printing printing) {
    String start = printing.value(call.arguments().get(0));
    String days = printing.operand(call.arguments().get(1), Fragment.CONCAT) + " || ' days'";
    String date = "date(" + start + ", " + days + ")";
    return call.type() instanceof Type.Date
        ? Fragment.atom(date)
        : Fragment.value(date + " || substr(" + start + ", 11)", Fragment.CONCAT);
  }
}
