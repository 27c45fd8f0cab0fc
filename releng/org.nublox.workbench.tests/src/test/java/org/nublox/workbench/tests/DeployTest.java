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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A database is connected to, brought to the schema of a project, and looked into. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployTest {

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;
  private String script;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "orders");
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
    robot.window("Deploy orders");
    robot.click(robot.button("New Connection..."));
    NewConnection connection = NewConnection.named(robot, "local");
    connection.test();
    robot.screenshot("connection");
    connection.ok();
    robot.find(Table.class, table -> shows(table, 0, "local"));
    robot.screenshot("deploy-target");
  }

  @Test
  @Order(3)
  void aDryRunShowsTheSqlAndChangesNothing() {
    robot.click(robot.button("Next >"));
    robot.find(Table.class, table -> shows(table, 0, "create table customer"));
    robot.clickLeft(robot.button("Dry run: change nothing, show the SQL"));
    robot.click(robot.button("Finish"));
    StyledText shown =
        robot.find(StyledText.class, text -> text.getText().contains("create table purchase"));
    script = robot.see(shown::getText);
    robot.screenshot("deploy-dry-run");
    Shell wizard = robot.window("Deploy orders");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
    robot.pause(500);
    shop.behind("entity Customer");
    robot.press("ctrl+alt+d");
    robot.window("Deploy orders");
  }

  @Test
  @Order(4)
  void thePlanIsShownAndTheDatabaseIsDeployed() {
    robot.click(robot.button("Next >"));
    Table plan = robot.find(Table.class, table -> shows(table, 0, "create table customer"));
    assertEquals("safe", robot.see(() -> plan.getItem(0).getText(1)));
    robot.find(StyledText.class, text -> text.getText().contains("uq_customer_email"));
    robot.screenshot("deploy-plan");
    robot.click(robot.button("Finish"));
    robot.find(StyledText.class, text -> text.getText().startsWith("Applied V0001__init.sql"));
    robot.screenshot("deploy-result");
    Shell wizard = robot.window("Deploy orders");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
  }

  @Test
  @Order(5)
  void theTablesOfTheDatabaseAreShown() {
    shop.view("org.nublox.workbench.connections");
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().startsWith("local")));
    select(tree, "local");
    robot.press("Right");
    robot.await("tables", () -> Shop.anyItem(tree, i -> i.getText().equals("customer")));
    robot.press("Down");
    robot.press("Right");
    robot.await("columns", () -> Shop.anyItem(tree, i -> i.getText().startsWith("email")));
    robot.screenshot("connections");
  }

  @Test
  @Order(7)
  void aDatabaseBecomesAProject() {
    shop.view("org.nublox.workbench.connections");
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().startsWith("local")));
    select(tree, "local");
    robot.chooseFromMenu("Make a Project from It");
    Shell wizard = robot.window("New NuBlox Project");
    Text name = robot.find(Text.class, text -> text.getShell() == wizard && text.getEditable());
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("imported");
    robot.screenshot("import-database");
    robot.click(robot.button("Finish"));
    Shop imported = Shop.of(robot, "imported");
    robot.await("the model", () -> imported.shows("imported.nbx"));
    String text = robot.see(() -> imported.text().getText());
    assertTrue(text.contains("entity Customer"), text);
    assertTrue(text.contains("email: string(254) unique"), text);
    Shell told = robot.find(Shell.class, shell -> shell.getText().equals("New NuBlox Project"));
    robot.click(robot.button("OK"));
    robot.await("the notes gone", told::isDisposed);
    imported.remove();
    robot.act(
        () -> {
          try {
            IDE.openEditor(Shop.window().getActivePage(), shop.model());
          } catch (PartInitException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  @Order(8)
  void aPasswordIsKeptAndNotWritten() throws Exception {
    shop.view("org.nublox.workbench.connections");
    robot.chooseFromMenu("New Connection");
    NewConnection connection = NewConnection.named(robot, "kept");
    Shell dialog = connection.dialog();
    Text address =
        robot.find(
            Text.class, text -> text.getShell() == dialog && text.getText().startsWith("jdbc:h2:"));
    robot.click(address);
    robot.press("End");
    robot.type("-kept");
    Combo source =
        robot.find(
            Combo.class,
            combo -> combo.getShell() == dialog && combo.getText().equals("There is none"));
    robot.click(source);
    robot.press("End");
    robot.press("Return");
    robot.await("the choice", () -> source.getText().equals("Kept by this workbench"));
    robot.press("Tab");
    robot.type("s3cret-word");
    connection.test();
    connection.ok();
    String file = shop.project().getFile("connections.toml").readString();
    assertTrue(file.contains("kept"), file);
    assertFalse(file.contains("s3cret"), file);
    // the tables are read with it
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().startsWith("kept")));
    select(tree, "kept");
    robot.press("Right");
    robot.await(
        "that there are no tables",
        () ->
            Shop.item(tree, i -> i.getText().startsWith("kept"))
                .filter(item -> item.getItemCount() == 1)
                .filter(item -> item.getItem(0).getText().contains("No tables"))
                .isPresent());
    robot.screenshot("connections-kept");
  }

  @Test
  @Order(9)
  void aDatabaseThatHasTheSchemaIsAdopted() throws Exception {
    Properties login = new Properties();
    login.put("user", "sa");
    login.put("password", "s3cret-word");
    Path database = shop.project().getLocation().append("data").append("orders-kept").toPath();
    try (var connection = H2.connect(database, login);
        var statement = connection.createStatement()) {
      statement.execute(script);
    }
    shop.behind("entity Customer");
    robot.press("ctrl+alt+d");
    Shell wizard = robot.window("Deploy orders");
    Table targets = robot.find(Table.class, table -> shows(table, 0, "kept"));
    Rectangle kept =
        robot.see(
            () ->
                Arrays.stream(targets.getItems())
                    .filter(item -> item.getText().startsWith("kept"))
                    .map(item -> targets.getDisplay().map(targets, null, item.getBounds()))
                    .findFirst()
                    .orElseThrow());
    robot.clickAt(kept.x + 20, kept.y + kept.height / 2);
    robot.click(robot.button("Next >"));
    robot.await("why not", () -> WorkbenchRobot.says(wizard, "but no history of migrations"));
    robot.screenshot("deploy-foreign");
    robot.clickLeft(
        robot.button("The database has this schema already: note the migrations, run none"));
    robot.click(robot.button("Finish"));
    robot.find(StyledText.class, text -> text.getText().startsWith("Noted V0001__init.sql"));
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
  }

  @Test
  @Order(6)
  void whatIsUpToDateSaysSo() {
    robot.press("ctrl+alt+d");
    Shell wizard = robot.window("Deploy orders");
    robot.click(robot.button("Next >"));
    robot.await("the answer", () -> WorkbenchRobot.says(wizard, "up to date"));
    robot.click(robot.button("Cancel"));
    robot.await("the wizard gone", wizard::isDisposed);
  }

  @Test
  @Order(10)
  void changesAreCountedFromWhatIsDeployed() {
    robot.act(() -> Shop.window().getActivePage().activate(shop.editor()));
    shop.view("org.nublox.workbench.ddl");
    robot.click(robot.find(Button.class, button -> button.getText().startsWith("Changes")));
    Combo since = robot.find(Combo.class, combo -> combo.getText().startsWith("Since"));
    assertEquals("Since the last migration", robot.see(since::getText));
    robot.click(since);
    robot.press("Down");
    robot.press("Return");
    robot.find(Link.class, link -> link.getText().contains("the database kept agree"));
    shop.behind("email: Email unique");
    robot.press("Return");
    robot.type("telephoneNumberForDeliveriesOutsideOfOfficeHours: string(40)");
    Table steps =
        robot.find(
            Table.class,
            table ->
                shows(
                    table,
                    0,
                    "Add column customer.telephone_number_for_deliveries_outside_of_office_hours"));
    robot.find(Link.class, link -> link.getText().contains("The database kept lacks this"));
    assertTrue(
        robot.see(
            () -> {
              GC gc = new GC(steps);
              int width = gc.textExtent(steps.getItem(0).getText()).x;
              gc.dispose();
              return steps.getColumn(0).getWidth() > width;
            }),
        "the name is not cut");
    robot.screenshot("ddl-deployed");
  }

  @Test
  @Order(11)
  void withoutDialectsTheDialogSaysWhatToDo() throws BundleException {
    List<Bundle> dialects =
        Arrays.stream(
                Platform.getBundle("org.eclipse.core.runtime").getBundleContext().getBundles())
            .filter(bundle -> bundle.getSymbolicName().startsWith("org.nublox.dialect."))
            .toList();
    assertEquals(7, dialects.size());
    try {
      for (Bundle dialect : dialects) {
        dialect.stop();
      }
      shop.view("org.nublox.workbench.connections");
      robot.chooseFromMenu("New Connection");
      Shell dialog = robot.window("New Connection");
      robot.await("the reason", () -> WorkbenchRobot.says(dialog, "No database is supported yet"));
      robot.screenshot("connection-no-dialect");
      robot.click(robot.button("Cancel"));
      robot.await("the dialog gone", dialog::isDisposed);
    } finally {
      for (Bundle dialect : dialects) {
        dialect.start();
      }
    }
  }

  /** Clicks on what begins so. */
  private void select(Tree tree, String text) {
    Rectangle item =
        robot.see(
            () ->
                Shop.item(tree, i -> i.getText().startsWith(text))
                    .map(i -> tree.getDisplay().map(tree, null, i.getBounds()))
                    .orElseThrow());
    robot.clickAt(item.x + 20, item.y + item.height / 2);
  }

  private static boolean shows(Table table, int column, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText(column).startsWith(text));
  }
}
