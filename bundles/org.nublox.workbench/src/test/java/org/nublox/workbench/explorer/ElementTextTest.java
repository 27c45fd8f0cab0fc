/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElementTextTest {

  @Test
  void readsFieldsAndRelations() {
    assertEquals("string(120)", read("name: string(120) required").type());
    assertEquals("Purchase[*]", read("purchases -> Purchase[*] opposite customer").type());
    assertEquals("decimal(12, 2)", read("total:decimal(12, 2)").type());
    assertTrue(read("name: string(120) required").has("required"));
    assertFalse(read("name: string(120) requiredBy \"required\" // required").has("required"));
    assertEquals(Optional.empty(), ElementText.of("display name", 7));
  }

  @Test
  void changesNoMoreThanItMust() {
    String field = "email: Email unique /* required */ label \"unique\"";
    assertEquals(
        "email: Email /* required */ label \"unique\"",
        apply(field, read(field).word("unique", false).orElseThrow()));
    assertEquals(
        "email: Email required unique /* required */ label \"unique\"",
        apply(field, read(field).word("required", true).orElseThrow()));
    assertEquals(Optional.empty(), read(field).word("unique", true));
    assertEquals(
        "email: string(9) unique /* required */ label \"unique\"",
        apply(field, read(field).type("string(9)")));
  }

  private static ElementText read(String text) {
    int end = 0;
    while (Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return ElementText.of(text, end).orElseThrow();
  }

  private static String apply(String text, ElementText.Change change) {
    return text.substring(0, change.offset())
        + change.text()
        + text.substring(change.offset() + change.length());
  }
}
