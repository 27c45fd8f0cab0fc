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
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;
import org.nublox.expression.sql.RegexPrinter;
import org.nublox.expression.sql.SqlStrings;

/**
 * Expressions in PostgreSQL. The user of the application is told by settings of the session: {@code
 * nublox.user_id}, {@code nublox.user_name}, {@code nublox.tenant} and {@code nublox.user_roles}
 * (separated by commas). Source: PostgreSQL documentation, chapter 9 "Functions and Operators".
 */
final class PostgresqlFlavour extends AnsiFlavour {

  private static final RegexPrinter REGEX = new RegexPrinter(".", true);

  PostgresqlFlavour() {
    spell(BuiltIns.TODAY, "cast(current_timestamp at time zone 'UTC' as date)");
    spell(BuiltIns.NOW, PostgresqlFlavour::now);
    spell(BuiltIns.YEAR, "cast(extract(year from %s) as integer)");
    spell(BuiltIns.MONTH, "cast(extract(month from %s) as integer)");
    spell(BuiltIns.DAY, "cast(extract(day from %s) as integer)");
    spell(BuiltIns.ADD_DAYS, PostgresqlFlavour::addDays);
    spell(BuiltIns.DAYS_BETWEEN, "(cast(%2$s as date) - cast(%1$s as date))");
    spell(BuiltIns.NEW_UUID, "gen_random_uuid()");
  }

  @Override
  public String identifier(String name) {
    return PostgresqlIdentifiers.INSTANCE.quote(name);
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

  /** Unlike {@code varchar(n)}, {@code text} never cuts. */
  @Override
  protected String castType(Type type) {
    return type instanceof Type.Text ? "text" : super.castType(type);
  }

  /** Equality is that of bytes with any deterministic collation; order is not. */
  @Override
  protected String collation(boolean ordering, List<Expr> operands) {
    return ordering ? "collate \"C\"" : "";
  }

  @Override
  public Fragment context(Expr.Context context) {
    String setting = "nullif(current_setting(" + text(setting(context.name())) + ", true), '')";
    return Fragment.atom(
        context.type() instanceof Type.Text
            ? setting
            : "cast(" + setting + " as " + contextType(context.type()) + ")");
  }

  private String contextType(Type type) {
    return type instanceof Type.Uuid ? "uuid" : castType(type);
  }

  private static String setting(String name) {
    return "nublox." + name.replace('.', '_');
  }

  @Override
  public Fragment hasRole(Expr.HasRole hasRole) {
    return Fragment.condition(
        "coalesce("
            + SqlStrings.quote(hasRole.role())
            + " = any (string_to_array(current_setting('nublox.user_roles', true), ',')), false)",
        Fragment.ATOM);
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    return Fragment.condition(
        printing.operand(matches.operand(), Fragment.CONCAT)
            + (matches.negated() ? " !~ " : " ~ ")
            + text("^(?:" + REGEX.print(matches.regex()) + ")$"),
        Fragment.COMPARISON);
  }

  private static Fragment now(Expr.Call call, Printing printing) {
    return call.type() instanceof Type.TimestampTz
        ? Fragment.atom("current_timestamp")
        : Fragment.value("current_timestamp at time zone 'UTC'", Fragment.COMPARISON);
  }

  private static Fragment addDays(Expr.Call call, Printing printing) {
    String start = printing.operand(call.arguments().get(0), Fragment.SUM);
    Expr days = call.arguments().get(1);
    if (call.type() instanceof Type.Date) {
      String number =
          days.type() instanceof Type.Int32
              ? printing.operand(days, Fragment.PRODUCT)
              : "cast(" + printing.value(days) + " as integer)";
      return Fragment.value(start + " + " + number, Fragment.SUM);
    }
    return Fragment.value(
        start + " + " + printing.operand(days, Fragment.PRODUCT) + " * interval '1' day",
        Fragment.SUM);
  }
}
