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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramCommandTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("nublox.home"), "examples");
  private static final String STARTER = EXAMPLES.resolve("starter").toString();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "pdf"})
  void drawsAFile(String kind) throws Exception {
    Path file = folder.resolve("made/shop." + kind);
    Run run = Run.of("diagram", STARTER, "-o", file.toString());
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertTrue(Files.size(file) > 1000);
    assertEquals("", run.out());
  }

  @Test
  void drawsOneModule() throws Exception {
    Path file = folder.resolve("part.svg");
    String billing = EXAMPLES.resolve("billing").toString();
    assertEquals(
        ExitCode.FINE,
        Run.of("diagram", billing, "--module", "common", "-o", file.toString()).exitCode());
    String svg = Files.readString(file);
    assertTrue(svg.contains(">Audited<") && !svg.contains(">Invoice<"));
  }

  @Test
  void anUnknownModuleIsWrongUseAndTheModulesAreNamed() {
    Run run =
        Run.of("diagram", STARTER, "--module", "shoop", "-o", folder.resolve("x.svg").toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("The project has: shop."), run.err());
  }

  @Test
  void anUnknownKindOfPictureIsWrongUse() {
    Run run = Run.of("diagram", STARTER, "-o", folder.resolve("x.jpg").toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains(".svg, .png or .pdf"), run.err());
  }

  @Test
  void aBrokenModelIsDrawnAsFarAsItIsUnderstood() throws Exception {
    Files.writeString(
        folder.resolve("a.nbx"),
        "module a\nentity A { key id: uuid  b -> B }\nentity C { key id: nonsense }\n");
    Path file = folder.resolve("a.svg");
    Run run = Run.of("diagram", folder.toString(), "-o", file.toString());
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertTrue(Files.readString(file).contains(">nonsense<"));
    assertTrue(run.err().contains("nublox check"), run.err());
  }

  @Test
  void whatWasArrangedByHandStaysThere() throws Exception {
    Files.writeString(folder.resolve("a.nbx"), "module a\nentity A { key id: uuid }\n");
    Files.writeString(folder.resolve("a.nbx.layout"), "# where\na.A 700 300\n");
    Path file = folder.resolve("a.svg");
    Run.of("diagram", folder.toString(), "-o", file.toString());
    assertTrue(Files.readString(file).contains("viewBox=\"676 276 "), Files.readString(file));
  }
}
