/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Kind;
import org.nublox.dialect.catalog.SqlTokens.Token;

/** Texts of SQL as MySQL and MariaDB tell them. */
public final class MysqlText {

  private MysqlText() {}

  /** The text without the name of the database in front of the names of its tables. */
  public static String unqualified(String database, String sql) {
    StringBuilder out = new StringBuilder(sql.length());
    List<Token> tokens = SqlTokens.of(sql, true);
    int at = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (qualifies(tokens, i, database)) {
        out.append(sql, at, tokens.get(i).start());
        at = tokens.get(i + 1).end();
      }
    }
    return out.append(sql, at, sql.length()).toString();
  }

  private static boolean qualifies(List<Token> tokens, int i, String database) {
    Token token = tokens.get(i);
    return token.kind() == Kind.NAME
        && token.name().equals(database)
        && tokens.get(i + 1).is(".")
        && (i == 0 || !tokens.get(i - 1).is("."));
  }

  /** The names that the database's name stands in front of, without those of functions. */
  static Set<String> qualifiedBy(String database, String sql) {
    Set<String> names = new LinkedHashSet<>();
    List<Token> tokens = SqlTokens.of(sql, true);
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean function = i + 3 < tokens.size() && tokens.get(i + 3).is("(");
      if (qualifies(tokens, i, database) && !function) {
        names.add(tokens.get(i + 2).name());
      }
    }
    return names;
  }

  /** The names after {@code from} and {@code join}. */
  static List<String> namesAfterFrom(String sql) {
    Set<String> names = new LinkedHashSet<>();
    List<Token> tokens = SqlTokens.of(sql, true);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean source = tokens.get(i).is("from") || tokens.get(i).is("join");
      if (source && tokens.get(i + 1).isName()) {
        names.add(tokens.get(i + 1).name());
      }
    }
    return new ArrayList<>(names);
  }

  /** The query of {@code create ... view ... as query}. */
  static String behindAs(String sql) {
    for (Token token : SqlTokens.of(sql, true)) {
      if (token.kind() == Kind.WORD && token.is("as")) {
        return sql.substring(token.end()).strip();
      }
    }
    return sql;
  }

  /** The body of a trigger. */
  static String behindEachRow(String sql) {
    List<Token> tokens = SqlTokens.of(sql, true);
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("for") && tokens.get(i + 1).is("each") && tokens.get(i + 2).is("row")) {
        return sql.substring(tokens.get(i + 2).end()).strip();
      }
    }
    return sql;
  }

  /** The body of a routine. */
  static String fromBegin(String sql) {
    for (Token token : SqlTokens.of(sql, true)) {
      if (token.kind() == Kind.WORD && token.is("begin")) {
        return sql.substring(token.start()).strip();
      }
    }
    return sql;
  }

  /**
   * The words that were meant where the catalog of MySQL tells an expression with a backslash in
   * front of every quote and backslash.
   */
  static String unescaped(String sql) {
    if (sql.indexOf('\\') < 0) {
      return sql;
    }
    StringBuilder out = new StringBuilder(sql.length());
    boolean escaped = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\' && !escaped) {
        escaped = true;
      } else {
        out.append(escaped ? meant(c) : c);
        escaped = false;
      }
    }
    return out.toString();
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> '\0';
      case 'Z' -> '\u001a';
      default -> escaped;
    };
  }

  /** The text without the name of the character set in front of texts. */
  static String plain(String sql) {
    if (!sql.contains("_utf8mb4")) {
      return sql;
    }
    StringBuilder out = new StringBuilder(sql.length());
    List<Token> tokens = SqlTokens.of(sql, true);
    int at = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("_utf8mb4") && tokens.get(i + 1).kind() == Kind.TEXT) {
        out.append(sql, at, tokens.get(i).start());
        at = tokens.get(i + 1).start();
      }
    }
    return out.append(sql, at, sql.length()).toString();
  }

  /** The expression of an index's part, without its order. */
  static String keyExpression(String part) {
    List<Token> tokens = SqlTokens.of(part, true);
    boolean ordered = tokens.getLast().is("desc") || tokens.getLast().is("asc");
    String expression = ordered ? part.substring(0, tokens.getLast().start()) : part;
    return plain(SqlTokens.unwrapped(expression, true));
  }
}
