/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;

/** How standard SQL writes constants. */
abstract class AnsiLiterals implements SqlFlavour {

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

  @Override
  public boolean hasBooleanValues() {
    return true;
  }

  @Override
  public Fragment literal(Expr.Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return Fragment.atom("null");
    }
    return switch (literal.type()) {
      case Type.Text text -> Fragment.atom(text((String) value));
      case Type.Enumeration enumeration -> Fragment.atom(text((String) value));
      case Type.Json json -> Fragment.atom(json((String) value));
      case Type.Bytes bytes -> Fragment.atom(bytes((String) value));
      case Type.Int32 int32 -> number(value.toString());
      case Type.Int64 int64 -> number(longLiteral((Long) value));
      case Type.Decimal decimal -> number(decimalLiteral((BigDecimal) value));
      case Type.Bool bool -> bool((Boolean) value);
      case Type.Date date -> Fragment.atom(date(isoDate((LocalDate) value)));
      case Type.Time time -> Fragment.atom(time(isoTime((LocalTime) value)));
      case Type.Timestamp timestamp ->
          Fragment.atom(timestamp(isoTimestamp((LocalDateTime) value)));
      case Type.TimestampTz tz ->
          Fragment.atom(
              timestampTz(
                  isoTimestamp(
                      ((OffsetDateTime) value)
                          .withOffsetSameInstant(ZoneOffset.UTC)
                          .toLocalDateTime())));
      case Type.Uuid uuid -> Fragment.atom(uuid(value.toString()));
      case Type.Null none -> Fragment.atom("null");
      case Type.Entity entity -> throw new IllegalArgumentException("No literal of an entity");
      case Type.Many many -> throw new IllegalArgumentException("No literal of many");
    };
  }

  private static Fragment number(String digits) {
    return Fragment.value(digits, digits.startsWith("-") ? Fragment.SIGN : Fragment.ATOM);
  }

  /** A string literal. */
  protected String text(String value) {
    return SqlStrings.quote(value);
  }

  /**
   * A long; one that fits into an int must be told from an int where the database computes by
   * operand types.
   */
  protected String longLiteral(long value) {
    return value == (int) value
        ? "cast(" + value + " as " + castType(new Type.Int64(19)) + ")"
        : "" + value;
  }

  /** A decimal; with a point, so that it is not taken for an integer. */
  protected String decimalLiteral(BigDecimal value) {
    return value.scale() == 0 ? value.toPlainString() + ".0" : value.toPlainString();
  }

  /** True or false. */
  protected Fragment bool(boolean value) {
    return Fragment.atom(Boolean.toString(value));
  }

  /** A date given as {@code 2026-01-31}. */
  protected String date(String iso) {
    return "date '" + iso + "'";
  }

  /** A time given as {@code 13:45:00} or with six digits of a second. */
  protected String time(String iso) {
    return "time '" + iso + "'";
  }

  /** A timestamp given as {@code 2026-01-31 13:45:00} or with six digits of a second. */
  protected String timestamp(String iso) {
    return "timestamp '" + iso + "'";
  }

  /** An instant given as the timestamp in UTC. */
  protected String timestampTz(String isoUtc) {
    return "timestamp with time zone '" + isoUtc + "+00:00'";
  }

  /** A UUID given in the usual notation. */
  protected String uuid(String uuid) {
    return "'" + uuid + "'";
  }

  /** Bytes given as lower-case hexadecimal digits. */
  protected String bytes(String hexadecimal) {
    return "X'" + hexadecimal + "'";
  }

  /** A JSON document. */
  protected String json(String document) {
    return text(document);
  }

  private static String isoDate(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new UnsupportedSqlException(
          "sql.date-range",
          "The year " + date.getYear() + " lies outside of what databases store",
          "use a year from 1 to 9999");
    }
    return date.toString();
  }

  /** Digits of a second only where there are some, unless all texts must have the same length. */
  protected String isoTime(LocalTime time) {
    return time.format(time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS);
  }

  private String isoTimestamp(LocalDateTime timestamp) {
    return isoDate(timestamp.toLocalDate()) + " " + isoTime(timestamp.toLocalTime());
  }

  /** The name of a type inside of {@code cast(... as ...)}. */
  protected abstract String castType(Type type);
}
