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
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;

/** The types of columns and of expressions in terms of each other. */
public final class ExpressionTypes {

  /**
   * Characters of a text whose length an expression's type does not tell: what every engine can
   * have in an index.
   */
  private static final int UNKNOWN_LENGTH = 255;

  /** Digits after the point when a binary floating number is seen as a decimal. */
  private static final int FLOAT_SCALE = 10;

  private ExpressionTypes() {}

  /** The column of a table as an expression. */
  public static Expr.Column column(Column column) {
    return new Expr.Column(Optional.empty(), column.name(), of(column.type()), column.nullable());
  }

  /** The type of a column's values in expressions. */
  public static Type of(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar -> new Type.Text(varchar.length());
      case ColumnType.Char character -> new Type.Text(character.length());
      case ColumnType.Text text -> Types.TEXT;
      case ColumnType.Bool bool -> Types.BOOL;
      case ColumnType.SmallInt smallInt -> Types.INT;
      case ColumnType.Int integer -> Types.INT;
      case ColumnType.BigInt bigInt -> Types.LONG;
      case ColumnType.Decimal decimal ->
          new Type.Decimal(
              Math.min(decimal.precision(), Type.MAX_PRECISION),
              Math.min(decimal.scale(), Math.min(decimal.precision(), Type.MAX_PRECISION)));
      case ColumnType.Real real -> new Type.Decimal(Type.MAX_PRECISION, FLOAT_SCALE);
      case ColumnType.DoublePrecision real -> new Type.Decimal(Type.MAX_PRECISION, FLOAT_SCALE);
      case ColumnType.Date date -> Types.DATE;
      case ColumnType.Time time -> Types.TIME;
      case ColumnType.Timestamp timestamp -> Types.TIMESTAMP;
      case ColumnType.TimestampTz timestamp -> Types.TIMESTAMP_TZ;
      case ColumnType.Uuid uuid -> Types.UUID;
      case ColumnType.Varbinary varbinary -> Types.BYTES;
      case ColumnType.Blob blob -> Types.BYTES;
      case ColumnType.Json json -> Types.JSON;
      case ColumnType.Enumeration enumeration ->
          new Type.Enumeration(enumeration.name(), enumeration.literals());
      case ColumnType.Native other -> Types.TEXT;
    };
  }

  /** A type of a column that holds the values of an expression. */
  public static ColumnType columnFor(Type type) {
    return switch (type) {
      case Type.Text text ->
          new ColumnType.Varchar(text.maxLength() == 0 ? UNKNOWN_LENGTH : text.maxLength());
      case Type.Int32 integer -> new ColumnType.Int();
      case Type.Int64 integer -> new ColumnType.BigInt();
      case Type.Decimal decimal -> new ColumnType.Decimal(decimal.precision(), decimal.scale());
      case Type.Bool bool -> new ColumnType.Bool();
      case Type.Date date -> new ColumnType.Date();
      case Type.Time time -> new ColumnType.Time(6);
      case Type.Timestamp timestamp -> new ColumnType.Timestamp(6);
      case Type.TimestampTz timestamp -> new ColumnType.TimestampTz(6);
      case Type.Uuid uuid -> new ColumnType.Uuid();
      case Type.Bytes bytes -> new ColumnType.Varbinary(UNKNOWN_LENGTH);
      case Type.Json json -> new ColumnType.Json();
      case Type.Enumeration enumeration ->
          new ColumnType.Varchar(
              enumeration.literals().stream()
                  .mapToInt(literal -> literal.codePointCount(0, literal.length()))
                  .max()
                  .orElse(UNKNOWN_LENGTH));
      case Type.Null nothing -> new ColumnType.Varchar(UNKNOWN_LENGTH);
      case Type.Entity entity -> throw notAValue(type);
      case Type.Many many -> throw notAValue(type);
    };
  }

  private static IllegalArgumentException notAValue(Type type) {
    return new IllegalArgumentException("'" + type.text() + "' is no type of a column's values");
  }
}
