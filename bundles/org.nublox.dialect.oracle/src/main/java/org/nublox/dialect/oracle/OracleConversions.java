/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;

/**
 * How values of one type become values of another, independent of the settings of the session.
 * Source: Oracle SQL Language Reference, "Conversion Functions" and "Format Models".
 */
final class OracleConversions {

  private static final String DATE = "'YYYY-MM-DD'";
  private static final String STAMP = "'YYYY-MM-DD HH24:MI:SS.FF'";

  private enum Kind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    TIMESTAMP,
    INSTANT,
    RAW,
    LONG_RAW
  }

  private OracleConversions() {}

  /**
   * The converted value.
   *
   * @param column the column as it stands in a statement
   * @param type the new type as it stands in a statement
   */
  static String of(String column, ColumnType from, Column to, String type) {
    Kind target = kind(to.type(), type);
    String text = text(column, kind(from, ""));
    return switch (target) {
      case LONG_TEXT -> "to_clob(" + text + ")";
      case TEXT -> text;
      case NUMBER ->
          kind(from, "") == Kind.NUMBER
              ? cast(column, type)
              : cast("to_number(" + text + ")", type);
      case DATE ->
          switch (kind(from, "")) {
            case TIMESTAMP -> "trunc(" + column + ")";
            case INSTANT -> "trunc(sys_extract_utc(" + column + "))";
            default -> "to_date(" + text + ", " + DATE + ")";
          };
      case TIMESTAMP ->
          switch (kind(from, "")) {
            case DATE, TIMESTAMP -> cast(column, type);
            case INSTANT -> cast("sys_extract_utc(" + column + ")", type);
            default -> "to_timestamp(" + text + ", " + STAMP + ")";
          };
      case INSTANT ->
          switch (kind(from, "")) {
            case DATE, TIMESTAMP -> "from_tz(" + cast(column, "timestamp") + ", 'UTC')";
            case INSTANT -> cast(column, type);
            default -> "from_tz(to_timestamp(" + text + ", " + STAMP + "), 'UTC')";
          };
      case RAW, LONG_RAW -> raw(column, kind(from, ""), text, target);
    };
  }

  private static String raw(String column, Kind source, String text, Kind target) {
    String raw =
        switch (source) {
          case RAW -> column;
          case LONG_RAW -> "dbms_lob.substr(" + column + ", 2000, 1)";
          default -> "utl_raw.cast_to_raw(" + text + ")";
        };
    return target == Kind.LONG_RAW ? "to_blob(" + raw + ")" : raw;
  }

  private static String text(String column, Kind source) {
    return switch (source) {
      case TEXT -> column;
      case LONG_TEXT, NUMBER -> "to_char(" + column + ")";
      case DATE -> "to_char(" + column + ", " + DATE + ")";
      case TIMESTAMP -> "to_char(" + column + ", " + STAMP + ")";
      case INSTANT -> "to_char(sys_extract_utc(" + column + "), " + STAMP + ")";
      case RAW -> "utl_raw.cast_to_varchar2(" + column + ")";
      case LONG_RAW -> "utl_raw.cast_to_varchar2(dbms_lob.substr(" + column + ", 2000, 1))";
    };
  }

  private static String cast(String value, String type) {
    return "cast(" + value + " as " + type + ")";
  }

  /**
   * @param name the name of the type, {@code ""} when only the type itself tells
   */
  private static Kind kind(ColumnType type, String name) {
    return switch (type) {
      case ColumnType.Varchar text -> text.length() > 4000 ? Kind.LONG_TEXT : Kind.TEXT;
      case ColumnType.Text text -> Kind.LONG_TEXT;
      case ColumnType.Json text -> Kind.LONG_TEXT;
      case ColumnType.Bool number -> Kind.NUMBER;
      case ColumnType.SmallInt number -> Kind.NUMBER;
      case ColumnType.Int number -> Kind.NUMBER;
      case ColumnType.BigInt number -> Kind.NUMBER;
      case ColumnType.Decimal number -> Kind.NUMBER;
      case ColumnType.Real number -> Kind.NUMBER;
      case ColumnType.DoublePrecision number -> Kind.NUMBER;
      case ColumnType.Date date -> Kind.DATE;
      case ColumnType.Timestamp timestamp -> Kind.TIMESTAMP;
      case ColumnType.TimestampTz instant -> Kind.INSTANT;
      case ColumnType.Varbinary raw -> raw.length() > 2000 ? Kind.LONG_RAW : Kind.RAW;
      case ColumnType.Blob raw -> Kind.LONG_RAW;
      case ColumnType.Native other -> ofName(name.isEmpty() ? other.text() : name);
      default -> Kind.TEXT;
    };
  }

  private static Kind ofName(String name) {
    if (name.contains("clob")) {
      return Kind.LONG_TEXT;
    }
    if (name.contains("blob")) {
      return Kind.LONG_RAW;
    }
    if (name.startsWith("raw")) {
      return Kind.RAW;
    }
    boolean number =
        name.startsWith("number") || name.startsWith("float") || name.startsWith("binary");
    return number ? Kind.NUMBER : Kind.TEXT;
  }
}
