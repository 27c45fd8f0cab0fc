/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import org.nublox.dialect.writer.StandardTypes;
import org.nublox.dialect.writer.TypeName;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.ColumnType;

/**
 * Column types. Lengths count UTF-16 units, of which an emoji has two. Source: H2 documentation,
 * "Data Types".
 */
final class H2Types extends StandardTypes {

  /** Longest {@code varchar(n)} and {@code varbinary(n)}. */
  private static final int MOST_CHARACTERS = 1_048_576;

  H2Types(SqlFlavour flavour) {
    super("h2", flavour);
  }

  @Override
  public String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar when varchar.length() > MOST_CHARACTERS ->
          "clob(" + varchar.length() + ")";
      case ColumnType.Text text -> "clob";
      case ColumnType.Varbinary varbinary when varbinary.length() > MOST_CHARACTERS ->
          "blob(" + varbinary.length() + ")";
      case ColumnType.Decimal decimal ->
          "numeric(" + decimal.precision() + ", " + decimal.scale() + ")";
      default -> super.name(type);
    };
  }

  @Override
  public ColumnType read(String text) {
    TypeName name = TypeName.of(text);
    int length = name.argument(0, 0);
    return switch (name.words()) {
      case "clob", "character large object" ->
          length == 0
              ? new ColumnType.Text()
              : length > MOST_CHARACTERS ? new ColumnType.Varchar(length) : other(text);
      case "blob", "binary large object" ->
          length == 0
              ? new ColumnType.Blob()
              : length > MOST_CHARACTERS ? new ColumnType.Varbinary(length) : other(text);
      case "text" -> new ColumnType.Text();
      case "varchar", "character varying" ->
          new ColumnType.Varchar(length == 0 ? MOST_CHARACTERS : length);
      default -> super.read(text);
    };
  }

  private static ColumnType other(String text) {
    return new ColumnType.Native("h2", text);
  }

  @Override
  protected int characters(ColumnType.Enumeration enumeration) {
    return utf16Units(enumeration);
  }

  @Override
  protected int mostFractionalDigits() {
    return 9;
  }

  @Override
  protected int mostDecimalDigits() {
    return 100_000;
  }
}
