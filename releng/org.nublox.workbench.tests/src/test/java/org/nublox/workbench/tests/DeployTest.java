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
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A database is connected to, brought to the schema of a project, and looked into. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployTest {

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "deployed");
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void withoutConnectionsTheViewSaysWhatToDo() {
    shop.view("org.nublox.workbench.connections");
    Link add = robot.find(Link.class, link -> link.getText().contains("Add a connection"));
    assertTrue(robot.see(add::isVisible));
    robot.screenshot("connections-empty");
  }

  @Test
  @Order(2)
  void aConnectionIsMadeAndTried() {
    robot.press("ctrl+alt+d");
    robot.window("Deploy deployed");
    robot.click(robot.button("New Connection..."));
    Shell dialog = robot.window("New Connection");
    Text name =
        robot.find(
            Text.class,
            text ->
                text.getShell() == dialog && text.getMessage().startsWith("for example: local"));
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("local");
    robot.click(robot.button("Test Connection"));
    robot.await("the answer", () -> says(dialog, "It works: H2"));
    robot.screenshot("connection");
    robot.click(robot.button("OK"));
    robot.await("the dialog gone", dialog::isDisposed);
    robot.find(Table.class, table -> shows(table, 0, "local"));
    robot.screenshot("deploy-target");
  }

  @Test
  @Order(3)
  void thePlanIsShownAndTheDatabaseIsDeployed() {
    robot.click(robot.button("Next >"));
    Table plan = robot.find(Table.class, table -> shows(table, 0, "create table customer"));
    assertEquals("safe", robot.see(() -> plan.getItem(0).getText(1)));
    robot.find(StyledText.class, text -> text.getText().contains("uq_customer_email"));
    robot.screenshot("deploy-plan");
    robot.click(robot.button("Finish"));
    robot.find(StyledText.class, text -> text.getText().startsWith("Applied V0001__init.sql"));
    robot.screenshot("deploy-result");
    Shell wizard = robot.window("Deploy deployed");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
  }

  @Test
  @Order(4)
  void theTablesOfTheDatabaseAreShown() {
    shop.view("org.nublox.workbench.connections");
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().startsWith("local")));
    robot.act(
        () -> {
          tree.setFocus();
          tree.setSelection(tree.getItem(0));
        });
    robot.press("Right");
    robot.await("tables", () -> Shop.anyItem(tree, i -> i.getText().equals("customer")));
    robot.press("Down");
    robot.press("Right");
    robot.await("columns", () -> Shop.anyItem(tree, i -> i.getText().startsWith("email")));
    robot.screenshot("connections");
  }

  @Test
  @Order(5)
  void whatIsUpToDateSaysSo() {
    robot.press("ctrl+alt+d");
    Shell wizard = robot.window("Deploy deployed");
    robot.click(robot.button("Next >"));
    robot.await("the answer", () -> says(wizard, "up to date"));
    robot.click(robot.button("Cancel"));
    robot.await("the wizard gone", wizard::isDisposed);
  }

  private static boolean says(Shell shell, String part) {
    return !shell.isDisposed() && WorkbenchRobot.texts(shell).anyMatch(text -> text.contains(part));
  }

  private static boolean shows(Table table, int column, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText(column).startsWith(text));
  }
}
