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

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.ScriptText;
import org.nublox.dialect.Statement;
import org.nublox.evolution.migration.Snapshot;
import org.nublox.schema.Schema;

/** Whatever a schema holds: its files say the same when they are read again. */
class MigrationFilesTest {

  private static final int SCHEMAS = 100;

  @ParameterizedTest
  @ValueSource(strings = {"h2", "mariadb", "mysql", "oracle", "postgresql", "sqlite", "sqlserver"})
  void snapshotsAndScriptsAreReadAgain(String id) {
    Dialect dialect = Dialects.of(id);
    for (int seed = 1; seed <= SCHEMAS; seed++) {
      Schema schema = RandomSchemasTest.schema(seed);
      Snapshot snapshot = new Snapshot(id, dialect.stored(schema).schema());
      assertEquals(snapshot, Snapshot.parse("stored", snapshot.text()), "seed " + seed);
      Snapshot asMapped = new Snapshot(id, schema);
      assertEquals(asMapped, Snapshot.parse("mapped", asMapped.text()), "seed " + seed);
      List<Statement> statements = dialect.create(schema).statements();
      assertEquals(
          statements.stream().map(Statement::sql).map(MigrationFilesTest::bare).toList(),
          dialect.split(ScriptText.of(dialect, statements)).stream()
              .filter(sql -> !sql.equals("set quoted_identifier on"))
              .map(MigrationFilesTest::bare)
              .toList(),
          "seed " + seed);
    }
  }

  private static String bare(String sql) {
    String text = sql.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }
}
