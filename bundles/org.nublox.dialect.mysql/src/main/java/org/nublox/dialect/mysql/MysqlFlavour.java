/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.List;
import java.util.OptionalLong;
import org.nublox.dialect.Identifiers;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;
import org.nublox.expression.sql.RegexPrinter;
import org.nublox.expression.sql.SqlStrings;

/**
 * Expressions in MySQL and, with few exceptions, in MariaDB, in their default {@code sql_mode}: a
 * backslash escapes, and {@code ||} is no concatenation. Instants are kept as timestamps in UTC.
 * Source: MySQL Reference Manual, chapters "Language Structure" and "Functions and Operators".
 */
public class MysqlFlavour extends AnsiFlavour {

  private static final RegexPrinter REGEX = new RegexPrinter("(?s:.)", true);

  private final Identifiers identifiers;
  private final String binaryCollation;

  /**
   * @param identifiers how names are written
   * @param binaryCollation the collation that compares code points and does not pad
   */
  public MysqlFlavour(Identifiers identifiers, String binaryCollation) {
    this.identifiers = identifiers;
    this.binaryCollation = binaryCollation;
    spell(BuiltIns.TODAY, "utc_date()");
    spell(BuiltIns.NOW, "utc_timestamp(6)");
    spell(BuiltIns.ADD_DAYS, "date_add(%s, interval %s day)");
    spell(BuiltIns.DAYS_BETWEEN, "datediff(%2$s, %1$s)");
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
      case Type.Int32 integer -> "signed";
      case Type.Int64 integer -> "signed";
      case Type.Text text -> "char";
      case Type.Timestamp timestamp -> "datetime(6)";
      default -> super.castType(type);
    };
  }

  /** Columns bring their collation; where there is none, that of the connection would count. */
  @Override
  protected String collation(boolean ordering, List<Expr> operands) {
    return columnless(operands) ? "collate " + binaryCollation : "";
  }

  @Override
  public Fragment concat(Expr.Binary concatenation, Printing printing) {
    return Fragment.atom(
        "concat("
            + printing.value(concatenation.left())
            + ", "
            + printing.value(concatenation.right())
            + ")");
  }

  @Override
  protected Fragment position(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "locate(" + printing.value(part) + ", " + printing.value(text) + ") > 0",
        Fragment.COMPARISON);
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    return Fragment.condition(
        printing.operand(matches.operand(), Fragment.CONCAT)
            + (matches.negated() ? " not regexp " : " regexp ")
            + text("\\A(?:" + REGEX.print(matches.regex()) + ")\\z"),
        Fragment.COMPARISON);
  }

  /** Nulls come first of themselves when rising, last when falling. */
  @Override
  public String order(Query.Order order, Printing printing) {
    List<Expr> operands = List.of(order.expression());
    String value = comparand(order.expression(), true, operands, printing);
    boolean nullsFirst = order.nulls() == Query.Nulls.FIRST;
    String nulls =
        !order.expression().nullable() || nullsFirst != order.descending()
            ? ""
            : printing.operand(order.expression(), Fragment.CONCAT)
                + (nullsFirst ? " is not null, " : " is null, ");
    return nulls + value + (order.descending() ? " desc" : "");
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    if (offset.isEmpty()) {
      return limit.isPresent() ? "limit " + limit.getAsLong() : "";
    }
    // the manual's own advice for "all rows from here on"
    String most = limit.isPresent() ? Long.toString(limit.getAsLong()) : "18446744073709551615";
    return "limit " + most + " offset " + offset.getAsLong();
  }
}
