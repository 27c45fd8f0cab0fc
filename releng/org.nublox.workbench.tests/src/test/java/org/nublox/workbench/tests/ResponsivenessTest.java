/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.monitoring.UiFreezeEvent;
import org.junit.jupiter.api.Test;

/** Typing in a project of a thousand entities never waits for anything. */
class ResponsivenessTest {

  private static final int ROUNDS = 3;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());

  @Test
  void nothingTakesLongWhileSomebodyTypes() throws Exception {
    FreshWindow.show(robot);
    LargeProject.write("large", 1000, 100);
    ModelFiles files = new ModelFiles(robot, LargeProject.open("large"));
    try {
      files.open("part050.nbx");
      robot.await("folds of all entities", () -> files.folds() == 10);
      files.cursor("  code: string(20) required unique", 34);
      robot.press("Return");
      robot.await("no problems", () -> files.problems().isEmpty());
      Freezes.watch();
      robot.await("an alert monitor", ResponsivenessTest::isFreezeHeard);
      // it tells of a freeze some time after its end
      robot.pause(5 * Freezes.LIMIT_MILLIS);
      List<String> freezes = List.of("nothing was typed");
      // a machine with other work may be late once; what takes long in the windows does so each
      // time
      for (int round = 0; round < ROUNDS && !freezes.isEmpty(); round++) {
        freezes = typed(files, round);
      }
      assertEquals(List.of(), freezes);
    } finally {
      files.close();
    }
  }

  /** Types three members, one with a mistake, and saves; what was heard of freezes meanwhile. */
  private List<String> typed(ModelFiles files, int round) {
    Freezes.watch();
    robot.type("remark" + round + ": string(200) label \"Remark");
    robot.press("End");
    robot.press("Return");
    robot.type("other" + round + " -> E17");
    robot.press("Return");
    robot.type("wrong" + round + ": strin");
    robot.await("the problem", () -> files.problems().size() == 1);
    robot.type("g(20)");
    robot.await("no problem", () -> files.problems().isEmpty());
    robot.press("ctrl+s");
    robot.await("the saved file", () -> !files.editor().isDirty());
    List<UiFreezeEvent> freezes = Freezes.heard();
    robot.press("End");
    robot.press("Return");
    return freezes.stream().map(Freezes::describe).toList();
  }

  /** Whether a thread of the windows that sleeps is noticed: else silence would prove nothing. */
  private static boolean isFreezeHeard() {
    try {
      Thread.sleep(2L * Freezes.LIMIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !Freezes.all().isEmpty();
  }
}
