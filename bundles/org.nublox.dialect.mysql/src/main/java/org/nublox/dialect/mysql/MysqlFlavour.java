/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.nublox.dialect.Identifiers;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.expression.RegexPrinter;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;
import org.nublox.expression.sql.SqlStrings;

/**
 * Expressions in MySQL and MariaDB, in their default {@code sql_mode}: a backslash escapes, and
 * {@code ||} is no concatenation. Instants are timestamps in UTC. Source: MySQL Reference Manual,
 * "Language Structure" and "Functions and Operators"; MariaDB documentation, "Built-in Functions".
 */
public class MysqlFlavour extends AnsiFlavour {

  private static final RegexPrinter REGEX = new RegexPrinter("[\\s\\S]", true);

  private final Identifiers identifiers;
  private final String binaryCollation;

  /**
   * @param identifiers how names are written
   * @param binaryCollation the collation that compares code points and does not pad
   */
  @SuppressWarnings("this-escape")
  public MysqlFlavour(Identifiers identifiers, String binaryCollation) {
    this.identifiers = identifiers;
    this.binaryCollation = binaryCollation;
    spell(BuiltIns.TODAY, "utc_date()");
    spell(BuiltIns.NOW, "utc_timestamp(6)");
    spell(
        BuiltIns.ADD_DAYS,
        (call, p) ->
            Fragment.value(
                p.operand(call.arguments().get(0), Fragment.SUM)
                    + " + interval "
                    + p.operand(call.arguments().get(1), Fragment.ATOM)
                    + " day",
                Fragment.SUM));
    spell(
        BuiltIns.DAYS_BETWEEN,
        (call, p) ->
            Fragment.atom(
                "datediff("
                    + p.value(call.arguments().get(1))
                    + ", "
                    + p.value(call.arguments().get(0))
                    + ")"));
    spell(BuiltIns.REPLACE, AnsiFlavour::replaceUnlessNull);
    spell(BuiltIns.NEW_UUID, "uuid()");
  }

  @Override
  public String identifier(String name) {
    return identifiers.quote(name);
  }

  @Override
  protected String text(String value) {
    return SqlStrings.quoteWithBackslashes(value);
  }

  /** Integers are computed in 64 bits here in any case. */
  @Override
  protected String longLiteral(long value) {
    return Long.toString(value);
  }

  @Override
  protected String timestampTz(String isoUtc) {
    return timestamp(isoUtc);
  }

  @Override
  protected String castType(Type type) {
    return switch (type) {
      case Type.Int64 int64 -> "signed";
      case Type.Text text -> "char(" + text.maxLength() + ")";
      case Type.Timestamp timestamp -> "datetime(6)";
      default -> super.castType(type);
    };
  }

  @Override
  public Fragment widen(Expr.Widen widen, Printing printing) {
    return widen.type() instanceof Type.Int64
        ? Fragment.value(printing.operand(widen.operand(), Fragment.SIGN), Fragment.SIGN)
        : super.widen(widen, printing);
  }

  @Override
  protected String asInt(String number, boolean nullable) {
    return number;
  }

  @Override
  protected String collation(boolean ordering, List<Expr> operands) {
    return hasColumnCollation(operands) ? "" : "collate " + binaryCollation;
  }

  @Override
  public Fragment concat(Expr.Binary concatenation, Printing printing) {
    List<String> parts = new ArrayList<>();
    collect(concatenation, parts, printing);
    return Fragment.atom("concat(" + String.join(", ", parts) + ")");
  }

  private static void collect(Expr expression, List<String> parts, Printing printing) {
    if (expression instanceof Expr.Binary binary && binary.operator() == BinaryOperator.CONCAT) {
      collect(binary.left(), parts, printing);
      collect(binary.right(), parts, printing);
    } else {
      parts.add(printing.value(expression));
    }
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    return Fragment.condition(
        comparand(matches.operand(), false, matches.operands(), printing)
            + (matches.negated() ? " not regexp " : " regexp ")
            + text("\\A(?:" + REGEX.print(matches.regex()) + ")\\z"),
        Fragment.COMPARISON);
  }

  /** Without a word for the place of nulls: they are the smallest values. */
  @Override
  public String order(Query.Order order, Printing printing) {
    String value = comparand(order.expression(), true, List.of(order.expression()), printing);
    boolean byItself = (order.nulls() == Query.Nulls.FIRST) != order.descending();
    String nulls =
        byItself || !order.expression().nullable()
            ? ""
            : value + (order.nulls() == Query.Nulls.FIRST ? " is not null, " : " is null, ");
    return nulls + value + (order.descending() ? " desc" : "");
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    if (limit.isEmpty() && offset.isEmpty()) {
      return "";
    }
    String take = "limit " + (limit.isPresent() ? limit.getAsLong() : "18446744073709551615");
    return offset.isPresent() ? take + " offset " + offset.getAsLong() : take;
  }
}
