/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A project is checked as a whole: what one file breaks is told of the files that need it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProblemsTest {

  private static final String COMMON =
      """
      /** What all have in common. */
      module common

      type Email = string(254) { pattern "[^@]+@[^@]+" }

      enum Level { basic, gold }
      """;
  private static final String SHOP =
      """
      module shop

      import common

      entity Customer {
        key id: uuid = newUuid()
        email: Email
      }
      """;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  @AutoClose private ModelFiles files;

  @BeforeAll
  void aProject() throws CoreException {
    files = ModelFiles.alone(robot, "checked", Map.of("common.nbx", COMMON, "shop.nbx", SHOP));
  }

  @Test
  @Order(1)
  void whatOneFileBreaksIsMarkedInTheOther() {
    files.open("common.nbx");
    files.cursor("Email", 5);
    robot.type("s");
    robot.press("ctrl+s");
    robot.await("the error", () -> errors().size() == 1);
    IMarker problem = errors().getFirst();
    assertEquals("shop.nbx", problem.getResource().getName(), "no editor shows it");
    assertEquals(7, problem.getAttribute(IMarker.LINE_NUMBER, 0));
    String message = problem.getAttribute(IMarker.MESSAGE, "");
    assertTrue(message.contains("'Email'"), message);
    robot.act(() -> show(IPageLayout.ID_PROBLEM_VIEW));
    robot.find(Tree.class, tree -> Shop.anyItem(tree, i -> i.getText().equals("Errors (1 item)")));
    robot.screenshot("problems");
  }

  @Test
  @Order(2)
  void itIsGoneWhenTheFileIsRepaired() {
    robot.act(() -> ModelFiles.page().activate(files.editor()));
    files.cursor("Emails", 6);
    robot.press("BackSpace");
    robot.press("ctrl+s");
    robot.await("no problem", () -> files.problems().isEmpty());
  }

  @Test
  @Order(3)
  void theProjectFileIsCheckedToo() throws CoreException {
    files
        .file("nublox.toml")
        .create("name = \"checked\"\nsource = 3\n".getBytes(UTF_8), true, false, null);
    robot.await(
        "the problem",
        () ->
            files.problems().stream()
                .anyMatch(problem -> problem.getResource().getName().equals("nublox.toml")));
    files.file("nublox.toml").delete(true, null);
  }

  @Test
  @Order(4)
  void aModelFileIsAdded() {
    robot.act(() -> ModelFiles.page().activate(files.editor()));
    robot.press("ctrl+n");
    Shell all = robot.window("New");
    Text search =
        robot.find(
            Text.class,
            text -> text.getShell() == all && text.getMessage().equals("type filter text"));
    robot.click(search);
    robot.type("NuBlox Model");
    Tree wizards =
        robot.find(
            Tree.class,
            tree ->
                tree.getShell() == all
                    && Shop.anyItem(tree, i -> i.getText().equals("NuBlox Model")));
    robot.await("only it", () -> Shop.leaves(wizards) == 1);
    robot.press("Down");
    robot.click(robot.button("Next >"));
    Shell wizard = robot.window("New NuBlox Model");
    Text name =
        robot.find(
            Text.class,
            text -> text.getShell() == wizard && text.getText().startsWith("model.nbx"));
    robot.await("the focus in the name", name::isFocusControl);
    robot.press("ctrl+a");
    robot.type("stock.nbx");
    robot.screenshot("new-model");
    robot.click(robot.button("Finish"));
    robot.await("its editor", () -> files.editor().getTitle().equals("stock.nbx"));
    assertEquals("module stock\n\n", files.content());
    assertEquals(files.project(), files.file("stock.nbx").getProject());
  }

  private List<IMarker> errors() {
    return files.problems().stream()
        .filter(problem -> problem.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
        .toList();
  }

  private static void show(String view) {
    try {
      ModelFiles.page().showView(view);
    } catch (PartInitException e) {
      throw new IllegalStateException(e);
    }
  }
}
