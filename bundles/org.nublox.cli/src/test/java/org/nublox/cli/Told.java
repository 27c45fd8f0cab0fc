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

import java.util.List;
import java.util.regex.Pattern;

/** What every failure has to look like to people. */
final class Told {

  private static final Pattern CLASS = Pattern.compile("\\b[a-z]+\\.[a-z.]+\\.[A-Z]\\w+");

  private Told() {}

  /**
   * One message, with a remedy below it, without Java's words and without secrets.
   *
   * @param parts texts that the message and its remedy contain
   */
  static void assertClear(Run run, int exitCode, String... parts) {
    if (Boolean.getBoolean("nublox.aloud")) {
      System.out.println(exitCode + "\n" + run.err());
    }
    assertEquals(exitCode, run.exitCode(), run.out() + run.err());
    List<String> lines = run.err().lines().toList();
    int first = lines.stream().map(line -> line.startsWith("nublox: ")).toList().indexOf(true);
    assertTrue(first >= 0, run.err());
    assertEquals(1, lines.stream().filter(line -> line.startsWith("nublox: ")).count(), run.err());
    assertTrue(lines.size() > first + 1, () -> "no remedy: " + run.err());
    assertTrue(lines.getLast().startsWith("  "), () -> "no remedy: " + run.err());
    assertFalse(CLASS.matcher(run.err()).find(), run.err());
    assertNoSecret(run);
    for (String part : parts) {
      assertTrue(run.err().contains(part), () -> "lacks '" + part + "': " + run.err());
    }
  }

  static void assertNoSecret(Run run) {
    assertFalse((run.out() + run.err()).contains(Shop.SECRET), run.err());
  }
}
