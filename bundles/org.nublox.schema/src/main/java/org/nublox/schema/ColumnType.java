/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.List;

/**
 * The type of a column, neutral of any engine. A dialect maps each to the nearest type of its
 * engine and says so when that type cannot hold all that this one can.
 *
 * <p>Lengths are counted in characters (Unicode code points) for text and in bytes for binary data;
 * precisions of times are decimal digits of a second (0 to 9).
 */
public sealed interface ColumnType {

  /** Text of at most {@code length} characters. */
  record Varchar(int length) implements ColumnType {
    public Varchar {
      Require.atLeast(1, length, "length of a varchar");
    }
  }

  /** Text of exactly {@code length} characters, padded with spaces by most engines. */
  record Char(int length) implements ColumnType {
    public Char {
      Require.atLeast(1, length, "length of a char");
    }
  }

  /** Text without a limit that a person would meet. */
  record Text() implements ColumnType {}

  /** True or false. */
  record Bool() implements ColumnType {}

  /** Integer of 16 bits. */
  record SmallInt() implements ColumnType {}

  /** Integer of 32 bits. */
  record Int() implements ColumnType {}

  /** Integer of 64 bits. */
  record BigInt() implements ColumnType {}

  /**
   * Exact decimal number with {@code precision} digits in all, {@code scale} of them after the
   * point.
   */
  record Decimal(int precision, int scale) implements ColumnType {
    public Decimal {
      Require.atLeast(1, precision, "precision of a decimal");
      Require.that(
          scale >= 0 && scale <= precision,
          "scale "
              + scale
              + " of decimal("
              + precision
              + ","
              + scale
              + ") is not between 0 and the precision");
    }
  }

  /** Binary floating point number of 32 bits. */
  record Real() implements ColumnType {}

  /** Binary floating point number of 64 bits. */
  record DoublePrecision() implements ColumnType {}

  /** Day of the calendar. */
  record Date() implements ColumnType {}

  /** Time of the day, without zone. */
  record Time(int precision) implements ColumnType {
    public Time {
      Require.fractionalDigits(precision);
    }
  }

  /** Date and time, without zone. */
  record Timestamp(int precision) implements ColumnType {
    public Timestamp {
      Require.fractionalDigits(precision);
    }
  }

  /** A moment on the time line. */
  record TimestampTz(int precision) implements ColumnType {
    public TimestampTz {
      Require.fractionalDigits(precision);
    }
  }

  /** Universally unique identifier of 128 bits. */
  record Uuid() implements ColumnType {}

  /** At most {@code length} bytes. */
  record Varbinary(int length) implements ColumnType {
    public Varbinary {
      Require.atLeast(1, length, "length of a varbinary");
    }
  }

  /** Bytes without a limit that a person would meet. */
  record Blob() implements ColumnType {}

  /** A JSON document. */
  record Json() implements ColumnType {}

  /**
   * One of a closed list of texts.
   *
   * @param name qualified name of the enumeration
   * @param literals the texts as they are stored, in the order of their declaration
   * @param length characters to reserve in the column, at least the longest literal's
   */
  record Enumeration(String name, List<String> literals, int length) implements ColumnType {
    public Enumeration {
      Require.text(name, "name of an enumeration");
      literals = List.copyOf(literals);
      Require.that(!literals.isEmpty(), "enumeration '" + name + "' has no literals");
      Require.distinct(literals, "literal", "enumeration '" + name + "'");
      for (String literal : literals) {
        Require.that(
            literal.codePointCount(0, literal.length()) <= length,
            "literal '" + literal + "' of enumeration '" + name + "' is longer than " + length);
      }
    }
  }

  /**
   * The text of a type that only one dialect knows, e.g. {@code tsvector}; written as it stands.
   */
  record Native(String dialect, String text) implements ColumnType {
    public Native {
      Require.text(dialect, "dialect of a native type");
      Require.text(text, "text of a native type");
    }
  }
}
