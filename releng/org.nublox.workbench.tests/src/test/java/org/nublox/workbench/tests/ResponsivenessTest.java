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
import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.monitoring.UiFreezeEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Typing in a project of a thousand entities never waits for anything. */
class ResponsivenessTest {

  private static final int ENTITIES = 1000;
  private static final int ROUNDS = 3;
  private static final String OCCURRENCE = "org.eclipse.ui.genericeditor.text";

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());

  @AutoClose private ModelFiles files;

  @Test
  void nothingTakesLongWhileSomebodyTypes() throws Exception {
    open("large", 100, "part050.nbx");
    files.cursor("  code: string(20) required unique", 34);
    robot.press("Return");
    robot.await("no problems", () -> files.problems().isEmpty());
    assertNothingFreezes(this::typeMembers);
  }

  /** A name that is used everywhere is changed by typing: markers and marks all over the file. */
  @Test
  void norInOneFileOfAThousandEntities() throws Exception {
    open("whole", 1, "part000.nbx");
    robot.await("no problems", () -> files.problems().isEmpty());
    assertNothingFreezes(round -> changeNameUsedEverywhere());
  }

  /** The platform asks for the colours of all of it at once. */
  @Test
  void aLongTextIsColouredToItsEnd() throws Exception {
    open("coloured", 1, "part000.nbx");
    Color keyword = awaitColour("entity E999", null);
    robot.act(() -> ((ProjectionViewer) files.viewer()).doOperation(ProjectionViewer.COLLAPSE_ALL));
    files.cursor("module large", 0);
    robot.type("/*");
    Color comment = awaitColour("entity E999", keyword);
    robot.press("BackSpace");
    assertEquals(keyword, awaitColour("entity E999", comment));
  }

  /** Opens one of the files that the entities of a new project are in. */
  private void open(String project, int count, String file) throws Exception {
    FreshWindow.show(robot);
    LargeProject.write(project, ENTITIES, count);
    files = new ModelFiles(robot, LargeProject.open(project));
    files.open(file);
    robot.await("folds of all entities", () -> files.folds() == ENTITIES / count);
  }

  /** The colour of the last text of these characters when it is not that of before any more. */
  private Color awaitColour(String text, Color before) {
    robot.await("another colour of " + text, () -> !Objects.equals(before, colour(text)));
    return robot.see(() -> colour(text));
  }

  private Color colour(String text) {
    StyleRange style = files.text().getStyleRangeAtOffset(files.text().getText().lastIndexOf(text));
    return style == null ? null : style.foreground;
  }

  private void changeNameUsedEverywhere() {
    files.cursor("enum State", 10);
    robot.await("marks all over the file", () -> files.annotations(OCCURRENCE).size() > 1000);
    robot.type("x");
    robot.await("problems all over the file", () -> files.problems().size() >= 1000);
    robot.press("BackSpace");
    robot.await("no problems", () -> files.problems().isEmpty());
  }

  /**
   * A machine with other work may be late once; what takes long in the windows does so each time.
   */
  private void assertNothingFreezes(IntConsumer work) {
    Freezes.watch();
    robot.await("an alert monitor", ResponsivenessTest::isFreezeHeard);
    // it tells of a freeze some time after its end
    robot.pause(5 * Freezes.LIMIT_MILLIS);
    List<UiFreezeEvent> freezes = List.of();
    for (int round = 0; round == 0 || round < ROUNDS && !freezes.isEmpty(); round++) {
      Freezes.watch();
      work.accept(round);
      freezes = Freezes.heard();
    }
    assertEquals(List.of(), freezes.stream().map(Freezes::describe).toList());
  }

  /** Types three members, one with a mistake, and saves. */
  private void typeMembers(int round) {
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
    robot.press("End");
    robot.press("Return");
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
