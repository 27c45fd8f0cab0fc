/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.jface.text.Document;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private static TextEdit edit(int line, int from, int to, String text) {
    return new TextEdit(new Range(new Position(line, from), new Position(line, to)), text);
  }

  @Test
  void whatIsNewIsBoldBetweenItsNeighbours() {
    Document text = new Document("one\ntwo\nthree < 4\nfour\nfive");
    assertEquals("two<br><b>3</b> &lt; 4<br>four", Preview.html(text, List.of(edit(2, 0, 5, "3"))));
  }

  @Test
  void whatIsRemovedIsNotShown() {
    Document text = new Document("name: string required required");
    assertEquals("name: string required", Preview.html(text, List.of(edit(0, 21, 30, ""))));
  }

  @Test
  void severalEditsAreShownInTheOrderOfTheText() {
    Document text = new Document("a b c");
    assertEquals(
        "<b>x</b> b <b>y</b>", Preview.html(text, List.of(edit(0, 4, 5, "y"), edit(0, 0, 1, "x"))));
  }
}
