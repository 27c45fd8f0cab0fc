/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
 * SQLite keeps texts as they were written, so that they are mostly the same word by word; else it
 * tells by {@code explain} which program it makes of each. Source: SQLite documentation, "The
 * Virtual Machine".
 */
final class SqliteEquivalence implements Equivalence {

  private final Connection connection;
  private final Identifiers identifiers;
  private final Map<String, Optional<String>> programs = new HashMap<>();

  SqliteEquivalence(Connection connection, Identifiers identifiers) {
    this.connection = connection;
    this.identifiers = identifiers;
  }

  @Override
  public boolean sameExpression(Kind kind, String table, String column, String left, String right) {
    if (left.equals(right) || words(left).equals(words(right))) {
      return true;
    }
    String from = kind == Kind.DEFAULT ? "" : " from " + identifiers.inQuotes(table);
    return sameProgram("select (" + left + ")" + from, "select (" + right + ")" + from);
  }

  @Override
  public boolean sameView(String view, ViewDefinition left, ViewDefinition right) {
    return left instanceof ViewDefinition.Verbatim a
        && right instanceof ViewDefinition.Verbatim b
        && (words(a.sql()).equals(words(b.sql()))
            || (sameProgram(a.sql(), b.sql()) && columns(a.sql()).equals(columns(b.sql()))));
  }

  @Override
  public boolean comparesPolicies() {
    return true;
  }

  @Override
  public boolean sameBody(String trigger, String left, String right) {
    return OF_TEXT.sameBody(trigger, left, right) || words(left).equals(words(right));
  }

  /** The words of a text: names without quotes, nothing in regard to case but literals. */
  private static List<String> words(String sql) {
    List<String> words = new ArrayList<>();
    for (Token token : SqlTokens.of(SqlTokens.unwrapped(sql, false), false)) {
      switch (token.kind()) {
        case WORD, NAME -> words.add("name " + token.name().toLowerCase(Locale.ROOT));
        case COMMENT -> {}
        default -> words.add(token.text());
      }
    }
    return words;
  }

  private boolean sameProgram(String left, String right) {
    Optional<String> program = program(left);
    return program.isPresent() && program.equals(program(right));
  }

  private Optional<String> program(String query) {
    return programs.computeIfAbsent(
        query,
        text -> {
          StringBuilder program = new StringBuilder();
          try (Statement statement = connection.createStatement();
              ResultSet steps = statement.executeQuery("explain " + text)) {
            while (steps.next()) {
              for (String part : List.of("opcode", "p1", "p2", "p3", "p4", "p5")) {
                program.append(steps.getString(part)).append('\t');
              }
              program.append('\n');
            }
            return Optional.of(program.toString());
          } catch (SQLException e) {
            LostConnectionException.check(connection, e);
            // a text that the engine does not understand means nothing, and so not the same
            return Optional.empty();
          }
        });
  }

  private List<String> columns(String query) {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from (" + query + ") limit 0")) {
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        names.add(none.getMetaData().getColumnLabel(i));
      }
    } catch (SQLException e) {
      LostConnectionException.check(connection, e);
      names.clear();
    }
    return names;
  }
}
