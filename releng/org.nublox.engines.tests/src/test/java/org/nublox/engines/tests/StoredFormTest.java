/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;

/**
 * The laws of the stored form: it is its own stored form, its script makes the same schema, and it
 * is what the engine's catalog tells.
 */
class StoredFormTest {

  @ParameterizedTest
  @CsvSource({"sqlite, 300", "mariadb, 300", "mysql, 60"})
  void isWhatTheCatalogTells(String id, int schemas) throws SQLException {
    Dialect dialect = Dialects.of(id);
    for (int seed = 1; seed <= schemas; seed++) {
      try {
        check(dialect, RandomSchemasTest.schema(seed));
      } catch (AssertionError | SQLException | RuntimeException e) {
        throw new AssertionError("seed " + seed + " on " + id + ": " + e.getMessage(), e);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "billing, sqlite", "billing, mariadb", "billing, mysql",
    "chinook, sqlite", "chinook, mariadb", "chinook, mysql"
  })
  void ofTheExamplesIsWhatTheCatalogTells(String example, String id) throws Exception {
    check(Dialects.of(id), ExamplesTest.schema(example));
  }

  /** For engines that cannot be had: at least the law that needs none. */
  @ParameterizedTest
  @ValueSource(strings = {"sqlserver", "oracle", "h2", "postgresql"})
  void isItsOwnStoredForm(String id) {
    Dialect dialect = Dialects.of(id);
    for (int seed = 1; seed <= 300; seed++) {
      Schema stored = dialect.stored(RandomSchemasTest.schema(seed)).schema();
      assertEquals(stored, dialect.stored(stored).schema(), "seed " + seed);
      assertFalse(dialect.create(stored).hasErrors(), "seed " + seed);
    }
  }

  static void check(Dialect dialect, Schema schema) throws SQLException {
    Schema stored = dialect.stored(schema).schema();
    assertEquals(stored, dialect.stored(stored).schema(), "stored form of a stored form");
    same(dialect, schema, stored, "as made from the schema");
    same(dialect, stored, stored, "as made from the stored form");
  }

  private static void same(Dialect dialect, Schema made, Schema stored, String how)
      throws SQLException {
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(made));
      Catalog catalog = dialect.catalog().read(deployment.connection(), "");
      assertEquals(List.of(), catalog.unread(), "unread " + how);
      List<Change> changes =
          Diff.of(
                  catalog.schema(),
                  Old.withoutWhatIsTooNew(dialect, stored),
                  dialect.catalog().equivalence(deployment.connection()))
              .stream()
              .filter(change -> !Old.isForgotten(dialect, change))
              .toList();
      assertEquals(List.of(), changes, "differences " + how);
    }
  }
}
