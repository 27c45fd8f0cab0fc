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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, which the build does not run, starts the same as the other. */
class LaunchersTest {

  private static final Path FOLDER =
      Product.HOME.resolve("features/org.nublox.core.feature/rootfiles");

  /** An option by its name, with its value if that is the same everywhere. */
  private static final Pattern OPTION =
      Pattern.compile("(?<=[\\s\"])(-[-A-Za-z][\\w.:+-]*(?:=[\\w.-]+)?)");

  /** What only a terminal of the one family, or a screen of another, is asked for. */
  private static final Set<String> OF_ONE_SYSTEM = Set.of("-Dnublox.colours");

  private final String shell;
  private final String windows;

  LaunchersTest() throws IOException {
    shell = Files.readString(FOLDER.resolve("nublox"));
    windows = Files.readString(FOLDER.resolve("nublox.cmd"));
  }

  @Test
  void commandsHaveTheSameOptions() {
    Set<String> options = options(start(shell, "-data @none"));
    assertTrue(options.contains("-XX:TieredStopAtLevel=1"), options::toString);
    assertEquals(options, options(start(windows, "-data @none")));
  }

  @Test
  void theWorkbenchHasTheSameOptions() {
    Set<String> options = options(start(shell, "-Xmx"));
    assertTrue(options.contains("-Xss4m"), options::toString);
    assertEquals(options, options(start(windows, "-Xmx")));
    assertEquals(tiers(shell), tiers(windows));
    assertEquals(4, tiers(shell).size());
    assertTrue(shell.contains("NUBLOX_HEAP:-1g") && windows.contains("NUBLOX_HEAP=1g"));
  }

  @Test
  void bothEndAndBeginAgainAlike() {
    for (String code : List.of("23", "24")) {
      assertTrue(shell.contains("      " + code + ") "), code);
      assertTrue(windows.contains("if %errorlevel%==" + code + " "), code);
    }
    for (String code : List.of("2", "4")) {
      assertTrue(shell.contains("  exit " + code + "\n"), code);
      assertTrue(windows.contains("  exit /b " + code + "\r\n"), code);
    }
    assertTrue(shell.contains("-ge 21") && windows.contains("geq 21"));
  }

  /** Windows looks for labels by lines, and finds only those that end as its lines do. */
  @Test
  void linesEndAsWindowsHasThem() {
    assertEquals(
        windows.chars().filter(c -> c == '\n').count(), windows.split("\r\n", -1).length - 1);
    for (MatchResult jump :
        Pattern.compile("(?:goto |call :)(\\w+)").matcher(windows).results().toList()) {
      assertTrue(windows.contains("\r\n:" + jump.group(1) + "\r\n"), jump.group());
    }
    assertTrue(windows.chars().allMatch(c -> c < 128));
  }

  /** A start of Java, with its lines in one. */
  private static String start(String script, String with) {
    return script
        .replace("\\\n", " ")
        .replace("^\r\n", " ")
        .lines()
        .filter(line -> line.contains("java") && line.contains("-jar") && line.contains(with))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> options(String start) {
    Set<String> options = new TreeSet<>(found(OPTION, start));
    options.removeAll(OF_ONE_SYSTEM);
    return options;
  }

  private static Set<String> tiers(String script) {
    return found(Pattern.compile("-XX:Tier4\\w+=\\d+"), script);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
