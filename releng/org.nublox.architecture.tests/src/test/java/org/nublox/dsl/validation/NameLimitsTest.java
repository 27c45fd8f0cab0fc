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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.Dialect;

/** The language and the dialects, which may not know each other, agree on how long names may be. */
class NameLimitsTest {

  @Test
  void languageAndDialectsKnowTheSameDatabases() {
    assertEquals(
        new TreeSet<>(Dialects.known()),
        ServiceLoader.load(Dialect.class).stream()
            .map(dialect -> dialect.get().id())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Letters of one, two and four bytes: the units differ in all of these. */
  @Test
  void languageAndDialectsShortenTheSameNames() {
    for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
      for (String letter : List.of("a", "\u00DF", "\uD83D\uDE00")) {
        for (int length = 1; length < 300; length++) {
          String name = letter.repeat(length);
          assertEquals(
              length(dialect, name) <= dialect.identifiers().limit(),
              Dialects.limit(dialect.id()).allows(name),
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
