/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {

  enum Kind {
    H2(Engines::h2, "2.5"),
    SQLITE(Engines::sqlite, "3."),
    POSTGRESQL(Engines::postgresql, "18."),
    MARIADB(Engines::mariadb, "11.4."),
    MYSQL8(Engines::mysql8, "8.0.15");

    final Supplier<Engine> engine;
    final String version;

    Kind(Supplier<Engine> engine, String version) {
      this.engine = engine;
      this.version = version;
    }
  }

  @ParameterizedTest
  @EnumSource
  void startsAndGivesSeparateEmptyDatabases(Kind kind) throws SQLException {
    Engine engine = kind.engine.get();
    try (Database one = engine.createDatabase();
        Database two = engine.createDatabase()) {
      assertNotEquals(one.name(), two.name());
      for (Database database : new Database[] {one, two}) {
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement()) {
          String version = connection.getMetaData().getDatabaseProductVersion();
          assertTrue(version.contains(kind.version), version);
          statement.execute("create table t (c varchar(20))");
          statement.execute("insert into t values ('Grüße 😀')");
          try (ResultSet rows = statement.executeQuery("select c from t")) {
            assertTrue(rows.next());
            assertEquals("Grüße 😀", rows.getString(1));
          }
        }
      }
    }
  }
}
