/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic.Severity;
import org.nublox.dialect.writer.StandardTypes;
import org.nublox.dialect.writer.TypeName;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/**
 * Column types of MySQL and MariaDB, with four bytes a character. Source: MySQL Reference Manual,
 * chapter "Data Types".
 */
public class MysqlTypes extends StandardTypes {

  /** Longest {@code varchar}: the 65,535 bytes of a row, less the length bytes. */
  static final int MOST_CHARACTERS = 16_383;

  private static final int MOST_BYTES = 65_532;
  private static final int MOST_FIXED = 255;
  private static final int MOST_SCALE = 30;

  private final String displayName;

  public MysqlTypes(String dialect, String displayName, SqlFlavour flavour) {
    super(dialect, flavour);
    this.displayName = displayName;
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS -> "longtext";
      case ColumnType.Char character when character.length() > MOST_FIXED ->
          name(new ColumnType.Varchar(character.length()));
      case ColumnType.Text text -> "longtext";
      case ColumnType.Int integer -> "int";
      case ColumnType.Decimal decimal ->
          "decimal("
              + Math.min(decimal.precision(), mostDecimalDigits())
              + ", "
              + Math.min(decimal.scale(), MOST_SCALE)
              + ")";
      case ColumnType.Real real -> "float";
      case ColumnType.DoublePrecision doublePrecision -> "double";
      case ColumnType.Timestamp timestamp -> "datetime(" + digits(timestamp.precision()) + ")";
      case ColumnType.TimestampTz timestamp -> "datetime(" + digits(timestamp.precision()) + ")";
      // not char(36): MariaDB does not let stored columns be computed from char
      case ColumnType.Uuid uuid -> "varchar(36)";
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_BYTES -> "longblob";
      case ColumnType.Blob blob -> "longblob";
      default -> super.name(type);
    };
  }

  @Override
  public ColumnType read(String text) {
    TypeName name = TypeName.of(text);
    boolean sized = !name.arguments().isEmpty();
    return switch (name.words()) {
      case "tinyint" ->
          name.argument(0, 0) == 1 ? new ColumnType.Bool() : new ColumnType.Native(dialect(), text);
      // the width in parentheses says nothing about the values
      case "smallint" -> new ColumnType.SmallInt();
      case "int", "integer" -> new ColumnType.Int();
      case "bigint" -> new ColumnType.BigInt();
      case "float" -> sized ? new ColumnType.Native(dialect(), text) : new ColumnType.Real();
      case "double", "double precision" -> new ColumnType.DoublePrecision();
      case "datetime" -> new ColumnType.Timestamp(name.argument(0, 0));
      case "time" -> new ColumnType.Time(name.argument(0, 0));
      case "longtext" -> new ColumnType.Text();
      case "longblob" -> new ColumnType.Blob();
      case "boolean", "varchar", "char", "decimal", "numeric", "date", "varbinary", "json" ->
          super.read(text);
      default -> new ColumnType.Native(dialect(), text);
    };
  }

  @Override
  public Optional<String> guard(ColumnType type, String column) {
    return switch (type) {
      case ColumnType.Bool bool -> Optional.of(column + " in (0, 1)");
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS ->
          Optional.of("char_length(" + column + ") <= " + varchar.length());
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_BYTES ->
          Optional.of("length(" + column + ") <= " + varbinary.length());
      default -> super.guard(type, column);
    };
  }

  @Override
  public Optional<Lack> lack(ColumnType type) {
    return switch (type) {
      case ColumnType.TimestampTz timestamp ->
          Optional.of(
              new Lack(
                  Codes.TYPE_SUBSTITUTE,
                  Severity.WARNING,
                  displayName + " has no type of an instant that holds every year.",
                  "It is a datetime in UTC; who writes it must convert."));
      case ColumnType.Uuid uuid ->
          substitute(
              displayName + " has no uuid that every version knows.",
              "It is a varchar(36) in lower case.");
      case ColumnType.Bool bool ->
          substitute(
              displayName + "'s boolean is a small integer.", "A check keeps it to 0 and 1.");
      case ColumnType.Decimal decimal when decimal.scale() > MOST_SCALE ->
          Optional.of(
              new Lack(
                  Codes.TYPE_PRECISION,
                  Severity.WARNING,
                  "A decimal has at most " + MOST_SCALE + " digits after the point.",
                  "Values are rounded to these."));
      default -> super.lack(type);
    };
  }

  @Override
  protected int mostFractionalDigits() {
    return 6;
  }

  @Override
  protected int mostDecimalDigits() {
    return 65;
  }
}
