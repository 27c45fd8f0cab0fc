/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;
import org.nublox.schema.Schema;

/**
 * Whatever the names, texts and shapes of a schema: its script runs on the engine, the catalog
 * shows what was asked for and nothing else, and the first rows are there, letter by letter.
 */
class RandomSchemasTest {

  @ParameterizedTest
  @CsvSource({"h2, 200", "sqlite, 200", "postgresql, 100", "mariadb, 60", "mysql, 60"})
  void anySchemaIsReadBackAsItWasWritten(String id, int schemas) throws SQLException {
    Dialect dialect = Dialects.of(id);
    for (int seed = 1; seed <= schemas; seed++) {
      Schema schema = schema(seed);
      Script script = dialect.create(schema);
      try (Deployment deployment = Deployment.empty(dialect)) {
        assertFalse(script.hasErrors(), () -> script.diagnostics().toString());
        deployment.run(script);
        new ReadBack(dialect, deployment.connection()).matches(schema);
      } catch (AssertionError | SQLException e) {
        throw new AssertionError("seed " + seed + " on " + id + ": " + e.getMessage(), e);
      }
    }
  }

  static Schema schema(int seed) {
    return new RandomSchemas(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).schema();
  }
}
