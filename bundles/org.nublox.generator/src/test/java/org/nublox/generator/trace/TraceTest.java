/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TraceTest {

  private final TraceEntry column =
      new TraceEntry("billing.Invoice.total", TraceKinds.COLUMN, "V1.sql", 3, 3, "invoice.total");
  private final TraceEntry table =
      new TraceEntry("billing.Invoice", TraceKinds.TABLE, "V1.sql", 1, 5, "invoice");
  private final TraceEntry file = TraceEntry.of("billing", TraceKinds.FILE, "V1.sql", "");
  private final TraceEntry rule =
      TraceEntry.of("billing.Invoice.due", TraceKinds.ENFORCED_IN_SERVICE, "due");

  @Test
  void leadsFromElementToPlacesAndBack() {
    Trace trace = new Trace(List.of(file, table, column, rule, column));
    assertEquals(List.of(column), trace.of("billing.Invoice.total"));
    assertEquals(List.of(table, rule, column), trace.under("billing.Invoice"));
    assertEquals(List.of(column, table, file), trace.at("V1.sql", 3));
    assertEquals(List.of(file), trace.at("V1.sql", 9));
    assertEquals(List.of(), trace.at("other", 3));
  }

  @Test
  void survivesItsFile() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    List<TraceEntry> entries = new ArrayList<>(List.of(file, table, column, rule));
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(1, 100);
      entries.add(
          new TraceEntry(
              "m.E" + random.nextInt(20),
              "kind \"" + random.nextInt(5),
              "f" + random.nextInt(10),
              from,
              from + random.nextInt(9),
              "\uD83D\uDE00\n" + i));
    }
    Trace trace = new Trace(entries);
    byte[] bytes = TraceFile.format(trace);
    assertEquals(trace.entries(), TraceFile.parse(bytes).entries());
    assertArrayEquals(bytes, TraceFile.format(TraceFile.parse(bytes)));
  }

  @Test
  void damageIsReported() {
    for (String damaged :
        List.of("", "[]", "{\"entries\":[[0,0,0,1,1,\"\"]]}", "{\"entries\":[[", "\0\1")) {
      assertThrows(
          IOException.class, () -> TraceFile.parse(damaged.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void marksCoverTheLinesOfTheirVisibleText() {
    TracedText text =
        new TracedTextBuilder()
            .append("a\r\n")
            .begin("o", "k", "d")
            .append("\r\n  b\rc\n")
            .begin("i", "k", "")
            .append("d")
            .end()
            .append("\n\n")
            .end()
            .begin("nothing", "k", "")
            .append("\n")
            .end()
            .build();
    assertEquals("a\n\n  b\nc\nd\n\n\n", text.text());
    assertEquals(
        List.of(new TracedText.Mark("o", "k", 3, 5, "d"), new TracedText.Mark("i", "k", 5, 5, "")),
        text.marks());
    assertThrows(
        IllegalStateException.class, () -> new TracedTextBuilder().begin("o", "k", "").build());
  }
}
