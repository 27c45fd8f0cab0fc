/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What engines have in common: the classes of SQLSTATE, and that statements which define things end
 * a transaction. A dialect overrides what its engine does otherwise.
 */
public abstract class StandardSessions implements Sessions {

  /** Distinguishes the lock of deployments from other locks of a database. */
  protected static final String LOCK = "nublox_deploy";

  private static final Set<String> DATA =
      Set.of("insert", "update", "delete", "merge", "select", "with");

  @Override
  public void prepare(Connection connection) throws SQLException {}

  @Override
  public boolean isTransactional(String sql) {
    return isData(sql);
  }

  /** Whether the statement reads or changes rows only. */
  protected static boolean isData(String sql) {
    return DATA.contains(Words.of(sql, 1).stream().findFirst().orElse(""));
  }

  @Override
  public Optional<String> state(Connection connection, String sql) throws SQLException {
    return Optional.empty();
  }

  @Override
  public void clean(Connection connection, String sql) throws SQLException {}

  @Override
  public Optional<String> violation(Connection connection) throws SQLException {
    return Optional.empty();
  }

  @Override
  public String now() {
    return "current_timestamp";
  }

  @Override
  public Trouble trouble(SQLException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        Optional<Trouble> known = ofState(sql);
        if (known.isPresent()) {
          return known.get();
        }
      }
      if (cause instanceof java.sql.SQLTimeoutException) {
        return Trouble.TIMEOUT;
      }
      if (cause instanceof java.net.ConnectException
          || cause instanceof java.net.UnknownHostException
          || cause instanceof java.io.EOFException
          || cause instanceof java.net.SocketException) {
        return Trouble.UNREACHABLE;
      }
    }
    return Trouble.STATEMENT;
  }

  /** What the engine's own codes say; empty when they say nothing. */
  protected Optional<Trouble> ofState(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    if (state.equals("25006")) {
      return Optional.of(Trouble.READ_ONLY);
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> Optional.of(Trouble.UNREACHABLE);
      case "28" -> Optional.of(Trouble.LOGIN);
      case "3D" -> Optional.of(Trouble.NO_DATABASE);
      case "53" -> Optional.of(Trouble.FULL);
      case "40" -> Optional.of(Trouble.LOCKED);
      case "22", "23" -> Optional.of(Trouble.DATA);
      default -> Optional.empty();
    };
  }

  /** Sends a statement. */
  protected static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All values that a query gives, as one text; the parameters are texts. */
  protected static String values(Connection connection, String sql, List<String> parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      StringJoiner rows = new StringJoiner("\n");
      try (ResultSet result = statement.executeQuery()) {
        int width = result.getMetaData().getColumnCount();
        while (result.next()) {
          StringJoiner row = new StringJoiner("|");
          for (int i = 1; i <= width; i++) {
            row.add(result.getString(i));
          }
          rows.add(row.toString());
        }
      }
      return rows.toString();
    }
  }

  /** Milliseconds, at most what an int holds. */
  protected static long millis(Duration duration) {
    return Math.min(duration.toMillis(), Integer.MAX_VALUE);
  }

  /** The lower-case message of an error, never null. */
  protected static String message(SQLException error) {
    return error.getMessage() == null ? "" : error.getMessage().toLowerCase(Locale.ROOT);
  }
}
