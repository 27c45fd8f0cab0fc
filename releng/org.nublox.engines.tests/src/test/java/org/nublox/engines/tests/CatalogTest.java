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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;

/** What the catalog tells of a schema that was made is its stored form, and nothing else. */
class CatalogTest {

  @ParameterizedTest
  @CsvSource({"postgresql, billing", "postgresql, chinook", "h2, billing", "h2, chinook"})
  void anExampleIsReadAsItIsStored(String id, String example) throws Exception {
    assertReadAsStored(Dialects.of(id), ExamplesTest.schema(example));
  }

  @ParameterizedTest
  @CsvSource({"postgresql", "h2"})
  void theSampleIsReadAsItIsStored(String id) throws Exception {
    assertReadAsStored(Dialects.of(id), Samples.shop());
  }

  @ParameterizedTest
  @CsvSource({"h2, 300", "postgresql, 300"})
  void anySchemaIsReadAsItIsStored(String id, int schemas) throws Exception {
    for (int seed = 1; seed <= schemas; seed++) {
      try {
        assertReadAsStored(Dialects.of(id), RandomSchemasTest.schema(seed));
      } catch (AssertionError | Exception e) {
        throw new AssertionError("seed " + seed + " on " + id + ": " + e.getMessage(), e);
      }
    }
  }

  private static void assertReadAsStored(Dialect dialect, Schema schema) throws Exception {
    Schema stored = dialect.stored(schema).schema();
    assertEquals(
        List.of(),
        Differences.between(stored, dialect.stored(stored).schema(), Equivalence.OF_TEXT),
        "the stored form of a stored form is the same");
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(schema));
      assertReads(dialect, deployment.connection(), stored);
    }
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(stored));
      assertReads(dialect, deployment.connection(), stored);
      // what was read makes the same schema once more, and reading disturbs no transaction
      Connection connection = deployment.connection();
      connection.setAutoCommit(false);
      assertReads(dialect, connection, stored);
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void assertReads(Dialect dialect, Connection connection, Schema stored)
      throws Exception {
    Catalog catalog = dialect.catalog().read(connection, "");
    Equivalence equivalence = dialect.catalog().equivalence(connection);
    assertEquals(List.of(), catalog.unread(), "everything is understood");
    assertEquals(
        List.of(), Differences.between(stored, catalog.schema(), equivalence), "as it is stored");
    assertEquals(
        List.of(), Diff.of(catalog.schema(), stored, equivalence), "there is nothing to change");
    assertTrue(!catalog.version().isEmpty(), "the version is told");
  }
}
