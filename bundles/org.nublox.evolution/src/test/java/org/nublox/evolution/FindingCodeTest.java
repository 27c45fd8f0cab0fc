/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingCodeTest {

  private static final Path FILE = Path.of("../../docs/migrations.md");
  private static final String BEGIN = "<!-- codes: written from FindingCode, do not edit -->\n";
  private static final String END = "<!-- end of codes -->\n";

  @Test
  void codesAreStableAndSayWhatToDo() {
    Set<String> ids = new HashSet<>();
    for (FindingCode code : FindingCode.values()) {
      assertTrue(ids.add(code.id()), code.id());
      assertEquals("evo." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'), code.id());
      assertTrue(code.title().endsWith(".") && code.remedy().endsWith("."), code.id());
    }
    assertTrue(ids.size() >= 25);
  }

  /** With {@code -Dnublox.docs.write=true} the table is written instead of compared. */
  @Test
  void tableOfCodesIsUpToDate() throws IOException {
    String text = Files.readString(FILE);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (Boolean.getBoolean("nublox.docs.write")) {
      Files.writeString(FILE, text.substring(0, begin) + table() + text.substring(end));
    } else {
      assertEquals(table(), text.substring(begin, end));
    }
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("\n| code | class | what it means | what to do | at Atlas |\n");
    table.append("|---|---|---|---|---|\n");
    for (FindingCode code : FindingCode.values()) {
      table
          .append("| `")
          .append(code.id())
          .append("` | ")
          .append(code.impact().label())
          .append(" | ")
          .append(code.title())
          .append(" | ")
          .append(code.remedy())
          .append(" | ")
          .append(code.atlas())
          .append(" |\n");
    }
    return table.append('\n').toString();
  }
}
