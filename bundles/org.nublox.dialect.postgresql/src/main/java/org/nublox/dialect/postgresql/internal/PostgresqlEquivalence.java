/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.LostConnectionException;
import org.nublox.dialect.catalog.OneStatement;
import org.nublox.dialect.catalog.TakenBack;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Equivalence;

/**
 * Lets PostgreSQL say both texts in its own words: {@code explain (verbose)} prints expressions the
 * way its catalog does, and runs nothing. What it refuses, for instance since it names a column
 * that is not there, is not the same.
 *
 * <p>Two queries are the same when their plans are, and their columns. That the planner folds
 * constants makes {@code 1 + 1} the same as {@code 2}, as it should.
 *
 * <p>Source: PostgreSQL documentation, "EXPLAIN".
 */
final class PostgresqlEquivalence implements Equivalence {

  private final Dialect dialect;
  private final Connection connection;
  private final Map<String, Optional<String>> types = new HashMap<>();

  PostgresqlEquivalence(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  @Override
  public boolean sameExpression(Kind kind, String table, String column, String left, String right) {
    if (sameText(left, right)) {
      return true;
    }
    String from = " from only " + dialect.identifiers().quote(table);
    boolean ofColumn = kind == Kind.DEFAULT || kind == Kind.COMPUTED;
    return probe(
        () -> {
          String cast = ofColumn ? type(table, column).map(type -> "::" + type).orElse("") : "";
          List<String> both =
              outputs("select (" + left + "\n)" + cast + ", (" + right + "\n)" + cast + from);
          if (both.size() == 2 && both.get(0).equals(both.get(1))) {
            return true;
          }
          // subqueries are numbered, so that each text has to stand alone
          return plan("select (" + left + "\n)" + cast + from)
              .equals(plan("select (" + right + "\n)" + cast + from));
        });
  }

  @Override
  public boolean sameView(String view, ViewDefinition left, ViewDefinition right) {
    if (!(left instanceof ViewDefinition.Verbatim a)
        || !(right instanceof ViewDefinition.Verbatim b)) {
      return left.equals(right);
    }
    if (sameText(a.sql(), b.sql())) {
      return true;
    }
    return probe(
        () -> columns(a.sql()).equals(columns(b.sql())) && plan(a.sql()).equals(plan(b.sql())));
  }

  @Override
  public boolean comparesPolicies() {
    return true;
  }

  @Override
  public boolean sameBody(String trigger, String left, String right) {
    // kept as it was written
    return left.strip().equals(right.strip());
  }

  private static boolean sameText(String left, String right) {
    return OF_TEXT.sameExpression(Kind.CHECK, "", "", left, right);
  }

  /** Asks something of the engine. */
  @FunctionalInterface
  private interface Question {
    boolean ask() throws SQLException;
  }

  /** The answer, or no when the engine refuses; the transaction is as it was. */
  private boolean probe(Question question) {
    try {
      return TakenBack.run(connection, () -> readOnly(question));
    } catch (SQLException refused) {
      LostConnectionException.check(connection, refused);
      return false;
    }
  }

  private boolean readOnly(Question question) throws SQLException {
    execute("set transaction read only");
    return question.ask();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The type of a column without its length, to which a default is brought. */
  private Optional<String> type(String table, String column) throws SQLException {
    String key = table + "\0" + column;
    Optional<String> known = types.get(key);
    if (known != null) {
      return known;
    }
    Optional<String> type = Optional.empty();
    try (var statement =
        connection.prepareStatement(
            "select format_type(atttypid, null) from pg_attribute"
                + " where attrelid = to_regclass(?) and attname = ? and not attisdropped")) {
      statement.setString(1, dialect.identifiers().inQuotes(dialect.identifiers().stored(table)));
      statement.setString(2, dialect.identifiers().stored(column));
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          type = Optional.of(row.getString(1));
        }
      }
    }
    types.put(key, type);
    return type;
  }

  /** What the topmost step of a plan gives, one text for each column. */
  private List<String> outputs(String query) throws SQLException {
    String plan = explain("verbose, costs off, format json", query);
    int start = plan.indexOf("\"Output\": [");
    return start < 0 ? List.of() : JsonTexts.read(plan, start + "\"Output\": [".length());
  }

  private String plan(String query) throws SQLException {
    return explain("verbose, costs off", query);
  }

  private String explain(String options, String query) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows =
          statement.executeQuery(OneStatement.of("explain (" + options + ") " + query))) {
        while (rows.next()) {
          text.append(rows.getString(1)).append('\n');
        }
      }
    }
    return text.toString();
  }

  /** Names and types of a query's columns. */
  private List<String> columns(String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows =
          statement.executeQuery(
              OneStatement.of("select * from (" + query + "\n) q where false"))) {
        ResultSetMetaData data = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
          columns.add(data.getColumnLabel(i) + " " + data.getColumnTypeName(i));
          columns.add(data.getPrecision(i) + " " + data.getScale(i));
        }
        return columns;
      }
    }
  }
}
