/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.RegexPrinter;
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;
import org.nublox.expression.sql.UnsupportedSqlException;

/**
 * Expressions in Oracle. There are no boolean values before 23ai: {@code number(1)} stands for
 * them. The empty text is null, whatever one does. Times of day are texts ({@code
 * 13:45:00.000000}). The user of the application is told by the context {@code nublox}. Source:
 * Oracle Database SQL Language Reference, "Literals", "Operators", "Functions".
 */
final class OracleFlavour extends AnsiFlavour {

  /** Longest text literal, in bytes. */
  private static final int MOST_LITERAL_BYTES = 4000;

  /** Characters of a piece of a longer one: at four bytes each it stays below the limit. */
  private static final int PIECE = 1000;

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

  private static final RegexPrinter REGEX = new RegexPrinter(".", false);

  OracleFlavour() {
    spell(BuiltIns.LENGTH, "length(%s)");
    spell(BuiltIns.SUBSTRING, this::substring);
    spell(BuiltIns.CEIL, "ceil(%s)");
    spell(BuiltIns.TODAY, "trunc(cast(sys_extract_utc(systimestamp) as date))");
    spell(BuiltIns.NOW, OracleFlavour::now);
    spell(BuiltIns.DATE_OF, "trunc(cast(%s as date))");
    spell(BuiltIns.ADD_DAYS, OracleFlavour::addDays);
    spell(BuiltIns.DAYS_BETWEEN, "(trunc(cast(%2$s as date)) - trunc(cast(%1$s as date)))");
    spell(
        BuiltIns.NEW_UUID,
        "lower(regexp_replace(rawtohex(sys_guid()),"
            + " '(.{8})(.{4})(.{4})(.{4})(.{12})', '\\1-\\2-\\3-\\4-\\5'))");
  }

  @Override
  public String identifier(String name) {
    return OracleIdentifiers.INSTANCE.quote(name);
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
    String literal = super.text(value);
    if (value.getBytes(StandardCharsets.UTF_8).length <= MOST_LITERAL_BYTES) {
      return literal;
    }
    List<String> pieces = new ArrayList<>();
    int[] points = value.codePoints().toArray();
    for (int i = 0; i < points.length; i += PIECE) {
      String piece = new String(points, i, Math.min(PIECE, points.length - i));
      pieces.add("to_clob(" + super.text(piece) + ")");
    }
    return String.join(" || ", pieces);
  }

  @Override
  protected String longLiteral(long value) {
    return Long.toString(value);
  }

  @Override
  protected String time(String iso) {
    return "'" + iso + "'";
  }

  @Override
  protected String isoTime(LocalTime time) {
    return time.format(MICROSECONDS);
  }

  @Override
  protected String timestampTz(String isoUtc) {
    return "timestamp '" + isoUtc + " +00:00'";
  }

  @Override
  protected String bytes(String hexadecimal) {
    return "hextoraw('" + hexadecimal + "')";
  }

  @Override
  protected String castType(Type type) {
    return switch (type) {
      case Type.Int32 integer -> "number(10)";
      case Type.Int64 integer -> "number(19)";
      case Type.Decimal decimal -> "number(" + decimal.precision() + ", " + decimal.scale() + ")";
      case Type.Text text ->
          "varchar2("
              + (text.maxLength() == 0
                  ? MOST_LITERAL_BYTES
                  : Math.min(text.maxLength(), MOST_LITERAL_BYTES))
              + " char)";
      case Type.Timestamp timestamp -> "timestamp(6)";
      default -> super.castType(type);
    };
  }

  @Override
  public Fragment context(Expr.Context context) {
    String value = "sys_context('nublox', '" + context.name().replace('.', '_') + "')";
    return Fragment.atom(
        context.type() instanceof Type.Text || context.type() instanceof Type.Uuid
            ? value
            : "cast(" + value + " as " + castType(context.type()) + ")");
  }

  @Override
  public Fragment hasRole(Expr.HasRole hasRole) {
    return Fragment.condition(
        "instr(',' || sys_context('nublox', 'user_roles') || ',', "
            + text("," + hasRole.role() + ",")
            + ") > 0",
        Fragment.COMPARISON);
  }

  @Override
  public Fragment compare(Expr.Binary comparison, Printing printing) {
    comparison.operands().forEach(OracleFlavour::refuseClob);
    return super.compare(comparison, printing);
  }

  @Override
  public Fragment inList(Expr.InList in, Printing printing) {
    refuseClob(in.operand());
    return super.inList(in, printing);
  }

  @Override
  public Fragment between(Expr.Between between, Printing printing) {
    refuseClob(between.operand());
    return super.between(between, printing);
  }

  private static void refuseClob(Expr operand) {
    if (operand instanceof Expr.Column
        && operand.type() instanceof Type.Text text
        && text.maxLength() == 0) {
      throw new UnsupportedSqlException(
          "sql.clob",
          "Oracle does not compare texts without limit (clob)",
          "give the field a length of at most 4000, or let the service check it");
    }
  }

  /** Elsewhere null makes the whole null; here it counts as the empty text. */
  @Override
  public Fragment concat(Expr.Binary concatenation, Printing printing) {
    Fragment joined = super.concat(concatenation, printing);
    List<String> tests = new ArrayList<>();
    for (Expr operand : concatenation.operands()) {
      if (operand.nullable()) {
        tests.add(printing.operand(operand, Fragment.CONCAT) + " is not null");
      }
    }
    return tests.isEmpty()
        ? joined
        : Fragment.atom(
            "case when " + String.join(" and ", tests) + " then " + joined.sql() + " end");
  }

  @Override
  protected Fragment startsWith(Expr text, Expr start, Printing printing) {
    String part = printing.operand(start, Fragment.CONCAT);
    return Fragment.condition(
        "substr(" + printing.value(text) + ", 1, length(" + part + ")) = " + part,
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment endsWith(Expr text, Expr end, Printing printing) {
    String part = printing.operand(end, Fragment.CONCAT);
    return Fragment.condition(
        "substr(" + printing.value(text) + ", -length(" + part + ")) = " + part,
        Fragment.COMPARISON);
  }

  @Override
  protected Fragment contains(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "instr(" + printing.value(text) + ", " + printing.value(part) + ") > 0",
        Fragment.COMPARISON);
  }

  /** Numbers have 38 digits and more in divisions. */
  @Override
  protected String dividend(Expr dividend, Printing printing) {
    Expr number = dividend instanceof Expr.Widen widen ? widen.operand() : dividend;
    return printing.operand(number, Fragment.PRODUCT);
  }

  @Override
  protected String asInt(String number, boolean nullable) {
    return number;
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    String test =
        "regexp_like("
            + printing.value(matches.operand())
            + ", "
            + visible(text("^(" + REGEX.print(matches.regex()) + ")$"))
            + ", 'cn')";
    return matches.negated()
        ? Fragment.condition("not " + test, Fragment.NOT)
        : Fragment.condition(test, Fragment.ATOM);
  }

  /**
   * The text literal with what cannot be seen written by its number: Oracle's expressions have no
   * escapes for it, and {@code [:space:]} means more or less by the language of the session.
   */
  private static String visible(String literal) {
    StringBuilder result = new StringBuilder();
    literal
        .chars()
        .forEach(c -> result.append(c < ' ' ? "' || chr(" + c + ") || '" : Character.toString(c)));
    return result.toString().replace(" || '' || ", " || ");
  }

  private Fragment substring(Expr.Call call, Printing printing) {
    List<Expr> arguments = call.arguments();
    String length = arguments.size() == 3 ? ", " + clamp(arguments.get(2), 0, printing) : "";
    return Fragment.atom(
        "substr("
            + printing.value(arguments.get(0))
            + ", "
            + clamp(arguments.get(1), 1, printing)
            + length
            + ")");
  }

  private static Fragment now(Expr.Call call, Printing printing) {
    return Fragment.atom(
        call.type() instanceof Type.TimestampTz ? "systimestamp" : "sys_extract_utc(systimestamp)");
  }

  private static Fragment addDays(Expr.Call call, Printing printing) {
    String start = printing.operand(call.arguments().get(0), Fragment.SUM);
    String days = printing.operand(call.arguments().get(1), Fragment.PRODUCT);
    return call.type() instanceof Type.Date
        ? Fragment.value(start + " + " + days, Fragment.SUM)
        : Fragment.value(start + " + numtodsinterval(" + days + ", 'DAY')", Fragment.SUM);
  }
}
