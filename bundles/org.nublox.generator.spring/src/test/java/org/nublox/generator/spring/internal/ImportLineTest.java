/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportLineTest {

  private static Optional<ImportLine> parse(String line) {
    return ImportLine.parse(line, 0, line.length());
  }

  @Test
  void readsAnImportOfJava() {
    ImportLine line = parse("import java.util.List;").orElseThrow();
    assertEquals("List", line.name());
    assertTrue(line.isFrom("java.util"));
    assertFalse(line.isFrom("java.utils"));
    assertFalse(line.isFrom("java"));
    assertFalse(line.isStatic());
    assertEquals("import java.util.List;", line.text());
  }

  @Test
  void readsAStaticImport() {
    ImportLine line = parse("import static a.b.C.of;").orElseThrow();
    assertTrue(line.isStatic());
    assertTrue(line.isFrom("a.b.C"));
    assertEquals("of", line.name());
  }

  @Test
  void readsAnImportOfATemplate() {
    ImportLine line = parse("@import a.b.C").orElseThrow();
    assertTrue(line.isFrom("a.b"));
    assertEquals("C", line.name());
    assertEquals("@import a.b.C", line.text());
  }

  @Test
  void readsALineInsideOfAFile() {
    String file = "package a;\nimport b.C;\nclass D {}\n";
    ImportLine line = ImportLine.parse(file, 11, 22).orElseThrow();
    assertEquals("import b.C;", line.text());
    assertEquals("C", line.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "import ",
        "import C;",
        "import a.;",
        "import a.*;",
        " import a.B;",
        "import a.B; // why",
        "important a.B;",
        "// import a.B;"
      })
  void leavesEverythingElse(String line) {
    assertEquals(Optional.empty(), parse(line));
  }
}
