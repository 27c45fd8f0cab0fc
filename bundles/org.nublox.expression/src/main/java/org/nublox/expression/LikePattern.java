/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of {@code like}: {@code %} stands for any text, {@code _} for one character, a
 * backslash takes the special meaning from the character after it.
 *
 * @param source as written
 * @param parts what it consists of, in order
 */
public record LikePattern(String source, List<Part> parts) {

  public LikePattern {
    parts = List.copyOf(parts);
  }

  /** A part of a pattern. */
  public sealed interface Part {
    /** Text that stands for itself; not empty. */
    record Text(String text) implements Part {}

    /** Exactly one code point. */
    record AnyOne() implements Part {}

    /** Any text, also none. */
    record AnyText() implements Part {}
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it ends with a lone backslash; the message says so
   */
  public static LikePattern parse(String source) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '%' || c == '_') {
        flush(text, parts);
        parts.add(c == '%' ? new Part.AnyText() : new Part.AnyOne());
      } else if (c == '\\') {
        i++;
        if (i == source.length()) {
          throw new IllegalArgumentException(
              "The pattern ends with a lone backslash; write \\\\ for a backslash");
        }
        text.append(source.charAt(i));
      } else {
        text.append(c);
      }
    }
    flush(text, parts);
    return new LikePattern(source, parts);
  }

  private static void flush(StringBuilder text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text.toString()));
      text.setLength(0);
    }
  }

  /** The pattern in SQL's own notation with a backslash as escape character. */
  public String toSqlPattern() {
    StringBuilder sql = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.AnyOne one -> sql.append('_');
        case Part.AnyText any -> sql.append('%');
        case Part.Text text -> sql.append(text.text().replaceAll("[%_\\\\]", "\\\\$0"));
      }
    }
    return sql.toString();
  }

  /** Whether a character has to be escaped in {@link #toSqlPattern()}. */
  public boolean needsEscape() {
    return toSqlPattern().indexOf('\\') >= 0;
  }

  /** Whether the pattern has an {@code _}. */
  public boolean hasAnyOne() {
    return parts.stream().anyMatch(Part.AnyOne.class::isInstance);
  }
}
