/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

/** The one place where text becomes a string literal of SQL. */
public final class SqlStrings {

  private SqlStrings() {}

  /**
   * A string literal of standard SQL: in single quotes, single quotes doubled, a backslash standing
   * for itself.
   *
   * @throws UnsupportedSqlException if the text holds U+0000 or half of a surrogate pair, which no
   *     database takes
   */
  public static String quote(String text) {
    requireStorable(text);
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * A string literal for databases in which a backslash escapes the character after it: MySQL and
   * MariaDB in their default {@code sql_mode}.
   *
   * @throws UnsupportedSqlException if the text holds U+0000 or half of a surrogate pair, which no
   *     database takes
   */
  public static String quoteWithBackslashes(String text) {
    return quote(text.replace("\\", "\\\\"));
  }

  private static void requireStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        throw new UnsupportedSqlException(
            "sql.text-character",
            "The text holds the character U+%04X, which databases do not store".formatted((int) c),
            "remove the character");
      }
      if (pair) {
        i++;
      }
    }
  }
}
