/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.Optional;
import org.nublox.importer.internal.sql.SqlColumn;
import org.nublox.schema.ColumnType;

/**
 * Types of columns as types of fields.
 *
 * @param type of the field, e.g. {@code string(20)}
 * @param storage the column's type when the field's does not tell it
 * @param kind what it holds
 */
record FieldTypes(String type, Optional<String> storage, SqlColumn.Kind kind) {

  private static final int FRACTION = 6;
  private static final int MOST_DIGITS = 38;

  static FieldTypes of(ColumnType column, Defaults defaults) {
    String physical = physical(column);
    return switch (column) {
      case ColumnType.Varchar c ->
          made("string(" + c.length() + ")", c, SqlColumn.Kind.TEXT, physical, defaults);
      case ColumnType.Char c ->
          new FieldTypes("string(" + c.length() + ")", Optional.of(physical), SqlColumn.Kind.TEXT);
      case ColumnType.Text c -> made("text", c, SqlColumn.Kind.TEXT, physical, defaults);
      case ColumnType.Bool c -> made("boolean", c, SqlColumn.Kind.BOOLEAN, physical, defaults);
      case ColumnType.SmallInt ignored ->
          new FieldTypes("int", Optional.of(physical), SqlColumn.Kind.NUMBER);
      case ColumnType.Int c -> made("int", c, SqlColumn.Kind.NUMBER, physical, defaults);
      case ColumnType.BigInt c -> made("long", c, SqlColumn.Kind.NUMBER, physical, defaults);
      case ColumnType.Decimal c when c.precision() <= MOST_DIGITS ->
          made(
              "decimal(" + c.precision() + ", " + c.scale() + ")",
              c,
              SqlColumn.Kind.NUMBER,
              physical,
              defaults);
      case ColumnType.Decimal c ->
          new FieldTypes(
              "decimal(" + MOST_DIGITS + ", " + Math.min(c.scale(), MOST_DIGITS / 2) + ")",
              Optional.of(physical),
              SqlColumn.Kind.NUMBER);
      case ColumnType.Real ignored ->
          new FieldTypes("decimal(30, 10)", Optional.of(physical), SqlColumn.Kind.NUMBER);
      case ColumnType.DoublePrecision ignored ->
          new FieldTypes("decimal(30, 10)", Optional.of(physical), SqlColumn.Kind.NUMBER);
      case ColumnType.Date c -> made("date", c, SqlColumn.Kind.DATE, physical, defaults);
      case ColumnType.Time c ->
          timed("time", new ColumnType.Time(FRACTION), c, SqlColumn.Kind.OTHER, physical, defaults);
      case ColumnType.Timestamp c ->
          timed(
              "timestamp",
              new ColumnType.Timestamp(FRACTION),
              c,
              SqlColumn.Kind.TIMESTAMP,
              physical,
              defaults);
      case ColumnType.TimestampTz c ->
          timed(
              "timestamptz",
              new ColumnType.TimestampTz(FRACTION),
              c,
              SqlColumn.Kind.OTHER,
              physical,
              defaults);
      case ColumnType.Uuid c -> made("uuid", c, SqlColumn.Kind.UUID, physical, defaults);
      case ColumnType.Varbinary c ->
          made("binary(" + c.length() + ")", c, SqlColumn.Kind.OTHER, physical, defaults);
      case ColumnType.Blob c -> made("binary", c, SqlColumn.Kind.OTHER, physical, defaults);
      case ColumnType.Json c -> made("json", c, SqlColumn.Kind.OTHER, physical, defaults);
      case ColumnType.Enumeration c ->
          new FieldTypes(
              "string(" + c.length() + ")",
              Optional.of("varchar(" + c.length() + ")"),
              SqlColumn.Kind.TEXT);
      case ColumnType.Native ignored ->
          new FieldTypes("text", Optional.of(physical), SqlColumn.Kind.OTHER);
    };
  }

  private static FieldTypes made(
      String type, ColumnType column, SqlColumn.Kind kind, String physical, Defaults defaults) {
    return new FieldTypes(
        type, Optional.of(physical).filter(p -> !defaults.isType(column, column)), kind);
  }

  private static FieldTypes timed(
      String type,
      ColumnType usual,
      ColumnType column,
      SqlColumn.Kind kind,
      String physical,
      Defaults defaults) {
    return new FieldTypes(
        type, Optional.of(physical).filter(p -> !defaults.isType(usual, column)), kind);
  }

  /** The words of {@code @storage(type = ...)} for a type. */
  static String physical(ColumnType column) {
    return switch (column) {
      case ColumnType.Varchar c -> "varchar(" + c.length() + ")";
      case ColumnType.Char c -> "char(" + c.length() + ")";
      case ColumnType.Text ignored -> "text";
      case ColumnType.Bool ignored -> "boolean";
      case ColumnType.SmallInt ignored -> "smallint";
      case ColumnType.Int ignored -> "int";
      case ColumnType.BigInt ignored -> "bigint";
      case ColumnType.Decimal c -> "decimal(" + c.precision() + ", " + c.scale() + ")";
      case ColumnType.Real ignored -> "real";
      case ColumnType.DoublePrecision ignored -> "double";
      case ColumnType.Date ignored -> "date";
      case ColumnType.Time c -> "time(" + c.precision() + ")";
      case ColumnType.Timestamp c -> "timestamp(" + c.precision() + ")";
      case ColumnType.TimestampTz c -> "timestamptz(" + c.precision() + ")";
      case ColumnType.Uuid ignored -> "uuid";
      case ColumnType.Varbinary c -> "varbinary(" + c.length() + ")";
      case ColumnType.Blob ignored -> "blob";
      case ColumnType.Json ignored -> "json";
      case ColumnType.Enumeration c -> "varchar(" + c.length() + ")";
      case ColumnType.Native c -> c.dialect() + ":" + c.text();
    };
  }
}
