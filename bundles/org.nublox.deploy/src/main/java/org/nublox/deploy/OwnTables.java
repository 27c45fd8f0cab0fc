/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Set;

/** The tables that deployments keep their own account in. */
final class OwnTables {

  /** Names of tables that no model speaks of: they are no part of a comparison. */
  static final Set<String> NAMES = Set.of(History.TABLE, ProgressTable.TABLE, "nublox_lock");

  private OwnTables() {}

  /**
   * Whether a table is there.
   *
   * @param name in quotes
   */
  static boolean exists(Connection connection, String name) throws SQLException {
    Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + name + " where 1 = 0")) {
      return rows.next();
    } catch (SQLException e) {
      // no connection, no answer
      if (!connection.isValid(5)) {
        throw e;
      }
      if (before != null) {
        connection.rollback(before);
      }
      return false;
    }
  }
}
