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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From an empty workbench to a model with a mistake that is repaired, with keys and clicks alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStepsTest {

  private static final String PROBLEM = "org.nublox.workbench.problem";

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());

  @BeforeAll
  void theWindowIsThere() {
    FreshWindow.show(robot);
  }

  @Test
  @Order(1)
  void anEmptyWorkspaceSaysWhatToDo() {
    // it opens by itself in an empty workspace; other tests may have closed it
    robot.act(FirstStepsTest::openWelcomePage);
    robot.button("Run Starter");
    robot.screenshot("empty");
    assertEquals(
        "org.nublox.workbench.perspective",
        robot.see(() -> window().getActivePage().getPerspective().getId()));
  }

  @Test
  @Order(2)
  void aProjectIsMadeFromAnExample() {
    robot.press("ctrl+alt+n");
    Shell wizard = robot.window("New NuBlox Project");
    Text name = robot.find(Text.class, text -> text.getShell() == wizard && text.getEditable());
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("shop");
    robot.screenshot("new-project");
    robot.click(robot.button("Finish"));
    robot.await("the editor", () -> editor() != null && editor().getTitle().equals("shop.nbx"));
    robot.await("the project", () -> project().exists());
    Tree outline = robot.find(Tree.class, tree -> find(tree, "Customer"));
    assertTrue(robot.see(() -> find(outline, "Purchase")));
    robot.await("the colours", () -> colours() > 6);
    assertEquals(List.of(), problems());
    robot.screenshot("editor");
  }

  @Test
  @Order(3)
  void contentAssistProposesAndDocumentationIsShown() {
    select("  email: Email unique\n", true);
    robot.type("phone: ");
    robot.press("ctrl+space");
    Table proposals = robot.find(Table.class, table -> isPopup(table) && proposes(table, "Email"));
    robot.type("Em");
    robot.await(
        "one proposal", () -> proposals.getItemCount() == 1 && proposes(proposals, "Email"));
    robot.pause(900);
    robot.screenshot("content-assist");
    robot.press("Return");
    robot.await("the inserted name", () -> text().getText().contains("phone: Email"));
    assertTrue(robot.see(() -> text().getText()).contains("phone: Email\n"));
  }

  @Test
  @Order(4)
  void aProblemIsMarkedWhileTypingAndAQuickFixRepairsIt() throws CoreException {
    select("  phone: Email\n", true);
    robot.type("mobile: Emaill");
    robot.await(
        "the problem", () -> problems().stream().anyMatch(problem -> problem.contains("'Emaill'")));
    robot.await("what repairs it", () -> ModelFiles.offersRepair(editor()));
    robot.press("ctrl+1");
    Table fixes = robot.find(Table.class, table -> table.getItemCount() > 0 && isPopup(table));
    robot.pause(600);
    assertTrue(robot.see(() -> fixes.getItem(0).getText()).length() > 3);
    robot.press("Return");
    robot.await("no problem any more", () -> problems().isEmpty());
    robot.screenshot("fixed");
    robot.press("ctrl+s");
    robot.await("the saved file", () -> !editor().isDirty());
  }

  @Test
  @Order(5)
  void aNameLeadsToItsDeclaration() {
    robot.act(
        () -> {
          int use = text().getText().indexOf("Purchase[*]");
          text().setFocus();
          text().setSelection(use + 3);
          text().showSelection();
        });
    robot.press("F3");
    robot.await("the declaration", () -> text().getSelectionText().equals("Purchase"));
    String before = robot.see(() -> text().getText().substring(0, text().getSelection().x));
    assertTrue(before.endsWith("entity "), before);
  }

  @Test
  @Order(6)
  void aModelIsFormatted() {
    String formatted = robot.see(() -> text().getText());
    robot.act(
        () -> {
          int line = text().getText().indexOf("  name: string(120)");
          text().replaceTextRange(line, 2, "         ");
          text().setSelection(line);
        });
    robot.press("ctrl+shift+f");
    robot.await("the formatted text", () -> !text().getText().contains("         name"));
    assertTrue(robot.see(() -> text().getText()).contains("\n  name: string(120)"), formatted);
  }

  private void select(String line, boolean newLineAfter) {
    robot.act(
        () -> {
          int start = text().getText().indexOf(line);
          text().setFocus();
          text().setSelection(start + line.length() - 1);
          text().showSelection();
        });
    if (newLineAfter) {
      robot.press("Return");
    }
  }

  private static boolean find(Tree tree, String name) {
    return Arrays.stream(tree.getItems())
        .anyMatch(
            item ->
                item.getText().contains(name)
                    || Arrays.stream(item.getItems()).anyMatch(i -> i.getText().contains(name)));
  }

  private static void openWelcomePage() {
    try {
      window()
          .getService(IHandlerService.class)
          .executeCommand("org.nublox.workbench.welcome.open", null);
    } catch (CommandException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean proposes(Table table, String name) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText().startsWith(name));
  }

  private static boolean isPopup(Table table) {
    return table.getShell().getText().isEmpty();
  }

  private long colours() {
    return Arrays.stream(text().getStyleRanges()).map(range -> range.foreground).distinct().count();
  }

  private List<String> problems() {
    try {
      return Arrays.stream(project().findMarkers(PROBLEM, true, IResource.DEPTH_INFINITE))
          .map(marker -> marker.getAttribute(IMarker.MESSAGE, ""))
          .toList();
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IProject project() {
    return ResourcesPlugin.getWorkspace().getRoot().getProject("shop");
  }

  private static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
        ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
        : PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0
            ? null
            : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  private static IEditorPart editor() {
    return window().getActivePage().getActiveEditor();
  }

  private static StyledText text() {
    return (StyledText) editor().getAdapter(Control.class);
  }
}
