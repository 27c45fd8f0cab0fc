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

import java.util.function.Predicate;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
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

/** Models open into their elements, which can be opened and changed where they are listed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplorerTest {

  private static final int REST_MILLIS = 300;
  private static final int ATTEMPTS = 10;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "explored");
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void aModelOpensIntoItsElements() {
    shop.view("org.eclipse.ui.navigator.ProjectExplorer");
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().equals("shop.nbx")));
    select(tree, named("shop.nbx"));
    robot.press("Right");
    robot.await("the module", () -> Shop.anyItem(tree, named("shop")));
    select(tree, named("shop"));
    robot.press("Right");
    robot.await("the entities", () -> Shop.anyItem(tree, named("Customer")));
    select(tree, named("Customer"));
    robot.press("Right");
    robot.await("the fields", () -> Shop.anyItem(tree, named("email")));
    robot.screenshot("explorer");
  }

  @Test
  @Order(2)
  void anElementOpensInItsEditor() {
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, named("shop.nbx")));
    select(tree, named("email"));
    robot.press("Return");
    robot.await("the field", () -> shop.text().getSelectionText().equals("email"));
  }

  @Test
  @Order(3)
  void aPropertyIsChangedInTheText() {
    shop.view("org.eclipse.ui.views.PropertySheet");
    shop.view("org.eclipse.ui.navigator.ProjectExplorer");
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, named("shop.nbx")));
    select(tree, named("Customer"));
    select(tree, named("email"));
    Tree properties = robot.find(Tree.class, t -> value(t, "Type").equals("Email"));
    assertEquals("yes", robot.see(() -> value(properties, "Unique")));
    robot.screenshot("properties");
    write(properties, "Type", "string(99)");
    robot.await("the text", () -> shop.text().getText().contains("  email: string(99) unique\n"));
    assertTrue(robot.see(() -> shop.editor().isDirty()));
  }

  @Test
  @Order(4)
  void theHeadOfAnEntityIsWrittenByItsProperties() {
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, named("shop.nbx")));
    select(tree, named("Purchase"));
    Tree properties = robot.find(Tree.class, t -> value(t, "Name").equals("Purchase"));
    write(properties, "Table", "orders");
    robot.await(
        "the table", () -> shop.text().getText().contains("entity Purchase table \"orders\" {\n"));
    robot.await("its value", () -> value(properties, "Table").equals("orders"));
    robot.screenshot("properties-entity");
    // what cannot be written there is refused, and the text stays
    String before = robot.see(() -> shop.text().getText());
    write(properties, "Extends", "no name");
    robot.press("Escape");
    robot.pause(300);
    assertEquals(before, robot.see(() -> shop.text().getText()));
    write(properties, "Table", "");
    robot.await("no table", () -> shop.text().getText().contains("entity Purchase {\n"));
  }

  @Test
  @Order(5)
  void anEmptyProjectCanBeMade() {
    robot.press("ctrl+alt+n");
    Shell wizard = robot.window("New NuBlox Project");
    robot.await("the focus", () -> wizard.getDisplay().getFocusControl() != null);
    robot.type("nothing-yet");
    robot.clickLeft(robot.button("Empty"));
    robot.click(robot.button("Finish"));
    robot.await("the model", () -> shop.editor().getTitle().equals("nothing_yet.nbx"));
    robot.await("its text", () -> shop.text().getText().equals("module nothing_yet\n\n"));
  }

  private void select(Tree tree, Predicate<TreeItem> wanted) {
    robot.act(
        () -> {
          tree.setFocus();
          tree.setSelection(Shop.anywhere(tree, wanted).orElseThrow());
        });
    // the keys are what tells the view of it
    robot.press("shift+Up");
    robot.press("Down");
  }

  /** Writes into the cell of a property, by keys: the list may reach beyond what is seen. */
  private void write(Tree properties, String name, String value) {
    // it is filled anew after a check
    for (int attempt = 0; attempt < ATTEMPTS && !isEdited(properties, name); attempt++) {
      if (attempt > 0) {
        robot.press("Escape");
      }
      robot.await("the property " + name, () -> Shop.item(properties, named(name)).isPresent());
      robot.act(
          () -> {
            properties.setFocus();
            Shop.item(properties, named(name)).ifPresent(properties::setSelection);
          });
      robot.press("Return");
      robot.pause(REST_MILLIS);
    }
    assertTrue(isEdited(properties, name), name + " can be written");
    robot.press("ctrl+a");
    if (value.isEmpty()) {
      robot.press("Delete");
    } else {
      robot.type(value);
    }
    robot.press("Return");
  }

  /** Whether the value of a property is being written. */
  private boolean isEdited(Tree properties, String name) {
    return robot.see(
        () ->
            properties.getDisplay().getFocusControl() instanceof Text editor
                && editor.getParent() == properties
                && Shop.item(properties, named(name))
                    .filter(item -> item.getBounds(1).intersects(editor.getBounds()))
                    .isPresent());
  }

  private static String value(Tree properties, String name) {
    return Shop.item(properties, named(name)).map(item -> item.getText(1)).orElse("");
  }

  private static Predicate<TreeItem> named(String name) {
    return item -> item.getText().equals(name) || item.getText().startsWith(name + "  ");
  }
}
