/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.workbench.editor.Snippet.Place;

class SnippetTest {

  @Test
  void placesAreVisitedByNumberAndTheLastIsZero() {
    Snippet snippet = Snippet.parse("rule ${2:name}: ${1:condition}$0");

    assertEquals("rule name: condition", snippet.text());
    assertEquals(
        List.of(new Place(1, 11, 9), new Place(2, 5, 4), new Place(0, 20, 0)), snippet.places());
  }

  @Test
  void theFirstChoiceStandsInItsPlace() {
    Snippet snippet = Snippet.parse("on delete ${1|restrict,cascade|}");

    assertEquals("on delete restrict", snippet.text());
    assertEquals(List.of(new Place(1, 10, 8)), snippet.places());
  }

  @Test
  void textWithoutPlacesStaysAsItIs() {
    assertEquals(new Snippet("a { b }", List.of()), Snippet.parse("a { b }"));
  }
}
