/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.dialect.writer.StandardTypes;
import org.nublox.dialect.writer.TypeName;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/**
 * Column types. Source: Oracle Database SQL Language Reference, "Data Types", with {@code
 * max_string_size = standard}.
 */
final class OracleTypes extends StandardTypes {

  /** Longest {@code varchar2}, in bytes; so many characters may be declared. */
  private static final int MOST_CHARACTERS = 4000;

  private static final Pattern CHARACTERS =
      Pattern.compile("(?i)(varchar2|char)\\s*\\(\\s*(\\d{1,9})\\s+char\\s*\\)");

  private static final int MOST_FIXED = 2000;
  private static final int MOST_BYTES = 2000;
  private static final int MOST_DIGITS = 38;

  OracleTypes(SqlFlavour flavour) {
    super("oracle", flavour);
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS -> "clob";
      case ColumnType.Varchar varchar -> "varchar2(" + varchar.length() + " char)";
      case ColumnType.Char character when character.length() > MOST_FIXED ->
          name(new ColumnType.Varchar(character.length()));
      case ColumnType.Char character -> "char(" + character.length() + " char)";
      case ColumnType.Text text -> "clob";
      case ColumnType.Bool bool -> "number(1)";
      case ColumnType.SmallInt smallInt -> "number(5)";
      case ColumnType.Int integer -> "number(10)";
      case ColumnType.BigInt bigInt -> "number(19)";
      case ColumnType.Decimal decimal ->
          "number("
              + Math.min(decimal.precision(), MOST_DIGITS)
              + ", "
              + Math.min(decimal.scale(), MOST_DIGITS)
              + ")";
      case ColumnType.Real real -> "binary_float";
      case ColumnType.DoublePrecision doublePrecision -> "binary_double";
      case ColumnType.Time time -> "varchar2(15 char)";
      case ColumnType.Uuid uuid -> "varchar2(36 char)";
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_BYTES -> "blob";
      case ColumnType.Varbinary varbinary -> "raw(" + varbinary.length() + ")";
      case ColumnType.Json json -> "clob";
      default -> super.name(type);
    };
  }

  /** A number without a point is a decimal: what keeps it to an integer is a check. */
  @Override
  public ColumnType read(String text) {
    Matcher characters = CHARACTERS.matcher(text.strip());
    if (characters.matches()) {
      int length = Integer.parseInt(characters.group(2));
      return characters.group(1).equalsIgnoreCase("varchar2")
          ? new ColumnType.Varchar(length)
          : new ColumnType.Char(length);
    }
    TypeName name = TypeName.of(text);
    return switch (name.words()) {
      case "number" ->
          name.arguments().isEmpty()
              ? new ColumnType.Native(dialect(), text)
              : new ColumnType.Decimal(name.argument(0, 1), name.argument(1, 0));
      case "clob" -> new ColumnType.Text();
      case "binary_float" -> new ColumnType.Real();
      case "binary_double" -> new ColumnType.DoublePrecision();
      case "raw" -> new ColumnType.Varbinary(name.argument(0, 1));
      case "date", "timestamp", "timestamp with time zone", "blob" -> super.read(text);
      default -> new ColumnType.Native(dialect(), text);
    };
  }

  @Override
  public Optional<String> guard(ColumnType type, String column) {
    return switch (type) {
      case ColumnType.Bool bool -> Optional.of(column + " in (0, 1)");
      case ColumnType.SmallInt smallInt ->
          Optional.of(column + " between " + Short.MIN_VALUE + " and " + Short.MAX_VALUE);
      case ColumnType.Int integer ->
          Optional.of(column + " between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
      // a date of Oracle has a time of day
      case ColumnType.Date date -> Optional.of(column + " = trunc(" + column + ")");
      case ColumnType.Time time ->
          Optional.of(
              "regexp_like("
                  + column
                  + ", '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{6}$')");
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS ->
          Optional.of("length(" + column + ") <= " + varchar.length());
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_BYTES ->
          Optional.of("lengthb(" + column + ") <= " + varbinary.length());
      case ColumnType.Json json -> Optional.of(column + " is json");
      default -> super.guard(type, column);
    };
  }

  @Override
  public Optional<Lack> lack(ColumnType type) {
    return switch (type) {
      case ColumnType.Bool bool ->
          substitute(
              "Oracle has no boolean columns before 23ai.",
              "It is a number(1) that a check keeps to 0 and 1.");
      case ColumnType.Time time ->
          substitute(
              "Oracle has no time of day.",
              "It is a text like 13:45:00.000000 that a check keeps to its form.");
      case ColumnType.Uuid uuid ->
          substitute("Oracle has no uuid.", "It is a text of 36 characters in lower case.");
      case ColumnType.Json json ->
          substitute(
              "Oracle has no type for JSON before 21c.",
              "It is a clob that a check keeps to JSON.");
      default -> super.lack(type);
    };
  }

  @Override
  protected int mostFractionalDigits() {
    return 9;
  }

  @Override
  protected int mostDecimalDigits() {
    return MOST_DIGITS;
  }
}
