/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/**
 * The engine could not answer, which says nothing about what it was asked: the session broke off,
 * the server goes down or lacks something, or somebody cancelled.
 */
public final class LostConnectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Classes of SQLSTATE, of the standard and of PostgreSQL: connection, transaction taken back, not
   * enough resources, intervention of an operator, system error.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /** H2's codes for an object or a database that is closed, and for a broken connection. */
  private static final Set<String> STATES = Set.of("90007", "90067", "90098", "90121");

  public LostConnectionException(SQLException cause) {
    super(
        "The database did not answer: " + cause.getMessage() + "; check the connection, try again.",
        cause);
  }

  /**
   * Goes on when the engine refused what it was asked, and not when it could not answer.
   *
   * @throws LostConnectionException when it could not
   */
  public static void check(Connection connection, SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    if (error instanceof SQLTimeoutException
        || STATES.contains(state)
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
        || isClosed(connection)) {
      throw new LostConnectionException(error);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }
}
