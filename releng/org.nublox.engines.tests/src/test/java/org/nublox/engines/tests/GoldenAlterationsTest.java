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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.AlterationScript;
import org.nublox.dialect.Dialect;

/**
 * The statements for every kind of change, which were read against the engines' references. After a
 * wanted change, run with {@code -Dnublox.golden.write=true} and read the difference.
 */
class GoldenAlterationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "sqlserver", "oracle", "h2", "sqlite"})
  void theStatementsAreThoseThatWereRead(String id) throws IOException {
    Dialect dialect = Dialects.of(id);
    Versions versions = new Versions(dialect);
    AlterationScript script = dialect.alter(versions.from(), versions.to(), versions.changes());
    String text = dialect.print(script.statements());
    if (Boolean.getBoolean("nublox.golden.write")) {
      Files.writeString(Path.of("src/test/resources/golden", id + "-alter.sql"), text);
    }
    String golden = "/golden/" + id + "-alter.sql";
    try (InputStream in = GoldenAlterationsTest.class.getResourceAsStream(golden)) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), text);
    }
  }
}
