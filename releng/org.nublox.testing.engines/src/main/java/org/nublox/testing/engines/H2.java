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

/** H2 databases in memory. */
final class H2 implements Engine {

  static final Engine ENGINE = new H2();

  private H2() {}

  @Override
  public String id() {
    return "h2";
  }

  @Override
  public Database createDatabase() {
    String name = Workspace.nextName();
    // stays open without connections until close() shuts it down
    String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    return new Database(
        name,
        url,
        "sa",
        "",
        () -> {
          try (Connection connection = DriverManager.getConnection(url, "sa", "");
              Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
          } catch (SQLException e) {
            if (e.getErrorCode() != DATABASE_IS_CLOSED) {
              throw e;
            }
          }
        });
  }

  /** What H2 may answer to its own shutdown. */
  private static final int DATABASE_IS_CLOSED = 90098;
}
