/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way at once: model, seven schemas, application, Maven, a running server that is asked.
 */
class DemoTest {

  @TempDir Path folder;

  @Test
  void theDemonstrationHoldsWhatItPromises() throws Exception {
    Run run = Product.run(folder, "demo", "--port", "0", "--once", "--dir", "made");
    String seen = run.out() + run.err();
    assertEquals(0, run.exitCode(), seen);
    assertFalse(run.out().contains("FAILED"), seen);
    assertTrue(run.out().lines().anyMatch(line -> line.matches("\\d+ of \\d+ checks hold")), seen);
    for (String dialect :
        List.of("postgresql", "mysql", "mariadb", "sqlserver", "oracle", "h2", "sqlite")) {
      assertTrue(Files.size(folder.resolve("made/ddl/" + dialect + ".sql")) > 0, dialect);
    }
  }
}
