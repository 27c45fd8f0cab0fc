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
import org.junit.jupiter.api.Test;

class TaskTagsTest {

  private static final List<String> TAGS = List.of("TODO", "FIXME");

  @Test
  void tasksAreFoundInCommentsOfBothKinds() {
    String model =
        """
        // TODO one
        module shop
        /** Prices. FIXME two */
        entity Price { /* first line
           TODO three
           */
        }
        """;
    assertEquals(
        List.of("1: TODO one", "3: FIXME two", "5: TODO three"),
        TaskTags.find(model, TAGS).stream().map(t -> t.line() + ": " + t.text()).toList());
  }

  @Test
  void textsNamesAndLongerWordsAreNoTasks() {
    String model = "rule TODO: name != \"// TODO \\\" FIXME\"\n// TODOS FIXMEs\n";
    assertEquals(List.of(), TaskTags.find(model, TAGS));
  }

  @Test
  void withoutTagsThereAreNoTasks() {
    assertEquals(List.of(), TaskTags.find("// TODO", List.of()));
  }

  @Test
  void aCommentThatIsNotClosedIsOneToTheEnd() {
    assertEquals(1, TaskTags.find("module shop\n/* TODO close", TAGS).size());
  }
}
