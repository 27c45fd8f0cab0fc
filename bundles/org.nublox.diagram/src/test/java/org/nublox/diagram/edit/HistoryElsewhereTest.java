/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nublox.diagram.layout.Placement;

/** A document whose changes are undone together with others, by whoever keeps the history. */
class HistoryElsewhereTest {
  private static final String MODEL =
      """
      module shop

      entity Customer {
        key id: uuid
      }
      """;

  private final List<String> asked = new ArrayList<>();
  private final List<Placement> before = new ArrayList<>();
  private ModelDocument document;

  @BeforeEach
  void open() throws IOException {
    document = ModelDocument.open(InMemoryFiles.of(MODEL));
    document.history(
        new History() {
          @Override
          public void done(
              Object origin, String label, List<TextEdit> edits, Placement from, Placement to) {
            asked.add("done " + label + " " + edits.size());
            before.add(from);
          }

          @Override
          public Optional<String> undoLabel() {
            return Optional.of("Typing");
          }

          @Override
          public Optional<String> redoLabel() {
            return Optional.empty();
          }

          @Override
          public void undo() {
            asked.add("undo");
          }

          @Override
          public void redo() {
            asked.add("redo");
          }
        });
  }

  @Test
  void changesAreTold() {
    document.apply(new Edit.CreateEntity("Order", null), this);
    assertEquals(List.of("done Create entity 1"), asked);
  }

  @Test
  void undoingIsAskedFor() {
    document.apply(new Edit.CreateEntity("Order", null), this);
    String text = document.text("a.nbx").orElseThrow();
    assertEquals(Optional.of("Typing"), document.undoLabel());
    assertTrue(document.undo(this));
    document.redo(this);
    assertEquals(List.of("done Create entity 1", "undo", "redo"), asked);
    assertEquals(text, document.text("a.nbx").orElseThrow(), "nothing happens by itself");
  }

  @Test
  void whatWasTakenBackIsRestored() {
    document.apply(new Edit.CreateEntity("Order", null), this);
    assertNotEquals(MODEL, document.text("a.nbx").orElseThrow());
    document.restore(Map.of("a.nbx", MODEL, "gone.nbx", "module gone"), before.getFirst(), this);
    assertEquals(MODEL, document.text("a.nbx").orElseThrow());
    assertEquals(before.getFirst(), document.placement());
    assertEquals(1, document.graph().boxes().size());
    assertEquals(1, asked.size(), "restoring is no change of its own");
  }
}
