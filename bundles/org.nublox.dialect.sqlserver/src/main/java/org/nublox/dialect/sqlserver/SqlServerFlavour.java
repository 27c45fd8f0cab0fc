/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.List;
import java.util.OptionalLong;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;

/**
 * Expressions in SQL Server. There are no boolean values: {@code bit} stands for them. The user of
 * the application is told by {@code sp_set_session_context}: {@code nublox.user_id}, {@code
 * nublox.user_name}, {@code nublox.tenant} and {@code nublox.user_roles} (separated by commas).
 * Source: Transact-SQL reference, "Expressions" and "Functions".
 */
final class SqlServerFlavour extends AnsiFlavour {

  /** Compares code units, so that case and accents count. */
  static final String BINARY_COLLATION = "Latin1_General_100_BIN2";

  private static final int MOST_CHARACTERS = 4000;

  SqlServerFlavour() {
    // len() does not count spaces at the end
    spell(
        BuiltIns.LENGTH,
        "(len(concat(%1$s, N'.')) - 1 + case when %1$s is null then null else 0 end)");
    spell(BuiltIns.SUBSTRING, this::substring);
    spell(BuiltIns.TODAY, "cast(sysutcdatetime() as date)");
    spell(BuiltIns.NOW, SqlServerFlavour::now);
    spell(BuiltIns.YEAR, "year(%s)");
    spell(BuiltIns.MONTH, "month(%s)");
    spell(BuiltIns.DAY, "day(%s)");
    spell(BuiltIns.ADD_DAYS, "dateadd(day, %2$s, %1$s)");
    spell(BuiltIns.DAYS_BETWEEN, "datediff(day, %s, %s)");
    spell(BuiltIns.NEW_UUID, "newid()");
  }

  @Override
  public String identifier(String name) {
    return SqlServerIdentifiers.INSTANCE.quote(name);
  }

  @Override
  public boolean hasBooleanValues() {
    return false;
  }

  @Override
  protected Fragment bool(boolean value) {
    return Fragment.atom(value ? "1" : "0");
  }

  @Override
  protected String text(String value) {
    return "N" + super.text(value);
  }

  @Override
  protected String date(String iso) {
    return "cast('" + iso + "' as date)";
  }

  @Override
  protected String time(String iso) {
    return "cast('" + iso + "' as time(6))";
  }

  /** With a {@code T}, which no language setting reads in another way. */
  @Override
  protected String timestamp(String iso) {
    return "cast('" + iso.replace(' ', 'T') + "' as datetime2(6))";
  }

  @Override
  protected String timestampTz(String isoUtc) {
    return "cast('" + isoUtc.replace(' ', 'T') + "+00:00' as datetimeoffset(6))";
  }

  @Override
  protected String uuid(String uuid) {
    return "cast('" + uuid + "' as uniqueidentifier)";
  }

  @Override
  protected String bytes(String hexadecimal) {
    return "0x" + hexadecimal;
  }

  @Override
  protected String castType(Type type) {
    return switch (type) {
      case Type.Int32 integer -> "int";
      case Type.Text text when text.maxLength() == 0 || text.maxLength() > MOST_CHARACTERS ->
          "nvarchar(max)";
      case Type.Text text -> "nvarchar(" + text.maxLength() + ")";
      case Type.Timestamp timestamp -> "datetime2(6)";
      default -> super.castType(type);
    };
  }

  /** Columns bring their collation; where there is none, that of the database would count. */
  @Override
  protected String collation(boolean ordering, List<Expr> operands) {
    return hasColumnCollation(operands) ? "" : "collate " + BINARY_COLLATION;
  }

  @Override
  public Fragment context(Expr.Context context) {
    String name = "nublox." + context.name().replace('.', '_');
    String type =
        context.type() instanceof Type.Uuid ? "uniqueidentifier" : castType(context.type());
    return Fragment.atom("cast(session_context(" + text(name) + ") as " + type + ")");
  }

  @Override
  public Fragment hasRole(Expr.HasRole hasRole) {
    return Fragment.condition(
        "charindex("
            + text("," + hasRole.role() + ",")
            + ", concat(N',', cast(session_context(N'nublox.user_roles') as nvarchar(4000)), N','))"
            + " > 0",
        Fragment.COMPARISON);
  }

  @Override
  public Fragment concat(Expr.Binary concatenation, Printing printing) {
    return Fragment.value(
        printing.operand(concatenation.left(), Fragment.SUM)
            + " + "
            + printing.operand(concatenation.right(), Fragment.PRODUCT),
        Fragment.SUM);
  }

  @Override
  protected String dividendType() {
    return "decimal(38, 20)";
  }

  @Override
  protected Fragment remainder(Expr.Binary remainder, Printing printing) {
    return Fragment.value(
        printing.operand(remainder.left(), Fragment.PRODUCT)
            + " % "
            + divisor(remainder.right(), printing),
        Fragment.PRODUCT);
  }

  /** {@code [} begins a class of characters here. */
  @Override
  public Fragment like(Expr.Like like, Printing printing) {
    String pattern = like.pattern().toSqlPattern().replace("[", "\\[");
    return Fragment.condition(
        comparand(like.operand(), false, like.operands(), printing)
            + (like.negated() ? " not like " : " like ")
            + text(pattern)
            + (pattern.indexOf('\\') >= 0 ? " escape N'\\'" : ""),
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment startsWith(Expr text, Expr start, Printing printing) {
    return part("left", text, start, printing);
  }

  @Override
  protected Fragment endsWith(Expr text, Expr end, Printing printing) {
    return part("right", text, end, printing);
  }

  private static Fragment part(String function, Expr text, Expr part, Printing printing) {
    String sql = printing.value(part);
    return Fragment.condition(
        function
            + "("
            + printing.value(text)
            + ", len(concat("
            + sql
            + ", N'.')) - 1) = "
            + printing.operand(part, Fragment.CONCAT),
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment contains(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "charindex(" + printing.value(part) + ", " + printing.value(text) + ") > 0",
        Fragment.COMPARISON);
  }

  /** Nulls come first of themselves when rising, last when falling. */
  @Override
  public String order(Query.Order order, Printing printing) {
    Expr expression = order.expression();
    String value = comparand(expression, true, List.of(expression), printing);
    boolean nullsFirst = order.nulls() == Query.Nulls.FIRST;
    String nulls =
        !expression.nullable() || nullsFirst != order.descending()
            ? ""
            : "case when "
                + printing.operand(expression, Fragment.CONCAT)
                + " is null then "
                + (nullsFirst ? "0 else 1" : "1 else 0")
                + " end, ";
    return nulls + value + (order.descending() ? " desc" : "");
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    if (limit.isEmpty() && offset.isEmpty()) {
      return "";
    }
    // offset and fetch are part of order by
    return (ordered ? "" : "order by (select null) ")
        + "offset "
        + offset.orElse(0)
        + " rows"
        + (limit.isPresent() ? " fetch next " + limit.getAsLong() + " rows only" : "");
  }

  /** {@code greatest} is new in 2022. */
  @Override
  protected String greatest(String a, String b) {
    return "case when " + a + " < " + b + " then " + b + " else " + a + " end";
  }

  @Override
  protected String asInt(String number, boolean nullable) {
    return super.asInt(number, true);
  }

  /** {@code substring} must have a length. */
  private Fragment substring(Expr.Call call, Printing printing) {
    List<Expr> arguments = call.arguments();
    String length =
        arguments.size() == 3
            ? clamp(arguments.get(2), 0, printing)
            : Integer.toString(Integer.MAX_VALUE);
    return Fragment.atom(
        "substring("
            + printing.value(arguments.get(0))
            + ", "
            + clamp(arguments.get(1), 1, printing)
            + ", "
            + length
            + ")");
  }

  private static Fragment now(Expr.Call call, Printing printing) {
    return Fragment.atom(
        call.type() instanceof Type.TimestampTz ? "sysdatetimeoffset()" : "sysutcdatetime()");
  }
}
