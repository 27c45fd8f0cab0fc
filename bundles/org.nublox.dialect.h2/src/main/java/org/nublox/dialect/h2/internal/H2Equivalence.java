/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.LostConnectionException;
import org.nublox.dialect.catalog.OneStatement;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Equivalence;

/**
 * Lets H2 say both texts in its own words, by {@code explain}, which runs nothing; a statement that
 * it refuses leaves the transaction as it was. Source: H2 documentation, "EXPLAIN".
 */
final class H2Equivalence implements Equivalence {

  private static final Pattern BODY = Pattern.compile("(?is)(call|as)\\s+(.*)");

  private final Dialect dialect;
  private final Connection connection;

  H2Equivalence(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  @Override
  public boolean sameExpression(Kind kind, String table, String column, String left, String right) {
    if (sameText(left, right)) {
      return true;
    }
    String from = "\n) from " + dialect.identifiers().quote(table);
    return samePlan("select (" + left + from, "select (" + right + from);
  }

  @Override
  public boolean sameView(String view, ViewDefinition left, ViewDefinition right) {
    if (left instanceof ViewDefinition.Verbatim a && right instanceof ViewDefinition.Verbatim b) {
      return sameText(a.sql(), b.sql()) || samePlan(a.sql(), b.sql());
    }
    return left.equals(right);
  }

  /** Bodies are a keyword and a text, which can be quoted in several ways. */
  @Override
  public boolean comparesPolicies() {
    return true;
  }

  @Override
  public boolean sameBody(String trigger, String left, String right) {
    return body(left).equals(body(right));
  }

  private static String body(String text) {
    Matcher matcher = BODY.matcher(text.strip());
    return matcher.matches()
        ? matcher.group(1).toLowerCase(Locale.ROOT)
            + " "
            + H2Literals.unquote(matcher.group(2).strip())
        : text.strip();
  }

  private static boolean sameText(String left, String right) {
    return OF_TEXT.sameExpression(Kind.CHECK, "", "", left, right);
  }

  private boolean samePlan(String left, String right) {
    try {
      return plan(left).equals(plan(right));
    } catch (SQLException refused) {
      LostConnectionException.check(connection, refused);
      return false;
    }
  }

  private String plan(String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(OneStatement.of("explain " + query))) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
