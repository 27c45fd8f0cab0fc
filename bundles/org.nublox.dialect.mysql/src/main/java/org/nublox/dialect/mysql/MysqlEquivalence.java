/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nublox.dialect.Identifiers;
import org.nublox.dialect.catalog.LostConnectionException;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Token;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Equivalence;

/**
 * Asks the engine how it understands two texts: {@code explain} leaves the query in its own words
 * as a note. Literals, which are defaults for the most part, are compared as values of the column's
 * type. Source: MySQL Reference Manual, "Extended EXPLAIN Output Format".
 */
public final class MysqlEquivalence implements Equivalence {

  private static final String LEFT = "nublox_left";
  private static final String RIGHT = "nublox_right";

  private final Connection connection;
  private final Identifiers identifiers;
  private final String explain;
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Map<String, Optional<String>> queries = new HashMap<>();
  private Map<String, String> types;

  /**
   * @param explain the words in front of a query that make the engine tell it, with a space
   */
  public MysqlEquivalence(Connection connection, Identifiers identifiers, String explain) {
    this.connection = connection;
    this.identifiers = identifiers;
    this.explain = explain;
  }

  @Override
  public boolean sameExpression(Kind kind, String table, String column, String left, String right) {
    if (OF_TEXT.sameExpression(kind, table, column, left, right)) {
      return true;
    }
    String key = String.join("\0", kind.name(), table, column, left, right);
    Boolean known = answers.get(key);
    if (known == null) {
      known = ask(kind, table, column, left, right);
      answers.put(key, known);
    }
    return known;
  }

  private boolean ask(Kind kind, String table, String column, String left, String right) {
    try {
      if (kind == Kind.DEFAULT && isConstant(left) && isConstant(right)) {
        return sameValue(table, column, left, right);
      }
      String from = kind == Kind.DEFAULT ? "" : " from " + identifiers.inQuotes(table);
      String told =
          explained("select (" + left + ") as " + LEFT + ", (" + right + ") as " + RIGHT + from);
      return sameParts(told);
    } catch (SQLException e) {
      LostConnectionException.check(connection, e);
      // a text that the engine does not understand means nothing, and so not the same
      return false;
    }
  }

  /** What the engine says a query is. */
  private String explained(String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet plan = statement.executeQuery(explain + query)) {
        while (plan.next()) {
          // the plan itself does not matter
        }
      }
      try (ResultSet notes = statement.executeQuery("show warnings")) {
        while (notes.next()) {
          if (notes.getInt("Code") == 1003) {
            return MysqlText.plain(notes.getString("Message"));
          }
        }
      }
    }
    throw new SQLException("The engine did not explain: " + query);
  }

  /** Whether the two values that a query selects are told in the same words. */
  private static boolean sameParts(String told) {
    List<Token> tokens =
        SqlTokens.of(told, true).stream()
            .filter(token -> token.kind() != SqlTokens.Kind.COMMENT)
            .toList();
    int depth = 0;
    int start = 0;
    String left = null;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.kind() == SqlTokens.Kind.WORD && token.is("select") && start == 0) {
        start = token.end();
      }
      if (depth == 0 && token.is("as") && tokens.get(i + 1).name().equals(LEFT)) {
        left = told.substring(start, token.start()).strip();
        start = tokens.get(i + 2).end();
      }
      if (depth == 0 && token.is("as") && tokens.get(i + 1).name().equals(RIGHT)) {
        String right = told.substring(start, token.start()).strip();
        return SqlTokens.unwrapped(right, true).equals(SqlTokens.unwrapped(left, true));
      }
    }
    return false;
  }

  private static boolean isConstant(String text) {
    return SqlTokens.of(text, true).stream()
        .allMatch(
            token ->
                token.kind() == SqlTokens.Kind.TEXT
                    || token.kind() == SqlTokens.Kind.NUMBER
                    || "()+-".contains(token.text())
                    || isConstantWord(token.text().toLowerCase(Locale.ROOT)));
  }

  private static boolean isConstantWord(String word) {
    return switch (word) {
      case "date", "time", "timestamp", "true", "false", "null", "_utf8mb4", "unhex", "concat" ->
          true;
      default -> word.startsWith("x'") || word.startsWith("b'");
    };
  }

  private boolean sameValue(String table, String column, String left, String right)
      throws SQLException {
    String type = type(table, column);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row =
          statement.executeQuery("select " + as(type, left) + " <=> " + as(type, right))) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** The value as a column of the type has it. */
  private static String as(String type, String value) {
    String cast =
        switch (type.replaceFirst("\\W.*", "").toLowerCase(Locale.ROOT)) {
          case "decimal" -> type;
          case "tinyint", "smallint", "mediumint", "int", "bigint", "year" -> "signed";
          case "datetime", "timestamp" ->
              type.toLowerCase(Locale.ROOT).replace("timestamp", "datetime");
          case "time", "date" -> type;
          case "float", "double" -> "";
          default -> "hex";
        };
    return switch (cast) {
      case "" -> "(" + value + ") + 0e0";
      case "hex" -> "hex(" + value + ")";
      default -> "cast((" + value + ") as " + cast + ")";
    };
  }

  private String type(String table, String column) throws SQLException {
    if (types == null) {
      types = new HashMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select table_name, column_name, column_type from information_schema.columns"
                      + " where table_schema = database()")) {
        while (rows.next()) {
          types.put(rows.getString(1) + "\0" + rows.getString(2), rows.getString(3));
        }
      }
    }
    return types.getOrDefault(table + "\0" + column, "");
  }

  @Override
  public boolean sameView(String view, ViewDefinition left, ViewDefinition right) {
    if (OF_TEXT.sameView(view, left, right)) {
      return true;
    }
    return left instanceof ViewDefinition.Verbatim a
        && right instanceof ViewDefinition.Verbatim b
        && query(a.sql()).isPresent()
        && query(a.sql()).equals(query(b.sql()));
  }

  private Optional<String> query(String sql) {
    return queries.computeIfAbsent(
        sql,
        text -> {
          try {
            return Optional.of(explained(text));
          } catch (SQLException e) {
            LostConnectionException.check(connection, e);
            return Optional.empty();
          }
        });
  }

  @Override
  public boolean comparesPolicies() {
    return true;
  }

  @Override
  public boolean sameBody(String trigger, String left, String right) {
    return OF_TEXT.sameBody(trigger, left, right);
  }
}
