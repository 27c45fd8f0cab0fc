/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From an element to what is made from it, into its file, and back to the element. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedViewTest {

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aGeneratedProject() {
    shop = Shop.make(robot, "traced");
    robot.press("ctrl+alt+e");
    Shell wizard = robot.window("Generate Application");
    robot.await(
        "the preview", () -> WorkbenchRobot.texts(wizard).anyMatch(text -> text.endsWith(" new")));
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
    shop.view("org.nublox.workbench.generated");
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void anElementShowsWhatIsMadeFromIt() {
    shop.behind("entity Customer");
    Tree tree =
        robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().equals("customer  table")));
    assertTrue(robot.see(() -> Shop.anyItem(tree, i -> i.getText().startsWith("Endpoints"))));
    assertTrue(robot.see(() -> Shop.anyItem(tree, i -> i.getText().startsWith("Pages"))));
    robot.screenshot("generated");
    shop.behind("  email");
    robot.await(
        "the field", () -> Shop.anyItem(tree, i -> i.getText().equals("customer.email  column")));
  }

  @Test
  @Order(2)
  void aPlaceOpensItsFile() {
    shop.behind("entity Purchase");
    Tree tree =
        robot.find(
            Tree.class, t -> Shop.anyItem(t, i -> i.getText().startsWith("purchase  table")));
    robot.act(
        () -> {
          TreeItem group =
              Shop.item(tree, item -> item.getText().startsWith("Endpoints")).orElseThrow();
          tree.setFocus();
          tree.setSelection(group);
        });
    robot.press("Right");
    robot.await(
        "endpoints",
        () ->
            Shop.item(tree, item -> item.getText().startsWith("Endpoints"))
                .filter(group -> group.getExpanded() && group.getItemCount() > 1)
                .isPresent());
    robot.press("Down");
    robot.press("Return");
    robot.await("the file", () -> shop.editor().getTitle().equals("PurchaseApi.java"));
  }

  @Test
  @Order(3)
  void aGeneratedLineLeadsBackToTheModel() {
    Link back = robot.find(Link.class, link -> link.getText().contains("Show it in the model"));
    robot.screenshot("generated-back");
    robot.act(
        () -> {
          Event event = new Event();
          event.text = "model";
          back.notifyListeners(SWT.Selection, event);
        });
    robot.await("the model", () -> shop.editor().getTitle().equals("shop.nbx"));
    String line =
        robot.see(
            () -> shop.text().getLine(shop.text().getLineAtOffset(shop.text().getCaretOffset())));
    assertTrue(line.contains("Purchase"), line);
  }
}
