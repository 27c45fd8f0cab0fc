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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;

/** The schema that has something of everything runs on every engine that can be had. */
class SampleTest {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void theSampleRunsOnTheEngine(String id) throws SQLException {
    Dialect dialect = Dialects.of(id);
    Script script = dialect.create(Samples.shop());
    assertFalse(script.hasErrors(), () -> script.diagnostics().toString());
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(script);
    }
  }
}
