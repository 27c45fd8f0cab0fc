/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of SQL that are coloured, whatever engine the SQL is for. */
public final class SqlTokens {

  /** What a token is. */
  public enum Kind {
    KEYWORD,
    STRING,
    COMMENT,
    NUMBER
  }

  /**
   * A part of a text.
   *
   * @param offset of its first character
   */
  public record Token(Kind kind, int offset, int length) {}

  private static final Set<String> KEYWORDS =
      Set.of(
          ("add after all alter always and any as asc before begin between by cascade case cast check"
                  + " clustered column comment constraint create current_date current_timestamp cycle"
                  + " database declare default deferrable deferred delete desc deterministic distinct"
                  + " drop each else end enable engine escape execute exists false fetch first for"
                  + " force foreign from full function generated grant group having identity if in"
                  + " increment index initially inner insert instead into is join key language last"
                  + " left like limit materialized modify no not null nulls of offset on only or order"
                  + " outer policy primary procedure raise references rename replace restrict return"
                  + " returns revoke right row schema security select sequence set show start stored"
                  + " table then to trigger true truncate type union unique update using validate"
                  + " values view virtual when where with without")
              .split(" "));

  private SqlTokens() {}

  /** The tokens of a text, in order; what is neither of the kinds is left out. */
  public static List<Token> of(String sql) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      int end;
      Kind kind = null;
      if (c == '-' && sql.startsWith("--", i)) {
        end = orEnd(sql, sql.indexOf('\n', i));
        kind = Kind.COMMENT;
      } else if (c == '/' && sql.startsWith("/*", i)) {
        int close = sql.indexOf("*/", i + 2);
        end = close < 0 ? sql.length() : close + 2;
        kind = Kind.COMMENT;
      } else if (c == '\'') {
        end = quoted(sql, i, '\'');
        kind = Kind.STRING;
      } else if (c == '"' || c == '`') {
        end = quoted(sql, i, c);
      } else if (Character.isJavaIdentifierStart(c)) {
        end = i + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
          end++;
        }
        if (KEYWORDS.contains(sql.substring(i, end).toLowerCase(Locale.ROOT))) {
          kind = Kind.KEYWORD;
        }
      } else if (Character.isDigit(c)) {
        end = i + 1;
        while (end < sql.length() && Character.isDigit(sql.charAt(end))) {
          end++;
        }
        kind = Kind.NUMBER;
      } else {
        end = i + 1;
      }
      if (kind != null) {
        tokens.add(new Token(kind, i, end - i));
      }
      i = end;
    }
    return tokens;
  }

  /** Behind the closing quote; a doubled one is a part of the text. */
  private static int quoted(String sql, int start, char quote) {
    int i = start + 1;
    while (i < sql.length()) {
      if (sql.charAt(i) == quote) {
        if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
      i++;
    }
    return sql.length();
  }

  private static int orEnd(String sql, int index) {
    return index < 0 ? sql.length() : index;
  }
}
