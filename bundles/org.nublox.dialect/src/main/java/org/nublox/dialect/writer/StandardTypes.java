/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic.Severity;
import org.nublox.dialect.Types;
import org.nublox.expression.Literals;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/** The names of the SQL standard for column types; a dialect overrides those of its engine. */
public abstract class StandardTypes implements Types {

  private final String dialect;
  private final SqlFlavour flavour;

  /**
   * @param dialect id of the dialect, whose native types are written as they stand
   * @param flavour how it writes texts
   */
  protected StandardTypes(String dialect, SqlFlavour flavour) {
    this.dialect = dialect;
    this.flavour = flavour;
  }

  /** The id of the dialect, whose native types are written as they stand. */
  protected final String dialect() {
    return dialect;
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar -> "varchar(" + varchar.length() + ")";
      case ColumnType.Char character -> "char(" + character.length() + ")";
      case ColumnType.Text text -> "text";
      case ColumnType.Bool bool -> "boolean";
      case ColumnType.SmallInt smallInt -> "smallint";
      case ColumnType.Int integer -> "integer";
      case ColumnType.BigInt bigInt -> "bigint";
      case ColumnType.Decimal decimal ->
          "decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
      case ColumnType.Real real -> "real";
      case ColumnType.DoublePrecision doublePrecision -> "double precision";
      case ColumnType.Date date -> "date";
      case ColumnType.Time time -> "time(" + digits(time.precision()) + ")";
      case ColumnType.Timestamp timestamp -> "timestamp(" + digits(timestamp.precision()) + ")";
      case ColumnType.TimestampTz timestamp ->
          "timestamp(" + digits(timestamp.precision()) + ") with time zone";
      case ColumnType.Uuid uuid -> "uuid";
      case ColumnType.Varbinary varbinary -> "varbinary(" + varbinary.length() + ")";
      case ColumnType.Blob blob -> "blob";
      case ColumnType.Json json -> "json";
      case ColumnType.Enumeration enumeration ->
          name(new ColumnType.Varchar(characters(enumeration)));
      case ColumnType.Native other when other.dialect().equals(dialect) -> other.text();
      case ColumnType.Native other -> name(new ColumnType.Text());
    };
  }

  @Override
  public ColumnType read(String text) {
    TypeName name = TypeName.of(text);
    boolean sized = !name.arguments().isEmpty();
    return switch (name.words()) {
      case "varchar", "character varying" ->
          sized ? new ColumnType.Varchar(name.argument(0, 1)) : new ColumnType.Text();
      case "char", "character" -> new ColumnType.Char(name.argument(0, 1));
      case "text" -> new ColumnType.Text();
      case "boolean" -> new ColumnType.Bool();
      case "smallint" -> new ColumnType.SmallInt();
      case "integer", "int" -> new ColumnType.Int();
      case "bigint" -> new ColumnType.BigInt();
      case "decimal", "numeric" ->
          sized && name.argument(1, 0) <= name.argument(0, 1)
              ? new ColumnType.Decimal(name.argument(0, 1), name.argument(1, 0))
              : new ColumnType.Native(dialect, text);
      case "real" -> new ColumnType.Real();
      case "double precision" -> new ColumnType.DoublePrecision();
      case "date" -> new ColumnType.Date();
      case "time", "time without time zone" -> new ColumnType.Time(fraction(name));
      case "timestamp", "timestamp without time zone" -> new ColumnType.Timestamp(fraction(name));
      case "timestamp with time zone" -> new ColumnType.TimestampTz(fraction(name));
      case "uuid" -> new ColumnType.Uuid();
      case "varbinary", "binary varying" ->
          sized ? new ColumnType.Varbinary(name.argument(0, 1)) : new ColumnType.Blob();
      case "blob" -> new ColumnType.Blob();
      case "json" -> new ColumnType.Json();
      default -> new ColumnType.Native(dialect, text);
    };
  }

  /** The digits of a second in a name; six when it has none, as in the SQL standard. */
  private int fraction(TypeName name) {
    return digits(name.argument(0, 6));
  }

  /** The length of the column for an enumeration, in what the engine counts. */
  protected int characters(ColumnType.Enumeration enumeration) {
    return enumeration.length();
  }

  /** Most digits of a second that the engine keeps. */
  protected abstract int mostFractionalDigits();

  /** Most digits of a decimal that the engine keeps exactly. */
  protected abstract int mostDecimalDigits();

  /** The digits of a second that are kept of those asked for. */
  protected final int digits(int asked) {
    return Math.min(asked, mostFractionalDigits());
  }

  /** How the engine writes a text. */
  protected final String literal(String text) {
    return flavour.literal(Literals.text(text)).sql();
  }

  @Override
  public Optional<String> guard(ColumnType type, String column) {
    if (type instanceof ColumnType.Enumeration enumeration) {
      return Optional.of(
          column
              + " in ("
              + String.join(", ", enumeration.literals().stream().map(this::literal).toList())
              + ")");
    }
    return Optional.empty();
  }

  @Override
  public Optional<Lack> lack(ColumnType type) {
    return switch (type) {
      case ColumnType.Time time -> fraction(time.precision());
      case ColumnType.Timestamp timestamp -> fraction(timestamp.precision());
      case ColumnType.TimestampTz timestamp -> fraction(timestamp.precision());
      case ColumnType.Decimal decimal when decimal.precision() > mostDecimalDigits() ->
          Optional.of(
              new Lack(
                  Codes.TYPE_PRECISION,
                  Severity.WARNING,
                  "A decimal of "
                      + decimal.precision()
                      + " digits is more than the "
                      + mostDecimalDigits()
                      + " that are kept exactly.",
                  "Values with more digits are refused or rounded: ask for fewer."));
      case ColumnType.Native other when !other.dialect().equals(dialect) ->
          Optional.of(
              new Lack(
                  Codes.TYPE_FOREIGN,
                  Severity.WARNING,
                  "The type '"
                      + other.text()
                      + "' is one of the dialect '"
                      + other.dialect()
                      + "'.",
                  "The column is a text without limit; give a neutral type to have more."));
      default -> Optional.empty();
    };
  }

  private Optional<Lack> fraction(int asked) {
    if (asked <= mostFractionalDigits()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lack(
            Codes.TYPE_PRECISION,
            Severity.WARNING,
            "Times have at most " + mostFractionalDigits() + " digits of a second.",
            "Values are rounded to these."));
  }

  /** The length of the column for an enumeration where the engine counts UTF-16 units. */
  protected static int utf16Units(ColumnType.Enumeration enumeration) {
    int longest = enumeration.literals().stream().mapToInt(String::length).max().orElse(1);
    return Math.max(longest, enumeration.length());
  }

  /** A substitute that behaves the same. */
  protected static Optional<Lack> substitute(String what, String instead) {
    return Optional.of(new Lack(Codes.TYPE_SUBSTITUTE, Severity.INFO, what, instead));
  }
}
