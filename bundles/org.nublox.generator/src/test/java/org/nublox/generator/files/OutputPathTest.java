/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.generator.HostileText;

class OutputPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a/..",
        "./a",
        "a//b",
        "a/",
        "a\\b",
        "C:/x",
        "a\0b",
        "con",
        "a/NUL.txt",
        "a/b.",
        "a /b",
        " a",
        "a\nb",
        ".nublox/manifest.json",
        ".NUBLOX/x",
        "a?b",
        "a*b",
        "\ud83d/x"
      })
  void refusesWhatLeavesTheFolderOrIsNoPortableName(String path) {
    assertThrows(OutputPath.Refused.class, () -> new OutputPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "src/gen/java/a/B.java",
        "x/.gitignore",
        "a b/c",
        "\u00e9/\uD83D\uDE00.md",
        "-"
      })
  void takesOrdinaryNames(String path) {
    assertEquals(path, new OutputPath(path).text());
  }

  @Test
  void refusesOverlongNames() {
    assertThrows(OutputPath.Refused.class, () -> new OutputPath("\u00e9".repeat(128)));
    assertThrows(OutputPath.Refused.class, () -> new OutputPath("a/".repeat(600) + "b"));
  }

  @Test
  void foldsCaseAndComposition() {
    assertEquals(new OutputPath("A/\u00c9.md").key(), new OutputPath("a/e\u0301.MD").key());
    assertEquals(new OutputPath("stra\u00dfe").key(), new OutputPath("STRASSE").key());
  }

  @Test
  void whateverIsTakenStaysInside() {
    long seed = System.nanoTime();
    RandomGenerator random = new SplittableRandom(seed);
    Path root = Path.of("/root/of/all");
    int taken = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = HostileText.next(random, 6);
      try {
        Path resolved = root.resolve(new OutputPath(text).text());
        taken++;
        assertTrue(
            resolved.normalize().equals(resolved) && resolved.startsWith(root),
            () -> "seed " + seed + ": " + text);
      } catch (OutputPath.Refused | InvalidPathException refused) {
        assertTrue(refused.getMessage().length() > 10);
      }
    }
    assertTrue(taken > 100, "the generator must also make acceptable paths");
  }
}
