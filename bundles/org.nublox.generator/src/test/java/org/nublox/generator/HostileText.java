/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text as nobody wishes to see it in a model, for property tests. */
public final class HostileText {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "`",
          "\\",
          "\\u0022",
          "\\\\u0041",
          "*/",
          "/*",
          "//",
          "-->",
          "<!--",
          "<script>",
          "</script>",
          "${7*7}",
          "#{x}",
          "[=x]",
          "[#list]",
          "[/#list]",
          "@import",
          "!{x}",
          "<%--",
          "'; drop table x; --",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\0",
          "\u0007",
          "\u007f",
          "\u2028",
          "\u2029",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "e\u0301",
          "\u00e9",
          "\u0130",
          "\u00df",
          "%s",
          "%n",
          "{{x}}",
          "]]>",
          "&amp;",
          "&#34;",
          "=",
          ":",
          " ",
          "  ",
          "#",
          "a",
          "select",
          "class",
          "{@link x}",
          "@param",
          "..",
          "/",
          "CON",
          "nul.txt",
          "$1",
          "*",
          "|",
          ".",
          "~",
          "\"\"\"",
          "x");

  private HostileText() {}

  /** A text of up to the given number of pieces. */
  public static String next(RandomGenerator random, int maxPieces) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(maxPieces + 1);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
