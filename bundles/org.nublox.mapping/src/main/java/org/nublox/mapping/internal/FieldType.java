/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.List;
import java.util.Optional;
import org.nublox.expression.Type;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.TypeUse;
import org.nublox.schema.ColumnType;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.ResolvedType;

/**
 * What the type of a field comes to for a column.
 *
 * @param stored its type in physical expressions: the literals of an enumeration as they are stored
 * @param column its column type; empty for an embedded value, which has several
 */
record FieldType(ResolvedType resolved, Type stored, Optional<ColumnType> column) {

  /** Digits of a second that times are kept with: what expressions compute with. */
  private static final int FRACTIONAL_DIGITS = 6;

  /** Empty when the type is unknown or cannot be had, which validation reports. */
  static Optional<FieldType> of(TypeUse use) {
    return ResolvedType.of(use)
        .flatMap(
            resolved -> {
              if (resolved.value().isPresent()) {
                return Optional.of(
                    new FieldType(resolved, resolved.expression(), Optional.empty()));
              }
              if (resolved.enumeration().isPresent()) {
                return ofEnumeration(resolved, resolved.enumeration().get());
              }
              return Optional.of(
                  new FieldType(
                      resolved, resolved.expression(), Optional.of(columnType(resolved))));
            });
  }

  private static Optional<FieldType> ofEnumeration(ResolvedType resolved, EnumType enumeration) {
    Type.Enumeration stored = stored(enumeration);
    if (stored.literals().isEmpty()) {
      return Optional.empty();
    }
    int longest =
        stored.literals().stream().mapToInt(l -> l.codePointCount(0, l.length())).max().orElse(1);
    // room for literals to come, so that a longer one does not always alter the column
    int length = Math.max(20, (longest + 9) / 10 * 10);
    return Optional.of(
        new FieldType(
            resolved,
            stored,
            Optional.of(new ColumnType.Enumeration(stored.name(), stored.literals(), length))));
  }

  /** The type of an enumeration's column: the literals as they are stored, each once. */
  static Type.Enumeration stored(EnumType enumeration) {
    List<String> literals =
        enumeration.getLiterals().stream().map(FieldType::stored).distinct().toList();
    return new Type.Enumeration(QualifiedNames.of(enumeration), literals);
  }

  /** How a literal is stored. */
  static String stored(EnumLiteral literal) {
    return literal.getStoredValue() == null ? literal.getName() : literal.getStoredValue();
  }

  private static ColumnType columnType(ResolvedType resolved) {
    return switch (resolved.expression()) {
      case Type.Text text when text.maxLength() > 0 -> new ColumnType.Varchar(text.maxLength());
      case Type.Text ignored -> new ColumnType.Text();
      case Type.Int32 ignored -> new ColumnType.Int();
      case Type.Int64 ignored -> new ColumnType.BigInt();
      case Type.Decimal decimal -> new ColumnType.Decimal(decimal.precision(), decimal.scale());
      case Type.Bool ignored -> new ColumnType.Bool();
      case Type.Date ignored -> new ColumnType.Date();
      case Type.Time ignored -> new ColumnType.Time(FRACTIONAL_DIGITS);
      case Type.Timestamp ignored -> new ColumnType.Timestamp(FRACTIONAL_DIGITS);
      case Type.TimestampTz ignored -> new ColumnType.TimestampTz(FRACTIONAL_DIGITS);
      case Type.Uuid ignored -> new ColumnType.Uuid();
      case Type.Json ignored -> new ColumnType.Json();
      case Type.Bytes ignored when resolved.length() > 0 ->
          new ColumnType.Varbinary(resolved.length());
      case Type.Bytes ignored -> new ColumnType.Blob();
      case Type.Enumeration ignored -> throw new IllegalStateException("an enumeration");
      case Type.Null ignored -> throw new IllegalStateException("null");
      case Type.Entity ignored -> throw new IllegalStateException("an embedded value");
      case Type.Many ignored -> throw new IllegalStateException("many");
    };
  }
}
