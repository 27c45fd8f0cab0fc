/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;

/**
 * How values of one type become values of another that {@code alter column} does not reach by
 * itself. Source: Transact-SQL reference, "CAST and CONVERT", the table of implicit conversions.
 */
final class SqlServerConversions {

  private enum Kind {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    TIMESTAMP,
    INSTANT,
    BYTES,
    UUID,
    OTHER
  }

  private SqlServerConversions() {}

  /** Whether values must be converted explicitly. */
  static boolean isNeeded(ColumnType from, ColumnType to) {
    Kind source = kind(from);
    Kind target = kind(to);
    return source != target
        && source != Kind.OTHER
        && target != Kind.OTHER
        && !(source == Kind.DATE && target == Kind.TIMESTAMP);
  }

  /**
   * The converted value.
   *
   * @param column the column as it stands in a statement
   * @param type the new type as it stands in a statement
   */
  static String of(String column, Column from, Column to, String type) {
    Kind source = kind(from.type());
    Kind target = kind(to.type());
    boolean time = target == Kind.DATE || target == Kind.TIME || target == Kind.TIMESTAMP;
    if (source == Kind.INSTANT && time) {
      return convert(type, "switchoffset(" + column + ", '+00:00')");
    }
    if (target == Kind.INSTANT && source != Kind.TEXT) {
      return "todatetimeoffset(" + convert("datetime2(7)", column) + ", '+00:00')";
    }
    boolean direct =
        source == Kind.TEXT || target == Kind.TEXT || (isClock(source) && isClock(target));
    return convert(type, direct ? column : convert("nvarchar(4000)", column));
  }

  private static boolean isClock(Kind kind) {
    return kind == Kind.DATE || kind == Kind.TIME || kind == Kind.TIMESTAMP;
  }

  private static String convert(String type, String value) {
    return "convert(" + type + ", " + value + ")";
  }

  private static Kind kind(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar text -> Kind.TEXT;
      case ColumnType.Char text -> Kind.TEXT;
      case ColumnType.Text text -> Kind.TEXT;
      case ColumnType.Enumeration text -> Kind.TEXT;
      case ColumnType.Json text -> Kind.TEXT;
      case ColumnType.Bool number -> Kind.NUMBER;
      case ColumnType.SmallInt number -> Kind.NUMBER;
      case ColumnType.Int number -> Kind.NUMBER;
      case ColumnType.BigInt number -> Kind.NUMBER;
      case ColumnType.Decimal number -> Kind.NUMBER;
      case ColumnType.Real number -> Kind.NUMBER;
      case ColumnType.DoublePrecision number -> Kind.NUMBER;
      case ColumnType.Date date -> Kind.DATE;
      case ColumnType.Time time -> Kind.TIME;
      case ColumnType.Timestamp timestamp -> Kind.TIMESTAMP;
      case ColumnType.TimestampTz instant -> Kind.INSTANT;
      case ColumnType.Varbinary bytes -> Kind.BYTES;
      case ColumnType.Blob bytes -> Kind.BYTES;
      case ColumnType.Uuid uuid -> Kind.UUID;
      case ColumnType.Native other -> Kind.OTHER;
    };
  }
}
