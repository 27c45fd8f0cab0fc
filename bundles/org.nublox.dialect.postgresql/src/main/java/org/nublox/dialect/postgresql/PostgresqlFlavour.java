/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.List;
import java.util.OptionalLong;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.RegexPrinter;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;

/**
 * Expressions in PostgreSQL. The user of the application is told by settings of the session: {@code
 * nublox.user_id}, {@code nublox.user_name}, {@code nublox.tenant} and {@code nublox.user_roles}
 * (separated by commas). Source: PostgreSQL documentation, chapter 9 "Functions and Operators".
 */
final class PostgresqlFlavour extends AnsiFlavour {

  // a point stands for a line feed too, unless told otherwise
  private static final RegexPrinter REGEX = new RegexPrinter(".", true);

  PostgresqlFlavour() {
    spell(BuiltIns.TODAY, "cast(now() at time zone 'utc' as date)");
    spell(
        BuiltIns.NOW,
        (call, p) ->
            call.type() instanceof Type.TimestampTz
                ? Fragment.atom("now()")
                : Fragment.atom("(now() at time zone 'utc')"));
    spell(BuiltIns.YEAR, "cast(extract(year from %s) as integer)");
    spell(BuiltIns.MONTH, "cast(extract(month from %s) as integer)");
    spell(BuiltIns.DAY, "cast(extract(day from %s) as integer)");
    spell(BuiltIns.ADD_DAYS, PostgresqlFlavour::addDays);
    spell(BuiltIns.DAYS_BETWEEN, PostgresqlFlavour::daysBetween);
    spell(BuiltIns.NEW_UUID, "gen_random_uuid()");
  }

  @Override
  public String identifier(String name) {
    return PostgresqlIdentifiers.INSTANCE.quote(name);
  }

  @Override
  protected String timestampTz(String isoUtc) {
    return "timestamptz '" + isoUtc + "+00'";
  }

  @Override
  protected String uuid(String uuid) {
    return "uuid '" + uuid + "'";
  }

  @Override
  protected String bytes(String hexadecimal) {
    return "bytea '\\x" + hexadecimal + "'";
  }

  @Override
  protected String json(String document) {
    return "jsonb " + text(document);
  }

  @Override
  protected String castType(Type type) {
    return switch (type) {
      case Type.Decimal decimal -> "numeric";
      case Type.Text text -> "text";
      default -> super.castType(type);
    };
  }

  @Override
  protected String dividendType() {
    return "numeric(58, 20)";
  }

  /** The database's own collation may order by language; equality is by bytes in any case. */
  @Override
  protected String collation(boolean ordering, List<Expr> operands) {
    return ordering ? "collate \"C\"" : "";
  }

  @Override
  public Fragment context(Expr.Context context) {
    String name = text("nublox." + context.name().replace('.', '_'));
    String setting = "nullif(current_setting(" + name + ", true), '')";
    return Fragment.atom(
        switch (context.type()) {
          case Type.Text text -> setting;
          case Type.Uuid uuid -> "cast(" + setting + " as uuid)";
          default -> "cast(" + setting + " as " + castType(context.type()) + ")";
        });
  }

  @Override
  public Fragment hasRole(Expr.HasRole hasRole) {
    return Fragment.condition(
        "coalesce("
            + text(hasRole.role())
            + " = any (string_to_array(current_setting('nublox.user_roles', true), ',')), false)",
        Fragment.ATOM);
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    return Fragment.condition(
        printing.operand(matches.operand(), Fragment.SUM)
            + (matches.negated() ? " !~ " : " ~ ")
            + text("^(?:" + REGEX.print(matches.regex()) + ")$"),
        Fragment.COMPARISON);
  }

  private static Fragment addDays(Expr.Call call, Printing printing) {
    Expr date = call.arguments().get(0);
    Expr days = call.arguments().get(1);
    String shift =
        call.type() instanceof Type.Date
            ? days.type() instanceof Type.Int32
                ? printing.operand(days, Fragment.PRODUCT)
                : "cast(" + printing.value(days) + " as integer)"
            : printing.operand(days, Fragment.PRODUCT) + " * interval '1 day'";
    return Fragment.value(printing.operand(date, Fragment.SUM) + " + " + shift, Fragment.SUM);
  }

  private static Fragment daysBetween(Expr.Call call, Printing printing) {
    return Fragment.value(
        date(call.arguments().get(1), Fragment.SUM, printing)
            + " - "
            + date(call.arguments().get(0), Fragment.PRODUCT, printing),
        Fragment.SUM);
  }

  private static String date(Expr expression, int level, Printing printing) {
    return expression.type() instanceof Type.Date
        ? printing.operand(expression, level)
        : "cast(" + printing.value(expression) + " as date)";
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    String take = limit.isPresent() ? "limit " + limit.getAsLong() : "";
    String skip = offset.isPresent() ? "offset " + offset.getAsLong() : "";
    return take.isEmpty() || skip.isEmpty() ? take + skip : take + " " + skip;
  }
}
