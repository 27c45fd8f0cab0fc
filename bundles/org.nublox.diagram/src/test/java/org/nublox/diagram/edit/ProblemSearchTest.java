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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.nublox.diagram.layout.Point;

/** Problems are those of the texts as they are, and whoever edits does not wait for them. */
class ProblemSearchTest {
  private static final int ENTITIES = 400;
  private static final int EDITS = 25;

  private static String entities(String module, int count) {
    StringBuilder text = new StringBuilder("module " + module + "\n\n");
    for (int i = 0; i < count; i++) {
      text.append("entity E").append(i).append(" {\n  key id: uuid\n  name: string(40)\n}\n\n");
    }
    return text.toString();
  }

  private static ModelDocument document(Map<String, String> texts) throws Exception {
    InMemoryFiles files = new InMemoryFiles();
    files.texts.putAll(texts);
    return ModelDocument.open(files);
  }

  /** What a document says that has seen no other texts. */
  private static List<Problem> problemsOf(ModelDocument document) throws Exception {
    InMemoryFiles files = new InMemoryFiles();
    for (String file : document.modelFiles()) {
      files.texts.put(file, document.text(file).orElseThrow());
    }
    return ModelDocument.open(files).problems();
  }

  @Test
  void editsComeBeforeASearchThatGoesOn() throws Exception {
    ModelDocument document = document(Map.of("a.nbx", entities("a", ENTITIES)));
    AtomicBoolean ended = new AtomicBoolean();
    try (ExecutorService seekers = Executors.newFixedThreadPool(2)) {
      Callable<List<Problem>> seek =
          () -> {
            List<Problem> found = List.of();
            while (!ended.get()) {
              found = document.problems();
            }
            return found;
          };
      List<Future<List<Problem>>> searches = List.of(seekers.submit(seek), seekers.submit(seek));
      for (int i = 0; i < EDITS; i++) {
        document.apply(new Edit.Rename("a.E7.name", "name" + i), this);
        document.apply(new Edit.Rename("a.E7.name" + i, "name"), this);
        document.apply(new Edit.ChangeType("a.E9.name", i % 2 == 0 ? "nothing" : "int"), this);
        document.apply(new Edit.Place(Map.of("a.E3", new Point(i, i))), this);
      }
      ended.set(true);
      for (Future<List<Problem>> search : searches) {
        search.get();
      }
    }
    List<Problem> found = document.problems();
    assertEquals(problemsOf(document), found);
    assertTrue(found.stream().anyMatch(problem -> problem.box().equals("a.E9")), () -> "" + found);
  }

  @Test
  void anEditInOneFileIsSeenInAnother() throws Exception {
    ModelDocument document =
        document(
            Map.of(
                "a.nbx",
                entities("a", 3),
                "b.nbx",
                "module b\n\nimport a\n\nentity B {\n  key id: uuid\n  up -> E1\n}\n"));
    List<Problem> before = document.problems();
    assertFalse(
        before.stream().anyMatch(problem -> problem.box().equals("b.B")), () -> "" + before);
    String text = document.text("a.nbx").orElseThrow();
    document.apply(new Edit.ReplaceText("a.nbx", text.replace("entity E1 ", "entity X1 ")), this);
    List<Problem> after = document.problems();
    assertEquals(problemsOf(document), after);
    assertTrue(after.stream().anyMatch(problem -> problem.box().equals("b.B")), () -> "" + after);
    document.undo(this);
    assertEquals(before, document.problems());
  }
}
