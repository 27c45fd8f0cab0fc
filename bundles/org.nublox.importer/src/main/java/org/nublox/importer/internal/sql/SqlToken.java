/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A word of SQL.
 *
 * @param text without quotes; words in lower case unless they were quoted
 */
record SqlToken(Kind kind, String text) {

  enum Kind {
    WORD,
    QUOTED_NAME,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  private static final List<String> SIGNS =
      List.of("!~~", "~~", "::", "<>", "!=", "<=", ">=", "||", "!~");

  boolean is(String wanted) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(wanted);
  }

  /** The words of a text; empty when it has something that no expression has. */
  static Optional<List<SqlToken>> of(String sql, boolean backslashEscapes) {
    List<SqlToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'') {
        StringBuilder text = new StringBuilder();
        at = quoted(sql, at, '\'', backslashEscapes, text);
        tokens.add(new SqlToken(Kind.TEXT, text.toString()));
      } else if (c == '"' || c == '`' || (c == '[' && isName(sql, at, tokens))) {
        StringBuilder text = new StringBuilder();
        at = quoted(sql, at, c == '[' ? ']' : c, false, text);
        tokens.add(new SqlToken(Kind.QUOTED_NAME, text.toString()));
      } else if (Character.isDigit(c)) {
        int start = at;
        while (at < sql.length() && (Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
          at++;
        }
        tokens.add(new SqlToken(Kind.NUMBER, sql.substring(start, at)));
      } else if (Character.isLetter(c) || c == '_') {
        int start = at;
        while (at < sql.length()
            && (Character.isLetterOrDigit(sql.charAt(at)) || "_$".indexOf(sql.charAt(at)) >= 0)) {
          at++;
        }
        String word = sql.substring(start, at);
        boolean prefix =
            at < sql.length()
                && sql.charAt(at) == '\''
                && (word.equalsIgnoreCase("n") || word.startsWith("_"));
        if (!prefix) {
          tokens.add(new SqlToken(Kind.WORD, word.toLowerCase(Locale.ROOT)));
        }
      } else if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
        return Optional.empty();
      } else {
        String sign = sign(sql, at);
        tokens.add(new SqlToken(Kind.SIGN, sign));
        at += sign.length();
      }
      if (at < 0) {
        return Optional.empty();
      }
    }
    tokens.add(new SqlToken(Kind.END, ""));
    return Optional.of(tokens);
  }

  /** At SQL Server a bracket quotes a name; behind {@code ARRAY} it begins a list. */
  private static boolean isName(String sql, int at, List<SqlToken> before) {
    return !sql.startsWith("[]", at) && (before.isEmpty() || !before.getLast().is("array"));
  }

  private static String sign(String sql, int at) {
    for (String sign : SIGNS) {
      if (sql.startsWith(sign, at)) {
        return sign;
      }
    }
    return sql.substring(at, at + 1);
  }

  /**
   * @return the place behind the closing quote, -1 when there is none
   */
  private static int quoted(
      String sql, int start, char mark, boolean backslashEscapes, StringBuilder text) {
    int at = start + 1;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == mark) {
        if (at + 1 < sql.length() && sql.charAt(at + 1) == mark) {
          at++;
        } else {
          return at + 1;
        }
      } else if (c == '\\' && backslashEscapes && at + 1 < sql.length()) {
        at++;
        c = sql.charAt(at);
        if (c == '%' || c == '_') {
          text.append('\\');
        }
      }
      text.append(c);
      at++;
    }
    return -1;
  }
}
