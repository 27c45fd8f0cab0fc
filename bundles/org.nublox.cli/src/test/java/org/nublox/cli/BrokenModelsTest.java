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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is written, {@code nublox check} answers with issues that have a place, never with a
 * crash.
 */
class BrokenModelsTest {

  private static final int MODELS = 200;
  private static final long SEED = 20_261_121L;
  private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"]*\"|\\S");
  private static final Pattern ISSUE =
      Pattern.compile(".*model\\.nbx(:\\d+:\\d+)?: (error|warning|info): .+ \\[[\\w.-]+]");

  @TempDir Path folder;

  @Test
  void everyReportHasAPlaceAndACode() throws IOException {
    String whole =
        Files.readString(Path.of(System.getProperty("nublox.home"), "examples/starter/shop.nbx"));
    Path file = folder.resolve("model.nbx");
    int broken = 0;
    for (int i = 0; i < MODELS; i++) {
      Files.writeString(file, mutate(whole, new Random(SEED + i)));
      Run run = Run.of("check", folder.toString());
      String seed = "seed " + (SEED + i) + "\n" + run.err();
      assertTrue(run.exitCode() == ExitCode.FINE || run.exitCode() == ExitCode.INPUT, seed);
      assertFalse(run.err().contains("\tat "), seed);
      assertFalse(run.err().contains("viable"), seed);
      List<String> lines = run.err().lines().toList();
      for (String line : lines.subList(0, lines.size() - 1)) {
        assertTrue(ISSUE.matcher(line).matches(), line + "\n" + seed);
      }
      broken += run.exitCode();
    }
    assertTrue(broken > MODELS / 2, "most of the models should be broken: " + broken);
  }

  @Test
  void theUnchangedModelIsFine() throws IOException {
    Files.copy(
        Path.of(System.getProperty("nublox.home"), "examples/starter/shop.nbx"),
        folder.resolve("model.nbx"));
    assertEquals(ExitCode.FINE, Run.of("check", folder.toString()).exitCode());
  }

  /** Deletes, doubles, swaps or replaces one to three words. */
  private static String mutate(String text, Random random) {
    String mutated = text;
    for (int i = 0; i <= random.nextInt(3); i++) {
      List<int[]> words = words(mutated);
      int[] word = words.get(random.nextInt(words.size()));
      int[] other = words.get(random.nextInt(words.size()));
      String token = mutated.substring(word[0], word[1]);
      String replacement =
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> token + " " + token;
            case 2 -> mutated.substring(other[0], other[1]);
            case 3 -> "\u0000é😀";
            default -> token.substring(0, token.length() / 2);
          };
      mutated = mutated.substring(0, word[0]) + replacement + mutated.substring(word[1]);
    }
    return mutated;
  }

  private static List<int[]> words(String text) {
    List<int[]> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    return words;
  }
}
