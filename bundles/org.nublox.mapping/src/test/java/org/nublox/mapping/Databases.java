/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.nublox.dialect.Script;
import org.nublox.dialect.Statement;
import org.nublox.dialect.h2.H2Dialect;
import org.nublox.schema.Schema;

/** Schemas in a real database. */
final class Databases {

  private Databases() {}

  /** A database in memory with the schema and its seeds. The caller closes it. */
  static Connection create(Schema schema) throws SQLException {
    Script script = new H2Dialect().create(schema);
    Connection connection =
        DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    for (Statement statement : script.statements()) {
      try (java.sql.Statement jdbc = connection.createStatement()) {
        jdbc.execute(statement.sql());
      } catch (SQLException e) {
        connection.close();
        throw new AssertionError(e.getMessage() + "\n" + statement.sql(), e);
      }
    }
    return connection;
  }

  /** Whether the database takes the schema; fails with the statement that it does not. */
  static void accept(Schema schema) {
    try (Connection connection = create(schema)) {
      if (connection.isClosed()) {
        throw new AssertionError("closed");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
