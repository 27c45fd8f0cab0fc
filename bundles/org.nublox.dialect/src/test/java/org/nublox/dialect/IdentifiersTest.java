/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.Identifiers.Folding;
import org.nublox.dialect.Identifiers.Unit;

class IdentifiersTest {

  private static final Identifiers LOWER =
      Identifiers.builder()
          .folding(Folding.LOWER)
          .limit(63, Unit.UTF8_BYTES)
          .reserved(Set.of("order"))
          .forbidden("xmin")
          .build();

  private static final Identifiers UPPER =
      Identifiers.builder()
          .folding(Folding.UPPER)
          .limit(128, Unit.UTF8_BYTES)
          .reserved(Set.of("order"))
          .allowed(codePoint -> codePoint != '"')
          .noUnderscoreFirst()
          .build();

  private static final Identifiers KEPT =
      Identifiers.builder()
          .folding(Folding.KEPT)
          .limit(64, Unit.CODE_POINTS)
          .quotes('[', ']')
          .reserved(Set.of("order"))
          .noTrailingSpace()
          .build();

  @Test
  void onlyNamesThatNeedQuotesGetThem() {
    assertEquals("customer_2", LOWER.quote("customer_2"));
    assertEquals("\"Customer\"", LOWER.quote("Customer"));
    assertEquals("Customer", KEPT.quote("Customer"));
    assertEquals("\"order\"", LOWER.quote("order"));
    assertEquals("[Order]", KEPT.quote("Order"));
    assertEquals("\"2nd\"", LOWER.quote("2nd"));
    assertEquals("\"_X\"", UPPER.quote("_x"));
  }

  @Test
  void quotesInsideAreDoubled() {
    assertEquals("\"a\"\"b\"", LOWER.quote("a\"b"));
    assertEquals("[a]]b]", KEPT.quote("a]b"));
  }

  @Test
  void aReservedWordIsKeptInTheCaseOfItsNeighbours() {
    assertEquals("\"ORDER\"", UPPER.quote("order"));
    assertEquals("ORDER", UPPER.stored("order"));
    assertEquals("CUSTOMER", UPPER.stored("customer"));
    assertEquals("customer", UPPER.logical("CUSTOMER"));
    assertEquals("Mixed", UPPER.logical("Mixed"));
  }

  @Test
  void longNamesAreCutAndStayApart() {
    String first = "x".repeat(100) + "1";
    String second = "x".repeat(100) + "2";
    assertEquals(63, LOWER.fit(first).length());
    assertNotEquals(LOWER.fit(first), LOWER.fit(second));
    assertEquals(LOWER.fit(first), LOWER.fit(first));
    String emoji = LOWER.fit("😀".repeat(40));
    assertTrue(emoji.getBytes(StandardCharsets.UTF_8).length <= 63, emoji);
    assertTrue(emoji.startsWith("😀"), emoji);
  }

  @Test
  void whatAnEngineRefusesIsReplaced() {
    assertTrue(UPPER.fit("a\"b").matches("a_b_[0-9a-f]{8}"), UPPER.fit("a\"b"));
    assertTrue(LOWER.fit("a\nb").matches("a_b_[0-9a-f]{8}"));
    assertTrue(KEPT.fit("a ").matches("a_[0-9a-f]{8}"));
    assertTrue(LOWER.fit("xmin").matches("xmin_[0-9a-f]{8}"));
    assertTrue(LOWER.fit("half\uD83D").matches("half__[0-9a-f]{8}"));
  }

  @Test
  void namesThatAreTheSameForTheEngineHaveTheSameKey() {
    assertEquals(KEPT.clashKey("Name"), KEPT.clashKey("NAME"));
    assertNotEquals(LOWER.clashKey("Name"), LOWER.clashKey("name"));
    assertEquals(UPPER.clashKey("name"), UPPER.clashKey("NAME"));
  }
}
