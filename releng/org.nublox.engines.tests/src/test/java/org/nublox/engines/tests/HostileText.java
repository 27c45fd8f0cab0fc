/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.nublox.dialect.WordList;

/** Names and texts that break a program which writes SQL carelessly. */
final class HostileText {

  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "`",
          "[",
          "]",
          "]]",
          "\\",
          "\\'",
          "--",
          "/*",
          "*/",
          ";",
          "%",
          "_",
          "$",
          "$$",
          "${x}",
          ":p",
          "?",
          "{d '",
          "@x",
          "#",
          "&lt;",
          "😀",
          "e\u0301",
          "ü",
          "中",
          "\u00a0",
          " ",
          "\n",
          "\t",
          "\u200d",
          "0",
          "null",
          "'; drop table x; --",
          "\"; drop table x; --",
          "`; drop table x; --",
          "'||'",
          "\\u0027",
          "\u0007",
          "go\n",
          "//");

  private static final List<String> RESERVED = reserved();

  private final RandomGenerator random;
  private final Set<String> used = new HashSet<>();

  HostileText(RandomGenerator random) {
    this.random = random;
  }

  private static List<String> reserved() {
    return Dialects.all().stream()
        .flatMap(dialect -> WordList.read(dialect.getClass(), "reserved-words.txt").stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** A name that was not given before, also not in other letters or with other accents. */
  String name() {
    while (true) {
      String name =
          switch (random.nextInt(6)) {
            case 0 -> RESERVED.get(random.nextInt(RESERVED.size()));
            case 1 -> text(4);
            case 2 -> "x".repeat(random.nextInt(1, 131)) + random.nextInt(1000);
            case 3 -> plain() + PIECES.get(random.nextInt(PIECES.size())) + plain();
            case 4 -> "Mixed" + plain().toUpperCase(Locale.ROOT);
            default -> plain();
          };
      String cut =
          name.substring(
              0, name.offsetByCodePoints(0, Math.min(130, name.codePointCount(0, name.length()))));
      // engines differ in what they take for the same: be sure that it is not
      String key = cut.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      if (!cut.isEmpty() && used.add(key + cut.codePoints().filter(c -> c > 127).sum())) {
        return cut;
      }
    }
  }

  private String plain() {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(2, 9); i > 0; i--) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.append('_').append(random.nextInt(100)).toString();
  }

  /** Some text of several pieces. */
  String text(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, most + 1); i > 0; i--) {
      text.append(random.nextBoolean() ? plain() : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
