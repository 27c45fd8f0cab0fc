/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import org.nublox.schema.ColumnType;

/** What a change of type does to the values that are there. */
enum TypeChange {
  /** The same type. */
  NONE,
  /** Every value fits as it is. */
  WIDER,
  /** Values of the same kind, but some may not fit. */
  NARROWER,
  /** Values fit, but lose digits, a time or a zone. */
  LOSSY,
  /** Values are of another kind and have to be converted, if that can be done. */
  CONVERSION;

  static TypeChange of(ColumnType from, ColumnType to) {
    if (from.equals(to)) {
      return NONE;
    }
    return switch (to) {
      case ColumnType.Varchar t -> toText(from, t.length());
      case ColumnType.Char t ->
          from instanceof ColumnType.Char f && f.length() <= t.length()
              ? WIDER
              : toText(from, t.length());
      case ColumnType.Text t -> toText(from, Integer.MAX_VALUE);
      case ColumnType.Enumeration t ->
          from instanceof ColumnType.Enumeration f && t.literals().containsAll(f.literals())
              ? WIDER
              : NARROWER;
      case ColumnType.SmallInt t -> toWhole(from, 5, 16);
      case ColumnType.Int t -> toWhole(from, 10, 32);
      case ColumnType.BigInt t -> toWhole(from, 19, 64);
      case ColumnType.Decimal t -> toDecimal(from, t);
      case ColumnType.Real t ->
          from instanceof ColumnType.SmallInt ? WIDER : isNumber(from) ? LOSSY : CONVERSION;
      case ColumnType.DoublePrecision t ->
          from instanceof ColumnType.Real || bits(from) <= 32
              ? WIDER
              : isNumber(from) ? LOSSY : CONVERSION;
      case ColumnType.Time t ->
          from instanceof ColumnType.Time f
              ? digits(f.precision(), t.precision())
              : isMoment(from) ? LOSSY : CONVERSION;
      case ColumnType.Date t -> isMoment(from) ? LOSSY : CONVERSION;
      case ColumnType.Timestamp t ->
          switch (from) {
            case ColumnType.Timestamp f -> digits(f.precision(), t.precision());
            case ColumnType.Date f -> WIDER;
            case ColumnType.TimestampTz f -> LOSSY;
            default -> CONVERSION;
          };
      case ColumnType.TimestampTz t ->
          switch (from) {
            case ColumnType.TimestampTz f -> digits(f.precision(), t.precision());
            case ColumnType.Timestamp f -> LOSSY;
            default -> CONVERSION;
          };
      case ColumnType.Varbinary t ->
          from instanceof ColumnType.Varbinary f && f.length() <= t.length()
              ? WIDER
              : from instanceof ColumnType.Varbinary || from instanceof ColumnType.Blob
                  ? NARROWER
                  : CONVERSION;
      case ColumnType.Blob t -> from instanceof ColumnType.Varbinary ? WIDER : CONVERSION;
      case ColumnType.Bool t -> CONVERSION;
      case ColumnType.Uuid t -> CONVERSION;
      case ColumnType.Json t -> CONVERSION;
      case ColumnType.Native t -> CONVERSION;
    };
  }

  /** Characters that a value can have when written as text; -1 when it has no one way to be. */
  private static int width(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar t -> t.length();
      case ColumnType.Char t -> t.length();
      case ColumnType.Enumeration t -> t.length();
      case ColumnType.Text t -> Integer.MAX_VALUE;
      case ColumnType.SmallInt t -> 6;
      case ColumnType.Int t -> 11;
      case ColumnType.BigInt t -> 20;
      case ColumnType.Decimal t -> t.precision() + 2;
      case ColumnType.Uuid t -> 36;
      default -> -1;
    };
  }

  private static TypeChange toText(ColumnType from, int length) {
    int width = width(from);
    if (width < 0) {
      return CONVERSION;
    }
    return width <= length ? WIDER : NARROWER;
  }

  private static int bits(ColumnType type) {
    return switch (type) {
      case ColumnType.SmallInt t -> 16;
      case ColumnType.Int t -> 32;
      case ColumnType.BigInt t -> 64;
      default -> Integer.MAX_VALUE;
    };
  }

  private static TypeChange toWhole(ColumnType from, int digits, int bits) {
    if (from instanceof ColumnType.Decimal f) {
      if (f.scale() > 0) {
        return LOSSY;
      }
      return f.precision() < digits ? WIDER : NARROWER;
    }
    if (bits(from) == Integer.MAX_VALUE) {
      return isNumber(from) ? LOSSY : CONVERSION;
    }
    return bits(from) <= bits ? WIDER : NARROWER;
  }

  private static TypeChange toDecimal(ColumnType from, ColumnType.Decimal to) {
    int whole = to.precision() - to.scale();
    return switch (from) {
      case ColumnType.Decimal f when f.scale() > to.scale() -> LOSSY;
      case ColumnType.Decimal f -> f.precision() - f.scale() <= whole ? WIDER : NARROWER;
      case ColumnType.SmallInt f -> whole >= 5 ? WIDER : NARROWER;
      case ColumnType.Int f -> whole >= 10 ? WIDER : NARROWER;
      case ColumnType.BigInt f -> whole >= 19 ? WIDER : NARROWER;
      default -> isNumber(from) ? LOSSY : CONVERSION;
    };
  }

  private static TypeChange digits(int from, int to) {
    return from <= to ? WIDER : LOSSY;
  }

  private static boolean isNumber(ColumnType type) {
    return bits(type) <= 64
        || type instanceof ColumnType.Decimal
        || type instanceof ColumnType.Real
        || type instanceof ColumnType.DoublePrecision;
  }

  private static boolean isMoment(ColumnType type) {
    return type instanceof ColumnType.Timestamp || type instanceof ColumnType.TimestampTz;
  }
}
