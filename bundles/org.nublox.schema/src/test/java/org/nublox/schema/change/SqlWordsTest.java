/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Names in texts of SQL. */
class SqlWordsTest {

  @Test
  void charactersOfNamesCanBeWrittenByTheirNumbers() {
    SqlWords words = SqlWords.of("U&\"gr\\00f6\\00dfe \"\"\\+01f600\\\\\" > U&'\\00f6' and u & 1");
    assertTrue(words.mentions("größe \"😀\\"));
    assertTrue(words.mentions("u"));
    assertFalse(words.mentions("ö"));
    assertEquals("\"a \"\"b\" > U&'\\00f6' and u & 1", words.replace("größe \"😀\\", "a \"b"));
  }

  @Test
  void literalsAreNoNames() {
    SqlWords words = SqlWords.of("a = 'b' and \"c\" is null");
    assertTrue(words.mentions("a"));
    assertFalse(words.mentions("b"));
    assertEquals("x = 'b' and \"c\" is null", words.replace("a", "x"));
  }
}
