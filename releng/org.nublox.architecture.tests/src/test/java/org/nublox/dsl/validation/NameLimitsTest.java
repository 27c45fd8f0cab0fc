/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.Dialect;

/** The language, which may not know the dialects, is told how long names may be in each. */
class NameLimitsTest {

  @Test
  void theLanguageKnowsTheInstalledDatabases() {
    assertEquals(
        ServiceLoader.load(Dialect.class).stream()
            .map(dialect -> dialect.get().id())
            .collect(Collectors.toSet()),
        Dialects.known());
  }

  /** Letters of one, two and four bytes: the units differ in all of these. */
  @Test
  void theLanguageAllowsTheNamesThatDialectsLeaveAsTheyAre() {
    for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
      for (String letter : List.of("a", "\u00DF", "\uD83D\uDE00")) {
        for (int length = 1; length < 300; length++) {
          String name = letter.repeat(length);
          assertEquals(
              length(dialect, name) <= dialect.identifiers().limit(),
              Dialects.find(dialect.id()).orElseThrow().allows(name),
              dialect.id() + ": " + length + " times " + letter);
        }
      }
    }
  }

  private static int length(Dialect dialect, String name) {
    return switch (dialect.identifiers().unit()) {
      case CODE_POINTS -> name.codePointCount(0, name.length());
      case UTF16_UNITS -> name.length();
      case UTF8_BYTES -> name.getBytes(StandardCharsets.UTF_8).length;
    };
  }
}
