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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The SQL of a model follows what is typed, and tells a renamed field from a new one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DdlViewTest {

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "ddl");
    shop.view("org.nublox.workbench.ddl");
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void theSqlIsShownWithColours() {
    robot.find(
        StyledText.class, text -> text.getText().startsWith("create table") && !text.getEditable());
    sql("create table customer");
    Combo dialects = robot.find(Combo.class, combo -> combo.getItemCount() == 2);
    assertEquals("H2", robot.see(dialects::getText));
    robot.screenshot("ddl");
  }

  @Test
  @Order(2)
  void itFollowsWhatIsTyped() {
    shop.behind("email: Email unique");
    robot.press("Return");
    robot.type("phone: string(40)");
    // one look at one text: the next check may already have made another
    robot.find(
        StyledText.class,
        text ->
            !text.getEditable()
                && text.getText().contains("phone varchar(40)")
                && text.getText().contains("create table purchase"));
    assertTrue(robot.see(() -> shop.editor().isDirty()), "it is not saved");
  }

  @Test
  @Order(3)
  void anotherDatabaseCanBeChosen() {
    Combo dialects = robot.find(Combo.class, combo -> combo.getItemCount() == 2);
    robot.click(dialects);
    robot.press("Down");
    robot.press("Return");
    robot.await("the other one", () -> dialects.getText().equals("PostgreSQL"));
    sql("default gen_random_uuid()");
    robot.click(dialects);
    robot.press("Up");
    robot.press("Return");
    sql("default random_uuid()");
  }

  @Test
  @Order(4)
  void withoutMigrationsAllIsNew() {
    robot.click(robot.find(Button.class, button -> button.getText().equals("Changes")));
    Table steps = robot.find(Table.class, table -> shows(table, "Add table customer"));
    robot.screenshot("ddl-first-migration");
    assertTrue(robot.see(steps::getItemCount) > 2);
    Link first = robot.find(Link.class, link -> link.getText().contains("Write the first one"));
    assertTrue(robot.see(first::isVisible));
  }

  @Test
  @Order(5)
  void aMigrationIsWritten() {
    shop.save();
    robot.press("ctrl+alt+m");
    Shell wizard = robot.window("Write Migration");
    robot.find(
        Table.class, table -> table.getShell() == wizard && shows(table, "Add table customer"));
    robot.screenshot("migrate");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
    robot.await("the file", () -> shop.project().getFile("migrations/h2/V0001__init.sql").exists());
    robot.await("the file open", () -> shop.editor().getTitle().equals("V0001__init.sql"));
    robot.act(() -> Shop.window().getActivePage().closeEditor(shop.editor(), false));
    robot.find(Link.class, link -> link.getText().contains("agree"));
  }

  @Test
  @Order(6)
  void aRenamedFieldIsARename() {
    shop.behind("  phone");
    for (int i = 0; i < "phone".length(); i++) {
      robot.press("BackSpace");
    }
    robot.type("telephone");
    shop.behind("telephone: string(40)");
    robot.type(" renamed from phone");
    Table steps =
        robot.find(Table.class, table -> shows(table, "Rename column customer.phone to telephone"));
    robot.await("one step", () -> steps.getItemCount() == 1);
    sql("rename");
    robot.screenshot("ddl-rename");
  }

  @Test
  @Order(7)
  void aLossIsMarked() {
    robot.act(
        () -> {
          String line = "  telephone: string(40) renamed from phone\n";
          int start = shop.text().getText().indexOf(line);
          shop.text().replaceTextRange(start, line.length(), "");
        });
    robot.find(
        Table.class,
        table ->
            shows(table, "Drop column customer.phone")
                && table.getItem(0).getText(1).equals("destructive"));
    robot.screenshot("ddl-loss");
  }

  private StyledText sql(String part) {
    return robot.find(
        StyledText.class, text -> !text.getEditable() && text.getText().contains(part));
  }

  private static boolean shows(Table table, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText().equals(text));
  }
}
