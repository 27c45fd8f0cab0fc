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
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How a deployment works with an engine. Stateless, safe to share. */
public interface Sessions {

  /**
   * What the driver is told when a connection is opened, beside login and password.
   *
   * @param url the address, which may have said it already
   */
  default Map<String, String> settings(String url) {
    return Map.of();
  }

  /** Brings a fresh connection into the state that statements of a deployment need. */
  void prepare(Connection connection) throws SQLException;

  /**
   * Tries to become the only deployment of the database; does not wait.
   *
   * @param connection the one that statements are sent over; where the engine can, the lock belongs
   *     to its session, so that it outlives a killed client for as long as a statement still runs
   * @param opener for engines whose locks need a connection of their own
   * @return empty when somebody else has it
   */
  Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException;

  /**
   * Limits how long a statement may run and wait for locks from now on.
   *
   * @param statement zero for no limit
   * @param lock zero for no limit
   */
  void limit(Connection connection, Duration statement, Duration lock) throws SQLException;

  /**
   * Whether a transaction holds the statement: it can be undone, and does not end the transaction
   * by itself.
   */
  boolean isTransactional(String sql);

  /**
   * A text that is another one after the statement, which no transaction holds, than before it: the
   * definition of what it changes. A deployment that broke off tells by it whether the statement
   * under way was done.
   *
   * @return empty when the whole catalog has to be compared
   */
  Optional<String> state(Connection connection, String sql) throws SQLException;

  /** Removes what a statement under way left behind that was broken off, e.g. half of an index. */
  void clean(Connection connection, String sql) throws SQLException;

  /**
   * Finds what must not be committed, e.g. rows without the row they refer to, where the engine was
   * told to look away meanwhile.
   *
   * @return one sentence for people; empty when all is well
   */
  Optional<String> violation(Connection connection) throws SQLException;

  /** The default of a column that holds when a row was inserted. */
  String now();

  /** What an error means. */
  Trouble trouble(SQLException error);
}
