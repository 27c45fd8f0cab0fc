/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import org.nublox.schema.ColumnType;

/**
 * Values that get another type while their rows are copied. SQLite converts by itself only between
 * texts and numbers; dates and times are texts of a form of our own.
 */
final class SqliteConversion {

  private static final String MIDNIGHT = "00:00:00.000000";
  private static final int DATE_LENGTH = 10;

  private SqliteConversion() {}

  /**
   * The new value.
   *
   * @param value the old one, as it stands in SQL
   */
  static String of(ColumnType from, ColumnType to, String value) {
    return switch (to) {
      case ColumnType.Timestamp t when from instanceof ColumnType.Date -> atMidnight(value);
      case ColumnType.TimestampTz t when from instanceof ColumnType.Date -> atMidnight(value);
      case ColumnType.Date t when isMoment(from) -> "substr(" + value + ", 1, " + DATE_LENGTH + ")";
      case ColumnType.Time t when isMoment(from) ->
          "substr(" + value + ", " + (DATE_LENGTH + 2) + ")";
      case ColumnType.SmallInt t when hasFraction(from) -> whole(value);
      case ColumnType.Int t when hasFraction(from) -> whole(value);
      case ColumnType.BigInt t when hasFraction(from) -> whole(value);
      case ColumnType.Decimal t when losesDigits(from, t) ->
          "round(" + value + ", " + t.scale() + ")";
      default -> value;
    };
  }

  private static String atMidnight(String value) {
    return value + " || ' " + MIDNIGHT + "'";
  }

  private static boolean isMoment(ColumnType type) {
    return type instanceof ColumnType.Timestamp || type instanceof ColumnType.TimestampTz;
  }

  private static String whole(String value) {
    return "cast(round(" + value + ") as integer)";
  }

  private static boolean hasFraction(ColumnType type) {
    return type instanceof ColumnType.Real
        || type instanceof ColumnType.DoublePrecision
        || (type instanceof ColumnType.Decimal decimal && decimal.scale() > 0);
  }

  private static boolean losesDigits(ColumnType from, ColumnType.Decimal to) {
    return from instanceof ColumnType.Decimal decimal
        ? decimal.scale() > to.scale()
        : hasFraction(from);
  }
}
