/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text of SQL apart into words, names in quotes, literals and signs; enough to find one's
 * way in a definition that an engine keeps as text, not to understand an expression.
 */
public final class SqlTokens {

  /** What a token is. */
  public enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    /** A name in quotes, backquotes or brackets. */
    NAME,
    TEXT,
    NUMBER,
    SIGN,
    COMMENT
  }

  /**
   * A part of the text.
   *
   * @param text as it stands there
   * @param start offset of its first character
   */
  public record Token(Kind kind, String text, int start) {

    /** Offset behind its last character. */
    public int end() {
      return start + text.length();
    }

    /** Whether it is the keyword or sign. */
    public boolean is(String word) {
      return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** Whether it can stand for a name. */
    public boolean isName() {
      return kind == Kind.WORD || kind == Kind.NAME;
    }

    /** The name that it stands for, without its quotes. */
    public String name() {
      if (kind != Kind.NAME) {
        return text;
      }
      char close = text.charAt(text.length() - 1);
      String inner = text.substring(1, text.length() - 1);
      return inner.replace("" + close + close, "" + close);
    }
  }

  private final String sql;
  private final boolean backslashes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private SqlTokens(String sql, boolean backslashes) {
    this.sql = sql;
    this.backslashes = backslashes;
  }

  /**
   * The tokens of the text, comments among them.
   *
   * @param backslashes whether a backslash escapes inside of texts, and {@code "} encloses texts
   */
  public static List<Token> of(String sql, boolean backslashes) {
    return new SqlTokens(sql, backslashes).scan();
  }

  private List<Token> scan() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'' || (c == '"' && backslashes)) {
        add(Kind.TEXT, quoted(c, backslashes));
      } else if (c == '"' || c == '`') {
        add(Kind.NAME, quoted(c, false));
      } else if (c == '[') {
        add(Kind.NAME, quoted(']', false));
      } else if (sql.startsWith("--", at) || (c == '#' && backslashes)) {
        add(Kind.COMMENT, until("\n"));
      } else if (sql.startsWith("/*", at)) {
        add(Kind.COMMENT, until("*/"));
      } else if (isDigit(c) || (c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1)))) {
        add(Kind.NUMBER, number());
      } else if (isWordPart(c)) {
        add(Kind.WORD, word());
      } else {
        add(Kind.SIGN, at + 1);
      }
    }
    return tokens;
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, sql.substring(at, end), at));
    at = end;
  }

  /** The end of what is in quotes; the quote twice stands for itself. */
  private int quoted(char close, boolean escapes) {
    int end = at + 1;
    while (end < sql.length()) {
      char c = sql.charAt(end);
      if (escapes && c == '\\') {
        end += 2;
      } else if (c != close) {
        end++;
      } else if (end + 1 < sql.length() && sql.charAt(end + 1) == close) {
        end += 2;
      } else {
        return end + 1;
      }
    }
    return sql.length();
  }

  private int until(String mark) {
    int end = sql.indexOf(mark, at + 2);
    return end < 0 ? sql.length() : end + mark.length();
  }

  private int number() {
    int end = at;
    while (end < sql.length()) {
      char c = sql.charAt(end);
      boolean exponentSign =
          (c == '+' || c == '-')
              && Character.toLowerCase(sql.charAt(end - 1)) == 'e'
              && !sql.regionMatches(true, at, "0x", 0, 2);
      if (isDigit(c) || c == '.' || isWordPart(c) || (end > at && exponentSign)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private int word() {
    int end = at;
    while (end < sql.length() && isWordPart(sql.charAt(end))) {
      end++;
    }
    // x'00' and the like are one literal
    boolean prefix = end - at == 1 && "xbn".indexOf(Character.toLowerCase(sql.charAt(at))) >= 0;
    if (prefix && end < sql.length() && sql.charAt(end) == '\'') {
      at = end;
      int close = quoted('\'', backslashes);
      at = end - 1;
      return close;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return c == '_' || c == '$' || c == '@' || c > 127 || Character.isLetterOrDigit(c);
  }

  /** Whether the text is nothing but one literal: a number with or without a sign, or a text. */
  public static boolean isLiteral(String sql, boolean backslashes) {
    List<Token> parts = of(sql, backslashes);
    int first = !parts.isEmpty() && (parts.getFirst().is("-") || parts.getFirst().is("+")) ? 1 : 0;
    if (parts.size() != first + 1) {
      return false;
    }
    Token value = parts.get(first);
    return value.kind() == Kind.NUMBER
        || (first == 0 && value.kind() == Kind.TEXT)
        || (first == 0
            && switch (value.text().toLowerCase(Locale.ROOT)) {
              case "null", "true", "false" -> true;
              default -> false;
            });
  }

  /** The text without parentheses that enclose the whole of it. */
  public static String unwrapped(String sql, boolean backslashes) {
    String text = sql.strip();
    while (text.startsWith("(")) {
      List<Token> parts = of(text, backslashes);
      int depth = 0;
      int closes = 0;
      for (int i = 0; i < parts.size(); i++) {
        depth += parts.get(i).is("(") ? 1 : parts.get(i).is(")") ? -1 : 0;
        if (depth == 0) {
          closes = i;
          break;
        }
      }
      if (closes < parts.size() - 1 || depth != 0) {
        return text;
      }
      text = text.substring(1, text.length() - 1).strip();
    }
    return text;
  }
}
