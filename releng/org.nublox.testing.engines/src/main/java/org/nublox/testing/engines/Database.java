/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One empty database on an engine; {@link #close()} drops it.
 *
 * @param name its name on the engine
 * @param url JDBC address on loopback or in memory
 * @param user login
 * @param password password of the login, may be empty
 * @param drop what removes the database again
 */
public record Database(String name, String url, String user, String password, Drop drop)
    implements AutoCloseable {

  /** Removes a database from its engine. */
  @FunctionalInterface
  public interface Drop {
    /** Does it; called at most once, by {@link Database#close()}. */
    void run() throws SQLException;
  }

  /** A new connection, in auto-commit mode; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public void close() throws SQLException {
    drop.run();
  }
}
