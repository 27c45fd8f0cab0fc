/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DdlCommandTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("nublox.home"), "examples");
  private static final String STARTER = EXAMPLES.resolve("starter").toString();

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "sqlserver", "oracle", "h2", "sqlite"})
  void printsTheSchemaForEveryDialect(String dialect) {
    Run run = Run.of("ddl", EXAMPLES.resolve("chinook").toString(), "--dialect", dialect);
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertTrue(run.out().toLowerCase(Locale.ROOT).contains("create table"), run.out());
    assertFalse(run.out().contains("nublox:"), run.out());
  }

  @Test
  void equalModelsGiveEqualScripts() {
    Run first = Run.of("ddl", STARTER, "--dialect", "postgresql");
    assertEquals(first, Run.of("ddl", STARTER, "--dialect", "PostgreSQL"));
  }

  @Test
  void writesToAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("made/shop.sql");
    Run run = Run.of("ddl", STARTER, "--dialect", "h2", "-o", file.toString());
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(Run.of("ddl", STARTER, "--dialect", "h2").out(), Files.readString(file));
  }

  @Test
  void jsonHasEachStatementWithItsOrigin() {
    Run run = Run.of("ddl", STARTER, "--dialect", "h2", "--json");
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    JsonObject first = json.getAsJsonArray("statements").get(0).getAsJsonObject();
    assertEquals("table", first.get("kind").getAsString());
    assertEquals("shop.Customer", first.get("origin").getAsString());
  }

  @Test
  void anUnknownDialectIsWrongUseAndTheDialectsAreNamed() {
    Run run = Run.of("ddl", STARTER, "--dialect", "db2");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("h2, mariadb, mysql, oracle, postgresql, sqlite, sqlserver"));
  }

  @Test
  void noDialectIsWrongUse() {
    Run run = Run.of("ddl", STARTER);
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("--dialect"), run.err());
  }

  @Test
  void aBrokenModelPrintsNoSql(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("a.nbx"), "module a\nentity A { key id: uuid  b -> Absent }\n");
    Run run = Run.of("ddl", folder.toString(), "--dialect", "h2");
    assertEquals(ExitCode.INPUT, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("a.nbx:2:"), run.err());
  }

  @Test
  void anUnwritableFileIsAnOutsideFailure(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Run run = Run.of("ddl", STARTER, "--dialect", "h2", "-o", file.resolve("below.sql").toString());
    assertEquals(ExitCode.OUTSIDE, run.exitCode(), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}
