/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.List;

/**
 * The type of an expression. Numbers carry the digits they may need, so that arithmetic can be
 * given a type that it never overflows.
 */
public sealed interface Type {

  /** Most digits of a {@link Decimal}: what every supported database can hold. */
  int MAX_PRECISION = 38;

  /** The type's name as people write and read it, for example {@code decimal(12,2)}. */
  String text();

  /** Whether values are numbers. */
  default boolean isNumeric() {
    return this instanceof Int32 || this instanceof Int64 || this instanceof Decimal;
  }

  /** Whether values are 32- or 64-bit integers. */
  default boolean isInteger() {
    return this instanceof Int32 || this instanceof Int64;
  }

  /** Whether values are dates or times. */
  default boolean isTemporal() {
    return this instanceof Date
        || this instanceof Time
        || this instanceof Timestamp
        || this instanceof TimestampTz;
  }

  /** Whether values are text or enum literals, which read as text. */
  default boolean isTextual() {
    return this instanceof Text || this instanceof Enumeration;
  }

  /**
   * Unicode text.
   *
   * @param maxLength most code points, 0 when unlimited
   */
  record Text(int maxLength) implements Type {
    @Override
    public String text() {
      return maxLength == 0 ? "text" : "string(" + maxLength + ")";
    }
  }

  /** 32-bit signed integer. */
  record Int32() implements Type {
    @Override
    public String text() {
      return "int";
    }
  }

  /**
   * 64-bit signed integer.
   *
   * @param digits most decimal digits that a value can have, 1 to 19; 19 is the full range. Fewer
   *     mean that more arithmetic is known to stay within 64 bits
   */
  record Int64(int digits) implements Type {
    public Int64 {
      if (digits < 1 || digits > 19) {
        throw new IllegalArgumentException("A long has 1 to 19 digits, not " + digits);
      }
    }

    @Override
    public String text() {
      return "long";
    }
  }

  /**
   * Exact decimal number.
   *
   * @param precision most digits in all, 1 to {@link #MAX_PRECISION}
   * @param scale digits after the point, 0 to precision
   */
  record Decimal(int precision, int scale) implements Type {
    public Decimal {
      if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "decimal("
                + precision
                + ","
                + scale
                + ") is outside of decimal(1,0) to decimal(38,38)");
      }
    }

    @Override
    public String text() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /** True, false (or unknown, when nullable). */
  record Bool() implements Type {
    @Override
    public String text() {
      return "boolean";
    }
  }

  /** A day of the proleptic Gregorian calendar. */
  record Date() implements Type {
    @Override
    public String text() {
      return "date";
    }
  }

  /** A time of day, in microseconds. */
  record Time() implements Type {
    @Override
    public String text() {
      return "time";
    }
  }

  /** A date and a time of day without a zone, in microseconds. */
  record Timestamp() implements Type {
    @Override
    public String text() {
      return "timestamp";
    }
  }

  /** A point on the time line, in microseconds. */
  record TimestampTz() implements Type {
    @Override
    public String text() {
      return "timestamptz";
    }
  }

  /** A UUID of RFC 9562. */
  record Uuid() implements Type {
    @Override
    public String text() {
      return "uuid";
    }
  }

  /** A sequence of bytes. */
  record Bytes() implements Type {
    @Override
    public String text() {
      return "binary";
    }
  }

  /** A JSON document. */
  record Json() implements Type {
    @Override
    public String text() {
      return "json";
    }
  }

  /**
   * One of named literals.
   *
   * @param name qualified name of the enum
   * @param literals the literals in the order of their declaration
   */
  record Enumeration(String name, List<String> literals) implements Type {
    public Enumeration {
      literals = List.copyOf(literals);
    }

    @Override
    public String text() {
      return name;
    }
  }

  /** The type of {@code null}, which fits every other type. */
  record Null() implements Type {
    @Override
    public String text() {
      return "null";
    }
  }

  /**
   * A row of an entity, as a to-one relation leads to.
   *
   * @param name qualified name of the entity
   */
  record Entity(String name) implements Type {
    @Override
    public String text() {
      return name;
    }
  }

  /**
   * Many of something, as a to-many relation leads to.
   *
   * @param element what there are many of
   */
  record Many(Type element) implements Type {
    @Override
    public String text() {
      return element.text() + "[*]";
    }
  }
}
