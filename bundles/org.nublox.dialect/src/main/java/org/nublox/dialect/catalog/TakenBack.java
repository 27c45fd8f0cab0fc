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
import java.sql.Savepoint;

/** Work in a session of an engine with transactions, after which the session is as it was. */
public final class TakenBack {

  private TakenBack() {}

  /** What is done. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  /**
   * Does the work inside of a transaction, in the one that is there if there is one, and takes back
   * whatever it did to the session. What goes wrong first is what is thrown.
   */
  public static <T> T run(Connection connection, Work<T> work) throws SQLException {
    if (connection.getAutoCommit()) {
      connection.setAutoCommit(false);
      return doAndUndo(
          work,
          () -> {
            connection.rollback();
            connection.setAutoCommit(true);
          });
    }
    Savepoint savepoint = connection.setSavepoint();
    return doAndUndo(
        work,
        () -> {
          connection.rollback(savepoint);
          connection.releaseSavepoint(savepoint);
        });
  }

  private interface Undo {
    void run() throws SQLException;
  }

  private static <T> T doAndUndo(Work<T> work, Undo undo) throws SQLException {
    T result;
    try {
      result = work.run();
    } catch (SQLException | RuntimeException | Error first) {
      try {
        undo.run();
      } catch (SQLException | RuntimeException second) {
        first.addSuppressed(second);
      }
      throw first;
    }
    undo.run();
    return result;
  }
}
