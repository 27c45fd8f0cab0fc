/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.sql.SQLSyntaxErrorException;

/**
 * Keeps texts that come from elsewhere from ending the statement that they are put into. For
 * engines, H2 and PostgreSQL, whose drivers run whatever stands after a semicolon; the others take
 * one statement at a time.
 *
 * <p>A semicolon is let pass only inside of quotes. Where engines do not agree on what is in
 * quotes, because a comment, a text with escapes or one between dollars begins, none passes.
 */
public final class OneStatement {

  private OneStatement() {}

  /**
   * The same text, to be sent to an engine.
   *
   * @throws SQLSyntaxErrorException when the text may be more than one statement
   */
  public static String of(String sql) throws SQLSyntaxErrorException {
    if (sql.indexOf(';') >= 0 && mayEnd(sql)) {
      throw new SQLSyntaxErrorException(
          "It is not sent, because it may be more than one statement: " + sql, "42601");
    }
    return sql;
  }

  private static boolean mayEnd(String sql) {
    char open = 0;
    char before = ' ';
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (open != 0) {
        // a quote that is doubled closes and opens at once
        open = c == open ? 0 : open;
      } else if (c == ';' || isUnclear(before, c)) {
        return true;
      } else if (c == '\'' || c == '"') {
        open = c;
      }
      before = c;
    }
    return open != 0;
  }

  /** Whether the two begin something else than a name, a number, a sign or a plain text. */
  private static boolean isUnclear(char before, char c) {
    return switch (c) {
      case '-' -> before == '-';
      case '/' -> before == '/';
      case '*' -> before == '/';
      case '\'' -> Character.isLetter(before);
      case '$' -> !Character.isLetterOrDigit(before) && before != '_' && before != '$';
      case '`', '\\' -> true;
      default -> false;
    };
  }
}
