/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.Optional;
import org.nublox.dialect.writer.StandardTypes;
import org.nublox.dialect.writer.TypeName;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/**
 * Column types. Lengths count UTF-16 units, of which an emoji has two. Source: Transact-SQL
 * reference, "Data types".
 */
final class SqlServerTypes extends StandardTypes {

  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_BYTES = 8000;
  private static final int MOST_DIGITS = 38;

  SqlServerTypes(SqlFlavour flavour) {
    super("sqlserver", flavour);
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS -> "nvarchar(max)";
      case ColumnType.Varchar varchar -> "nvarchar(" + varchar.length() + ")";
      case ColumnType.Char character when character.length() > MOST_CHARACTERS -> "nvarchar(max)";
      case ColumnType.Char character -> "nchar(" + character.length() + ")";
      case ColumnType.Text text -> "nvarchar(max)";
      case ColumnType.Bool bool -> "bit";
      case ColumnType.Int integer -> "int";
      case ColumnType.Decimal decimal ->
          "decimal("
              + Math.min(decimal.precision(), MOST_DIGITS)
              + ", "
              + Math.min(decimal.scale(), MOST_DIGITS)
              + ")";
      case ColumnType.DoublePrecision doublePrecision -> "float(53)";
      case ColumnType.Timestamp timestamp -> "datetime2(" + digits(timestamp.precision()) + ")";
      case ColumnType.TimestampTz timestamp ->
          "datetimeoffset(" + digits(timestamp.precision()) + ")";
      case ColumnType.Uuid uuid -> "uniqueidentifier";
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_BYTES -> "varbinary(max)";
      case ColumnType.Blob blob -> "varbinary(max)";
      case ColumnType.Json json -> "nvarchar(max)";
      default -> super.name(type);
    };
  }

  @Override
  public ColumnType read(String text) {
    TypeName name = TypeName.of(text);
    return switch (name.words()) {
      case "nvarchar(max)" -> new ColumnType.Text();
      case "varbinary(max)" -> new ColumnType.Blob();
      case "nvarchar" -> new ColumnType.Varchar(name.argument(0, 1));
      case "nchar" -> new ColumnType.Char(name.argument(0, 1));
      case "bit" -> new ColumnType.Bool();
      case "int", "integer" -> new ColumnType.Int();
      case "float" -> new ColumnType.DoublePrecision();
      case "datetime2" -> new ColumnType.Timestamp(name.argument(0, mostFractionalDigits()));
      case "datetimeoffset" -> new ColumnType.TimestampTz(name.argument(0, mostFractionalDigits()));
      case "time" -> new ColumnType.Time(name.argument(0, mostFractionalDigits()));
      case "uniqueidentifier" -> new ColumnType.Uuid();
      case "smallint", "bigint", "decimal", "numeric", "real", "date", "varbinary" ->
          super.read(text);
      default -> new ColumnType.Native(dialect(), text);
    };
  }

  /** Whether columns of the type have a collation. */
  static boolean isText(ColumnType type) {
    return type instanceof ColumnType.Varchar
        || type instanceof ColumnType.Char
        || type instanceof ColumnType.Text
        || type instanceof ColumnType.Enumeration
        || type instanceof ColumnType.Json;
  }

  @Override
  public Optional<String> guard(ColumnType type, String column) {
    return switch (type) {
      case ColumnType.Json json -> Optional.of("isjson(" + column + ") = 1");
      // of nvarchar(max), twice as many bytes as characters
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS ->
          Optional.of("datalength(" + column + ") <= " + 2L * varchar.length());
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_BYTES ->
          Optional.of("datalength(" + column + ") <= " + varbinary.length());
      default -> super.guard(type, column);
    };
  }

  @Override
  public Optional<Lack> lack(ColumnType type) {
    if (type instanceof ColumnType.Json) {
      return substitute(
          "SQL Server has no type for JSON before 2025.",
          "It is a text without limit that a check keeps to JSON.");
    }
    return super.lack(type);
  }

  @Override
  protected int characters(ColumnType.Enumeration enumeration) {
    return utf16Units(enumeration);
  }

  @Override
  protected int mostFractionalDigits() {
    return 7;
  }

  @Override
  protected int mostDecimalDigits() {
    return MOST_DIGITS;
  }
}
