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
import java.sql.Statement;

/**
 * An engine that runs as a server of its own and makes databases by SQL.
 *
 * @param id dialect identifier
 * @param adminUrl JDBC address for creating and dropping databases
 * @param databaseUrl JDBC address of a database, {@code %s} stands for its name
 * @param user login with all rights
 * @param create statement that makes a database, {@code %s} stands for its name
 * @param drop statement that drops it, {@code %s} stands for its name
 */
record ServerEngine(
    String id, String adminUrl, String databaseUrl, String user, String create, String drop)
    implements Engine {

  @Override
  public Database createDatabase() {
    String name = Workspace.nextName();
    try {
      administer(create.formatted(name));
    } catch (SQLException e) {
      throw new EngineFailure(id, e);
    }
    return new Database(
        name, databaseUrl.formatted(name), user, "", () -> administer(drop.formatted(name)));
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(adminUrl, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
