/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.Optional;
import org.nublox.schema.ColumnType;

/**
 * How values of one type become values of another where PostgreSQL does not convert them on
 * assignment. Where it does, nothing is said: an explicit conversion would cut texts that are too
 * long without a word. Source: PostgreSQL documentation, "CREATE CAST" and the catalog {@code
 * pg_cast}.
 */
final class PostgresqlConversions {

  private enum Kind {
    TEXT,
    BOOL,
    NUMBER,
    DATE,
    TIME,
    TIMESTAMP,
    INSTANT,
    BYTES,
    JSON,
    OTHER
  }

  private PostgresqlConversions() {}

  /**
   * @param column the column as it stands in a statement
   * @param name the new type as it stands in a statement
   */
  static Optional<String> of(String column, ColumnType from, ColumnType to, String name) {
    Kind source = kind(from);
    Kind target = kind(to);
    if (target == Kind.TEXT) {
      return source == Kind.BYTES
          ? Optional.of("convert_from(" + column + ", 'UTF8')")
          : Optional.empty();
    }
    if (source == target && source != Kind.OTHER) {
      return Optional.empty();
    }
    return switch (source) {
      case TEXT ->
          Optional.of(
              target == Kind.BYTES ? "convert_to(" + column + ", 'UTF8')" : cast(column, name));
      case BOOL ->
          Optional.of(
              target == Kind.NUMBER
                  ? cast(cast(column, "integer"), name)
                  : throughText(column, name));
      case NUMBER ->
          Optional.of(target == Kind.BOOL ? column + " <> 0" : throughText(column, name));
      case DATE ->
          switch (target) {
            case TIMESTAMP -> Optional.empty();
            case INSTANT -> Optional.of(cast(column, "timestamp") + " at time zone 'UTC'");
            default -> Optional.of(throughText(column, name));
          };
      case TIMESTAMP ->
          switch (target) {
            case DATE, TIME -> Optional.empty();
            case INSTANT -> Optional.of(column + " at time zone 'UTC'");
            default -> Optional.of(throughText(column, name));
          };
      case INSTANT ->
          switch (target) {
            case DATE, TIME, TIMESTAMP -> Optional.of(cast(column + " at time zone 'UTC'", name));
            default -> Optional.of(throughText(column, name));
          };
      default -> Optional.of(throughText(column, name));
    };
  }

  private static String cast(String value, String type) {
    return "cast(" + value + " as " + type + ")";
  }

  private static String throughText(String column, String type) {
    return cast(cast(column, "text"), type);
  }

  private static Kind kind(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar text -> Kind.TEXT;
      case ColumnType.Char text -> Kind.TEXT;
      case ColumnType.Text text -> Kind.TEXT;
      case ColumnType.Enumeration text -> Kind.TEXT;
      case ColumnType.Bool bool -> Kind.BOOL;
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
      case ColumnType.Json json -> Kind.JSON;
      case ColumnType.Uuid uuid -> Kind.OTHER;
      case ColumnType.Native other -> Kind.OTHER;
    };
  }
}
