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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {

  static List<Arguments> engines() {
    return List.of(
        arguments(Engines.h2(), "2.5"),
        arguments(Engines.sqlite(), "3."),
        arguments(Engines.postgresql(), "18."),
        arguments(Engines.mariadb(), "11.4."),
        arguments(Engines.mysql8(), "8.0.15"));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void startsAndGivesSeparateEmptyDatabases(Engine engine, String version) throws SQLException {
    try (Database one = engine.createDatabase();
        Database two = engine.createDatabase()) {
      assertNotEquals(one.name(), two.name());
      for (Database database : new Database[] {one, two}) {
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement()) {
          String found = connection.getMetaData().getDatabaseProductVersion();
          assertTrue(found.contains(version), found);
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
