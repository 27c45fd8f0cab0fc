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
import org.nublox.dialect.writer.StandardTypes;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/** Column types. Source: PostgreSQL documentation, chapter 8 "Data Types". */
final class PostgresqlTypes extends StandardTypes {

  /** Longest {@code varchar(n)}: 10 MB in characters. */
  private static final int MOST_CHARACTERS = 10_485_760;

  PostgresqlTypes(SqlFlavour flavour) {
    super("postgresql", flavour);
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS -> "text";
      case ColumnType.Decimal decimal ->
          "numeric(" + decimal.precision() + ", " + decimal.scale() + ")";
      case ColumnType.Varbinary varbinary -> "bytea";
      case ColumnType.Blob blob -> "bytea";
      case ColumnType.Json json -> "jsonb";
      default -> super.name(type);
    };
  }

  @Override
  public ColumnType read(String text) {
    return switch (text) {
      case "bytea" -> new ColumnType.Blob();
      case "jsonb" -> new ColumnType.Json();
      // without a length these are not the types that a neutral one becomes
      case "json", "character varying", "varchar" -> new ColumnType.Native("postgresql", text);
      default -> super.read(text);
    };
  }

  @Override
  public Optional<String> guard(ColumnType type, String column) {
    return switch (type) {
      case ColumnType.Varbinary varbinary ->
          Optional.of("octet_length(" + column + ") <= " + varbinary.length());
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS ->
          Optional.of("char_length(" + column + ") <= " + varchar.length());
      default -> super.guard(type, column);
    };
  }

  @Override
  public Optional<Lack> lack(ColumnType type) {
    if (type instanceof ColumnType.Varbinary) {
      return substitute("PostgreSQL's bytea has no length.", "A check keeps the length.");
    }
    return super.lack(type);
  }

  @Override
  protected int mostFractionalDigits() {
    return 6;
  }

  @Override
  protected int mostDecimalDigits() {
    return 1000;
  }
}
