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
 * Keeps texts that come from elsewhere from ending the statement that they are put into: some
 * drivers run whatever stands after a semicolon.
 *
 * <p>Engines do not agree where a text in quotes ends. So a semicolon is let pass only inside of
 * quotes that every engine understands in the same way, and not beside anything that could begin a
 * comment or another kind of quotes.
 */
public final class OneStatement {

  private OneStatement() {}

  /**
   * The same text, to be sent to an engine.
   *
   * @param quotes characters that enclose texts and names at the engine
   * @throws SQLSyntaxErrorException when the text may be more than one statement
   */
  public static String of(String sql, String quotes) throws SQLSyntaxErrorException {
    if (sql.indexOf(';') >= 0 && (isUnclear(sql, quotes) || separates(sql, quotes))) {
      throw new SQLSyntaxErrorException(
          "It is not sent, because it may be more than one statement: " + sql, "42601");
    }
    return sql;
  }

  private static boolean isUnclear(String sql, String quotes) {
    return sql.contains("--")
        || sql.contains("/*")
        || "\\$#`".chars().anyMatch(c -> quotes.indexOf(c) < 0 && sql.indexOf(c) >= 0);
  }

  private static boolean separates(String sql, String quotes) {
    char open = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (open != 0) {
        // a quote that is doubled closes and opens at once
        open = c == open ? 0 : open;
      } else if (c == ';') {
        return true;
      } else if (quotes.indexOf(c) >= 0) {
        open = c;
      }
    }
    return open != 0;
  }
}
