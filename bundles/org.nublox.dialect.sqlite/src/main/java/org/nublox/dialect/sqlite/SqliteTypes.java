/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic.Severity;
import org.nublox.dialect.writer.StandardTypes;
import org.nublox.dialect.writer.TypeName;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/**
 * Column types. SQLite keeps any value in any column; the declared type only says what it is first
 * converted to, so checks do the rest. Dates and times are texts of fixed length, so that comparing
 * texts compares times. Source: SQLite documentation, "Datatypes In SQLite".
 */
final class SqliteTypes extends StandardTypes {

  /** Digits that a binary floating number keeps of any decimal. */
  private static final int EXACT_DIGITS = 15;

  private static final int UUID_LENGTH = 36;

  SqliteTypes(SqlFlavour flavour) {
    super("sqlite", flavour);
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Time time -> "time";
      case ColumnType.Timestamp timestamp -> "timestamp";
      case ColumnType.TimestampTz timestamp -> "timestamp";
      // a declared type "uuid" or "json" would turn a text of digits into a number
      case ColumnType.Uuid uuid -> "char(36)";
      case ColumnType.Json json -> "text";
      default -> super.name(type);
    };
  }

  @Override
  public ColumnType read(String text) {
    TypeName name = TypeName.of(text);
    boolean sized = !name.arguments().isEmpty();
    return switch (name.words()) {
      case "char", "character" ->
          name.argument(0, 1) == UUID_LENGTH ? new ColumnType.Uuid() : super.read(text);
      case "nvarchar", "varying character", "native character" ->
          sized
              ? new ColumnType.Varchar(name.argument(0, 1))
              : new ColumnType.Native(dialect(), text);
      default -> super.read(text);
    };
  }

  @Override
  public Optional<String> guard(ColumnType type, String column) {
    return switch (type) {
      case ColumnType.Varchar varchar ->
          Optional.of("length(" + column + ") <= " + varchar.length());
      case ColumnType.Char character ->
          Optional.of("length(" + column + ") <= " + character.length());
      case ColumnType.Varbinary varbinary ->
          Optional.of("length(" + column + ") <= " + varbinary.length());
      case ColumnType.Bool bool -> Optional.of(column + " in (0, 1)");
      case ColumnType.SmallInt smallInt -> ofClass(column, "'integer'");
      case ColumnType.Int integer -> ofClass(column, "'integer'");
      case ColumnType.BigInt bigInt -> ofClass(column, "'integer'");
      case ColumnType.Decimal decimal -> ofClass(column, "'integer', 'real'");
      case ColumnType.Real real -> ofClass(column, "'integer', 'real'");
      case ColumnType.DoublePrecision real -> ofClass(column, "'integer', 'real'");
      case ColumnType.Date date -> Optional.of(column + " is date(" + column + ")");
      case ColumnType.Time time ->
          Optional.of(
              column
                  + " glob '"
                  + "[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]'");
      case ColumnType.Timestamp timestamp -> timestamp(column);
      case ColumnType.TimestampTz timestamp -> timestamp(column);
      case ColumnType.Json json -> Optional.of("json_valid(" + column + ")");
      default -> super.guard(type, column);
    };
  }

  private static Optional<String> ofClass(String column, String classes) {
    return Optional.of("typeof(" + column + ") in (" + classes + ", 'null')");
  }

  /** The whole second as SQLite itself would write it, and six digits. */
  private static Optional<String> timestamp(String column) {
    return Optional.of(
        "substr("
            + column
            + ", 1, 19) is strftime('%Y-%m-%d %H:%M:%S', "
            + column
            + ") and length("
            + column
            + ") = 26");
  }

  @Override
  public Optional<Lack> lack(ColumnType type) {
    return switch (type) {
      case ColumnType.Decimal decimal when decimal.precision() <= EXACT_DIGITS ->
          substitute(
              "SQLite has no decimals.",
              "They are binary numbers, of which up to 15 digits are exact when stored and compared.");
      case ColumnType.Date date -> times();
      case ColumnType.Time time -> times();
      case ColumnType.Timestamp timestamp -> times();
      case ColumnType.TimestampTz timestamp ->
          Optional.of(
              new Lack(
                  Codes.TYPE_SUBSTITUTE,
                  Severity.INFO,
                  "SQLite has no instants.",
                  "They are texts in UTC like 2026-01-31 13:45:00.000000 that a check keeps to their form."));
      default -> super.lack(type);
    };
  }

  private static Optional<Lack> times() {
    return substitute(
        "SQLite has no dates and times.",
        "They are texts like 2026-01-31 and 2026-01-31 13:45:00.000000 that a check keeps to their form.");
  }

  @Override
  protected int mostFractionalDigits() {
    return 6;
  }

  @Override
  protected int mostDecimalDigits() {
    return EXACT_DIGITS;
  }
}
