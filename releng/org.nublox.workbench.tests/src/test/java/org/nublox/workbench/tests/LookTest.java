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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
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

/** Help, about and preferences, and all of it on a dark ground. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class LookTest {

  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "looks");
  }

  @AfterAll
  void noProject() {
    theme(LIGHT);
    shop.remove();
  }

  @Test
  @Order(1)
  void theDocumentationIsTheHelp() {
    robot.press("alt+h");
    robot.press("h");
    Table pages = robot.find(Table.class, table -> shows(table, "The diagram"));
    Browser browser = robot.find(Browser.class, shown -> shows(shown, "a library in ten minutes"));
    robot.screenshot("help");
    assertTrue(robot.see(pages::getItemCount) > 10);
    Rectangle item =
        robot.see(
            () ->
                Arrays.stream(pages.getItems())
                    .filter(page -> page.getText().equals("The diagram"))
                    .map(TableItem::getBounds)
                    .map(bounds -> pages.getDisplay().map(pages, null, bounds))
                    .findFirst()
                    .orElseThrow());
    robot.clickAt(item.x + 20, item.y + item.height / 2);
    robot.await("the page", () -> shows(browser, "The same model as the text, drawn."));
    robot.await(
        "its picture",
        () ->
            Boolean.TRUE.equals(
                browser.evaluate("return document.querySelector('img').naturalWidth > 100")));
    robot.act(() -> Shop.window().getActivePage().closeEditor(shop.editor(), false));
  }

  @Test
  @Order(2)
  void theAboutDialogNamesTheProduct() {
    robot.press("alt+h");
    robot.press("a");
    Shell about = robot.window("About NuBlox Workbench");
    StyledText text =
        robot.find(
            StyledText.class,
            styled -> styled.getShell() == about && styled.getText().contains("NuBlox Workbench"));
    assertTrue(robot.see(text::getText).contains("Eclipse Public License 2.0"));
    robot.screenshot("about");
    robot.press("Escape");
    robot.await("the dialog gone", about::isDisposed);
  }

  @Test
  @Order(3)
  void thePreferencesHaveAPageOfModels() {
    robot.press("alt+w");
    robot.press("p");
    Shell preferences = robot.window("Preferences");
    Text filter =
        robot.find(Text.class, text -> text.getShell() == preferences && text.isEnabled());
    robot.click(filter);
    robot.type("NuBlox");
    Tree tree =
        robot.find(
            Tree.class,
            t -> t.getShell() == preferences && Shop.anyItem(t, i -> i.getText().equals("NuBlox")));
    robot.act(
        () -> {
          tree.setFocus();
          tree.setSelection(Shop.item(tree, item -> item.getText().equals("NuBlox")).orElseThrow());
        });
    robot.press("Down");
    robot.press("Up");
    robot.find(Button.class, button -> button.getText().contains("ormat"));
    robot.screenshot("preferences");
    robot.press("Escape");
    robot.await("the dialog gone", preferences::isDisposed);
  }

  @Test
  @Order(4)
  void theDarkThemeReachesEverything() {
    leaveARowBehind();
    theme(DARK);
    shop.view("org.nublox.workbench.ddl");
    StyledText sql =
        robot.find(
            StyledText.class,
            text -> !text.getEditable() && text.getText().contains("create table customer"));
    robot.pause(1_000);
    assertTrue(isDark(robot.see(() -> shop.text().getBackground())), "the editor");
    assertTrue(isDark(robot.see(sql::getBackground)), "the SQL");
    robot.screenshot("dark-editor");
    robot.click(robot.find(Button.class, button -> button.getText().startsWith("Changes")));
    robot.screenshot("dark-ddl");
    robot.press("ctrl+alt+d");
    Shell wizard = robot.window("Deploy looks");
    robot.click(robot.button("New Connection..."));
    Shell dialog = robot.window("New Connection");
    robot.pause(300);
    robot.type("local");
    robot.click(robot.button("OK"));
    robot.await("the dialog gone", dialog::isDisposed);
    robot.click(robot.button("Next >"));
    Table plan =
        robot.find(Table.class, table -> table.getShell() == wizard && table.getItemCount() > 0);
    assertEquals("safe", robot.see(() -> plan.getItem(0).getText(1)));
    robot.screenshot("dark-deploy");
    robot.click(robot.button("Cancel"));
    robot.await("the wizard gone", wizard::isDisposed);
    robot.press("ctrl+alt+v");
    Browser browser = robot.find(Browser.class, shown -> shows(shown, "Customer"));
    assertTrue(robot.see(browser::isVisible));
    robot.pause(800);
    robot.screenshot("dark-diagram");
  }

  @Test
  @Order(5)
  void theLightThemeLeavesNothingDarkBehind() {
    theme(LIGHT);
    shop.view("org.nublox.workbench.ddl");
    robot.act(() -> Shop.window().getActivePage().activate(shop.editor()));
    robot.pause(1_000);
    robot.screenshot("light-again");
    assertEquals(List.of(), robot.see(() -> unlike(Shop.window().getShell())));
  }

  /** The controls in sight with a dark ground, or with a light text. */
  private static List<String> unlike(Control control) {
    List<String> found = new ArrayList<>();
    if (control.isVisible() && !(control instanceof Browser)) {
      if (isDark(control.getBackground()) || isLight(control.getForeground())) {
        found.add(control + " " + control.getForeground() + " on " + control.getBackground());
      }
      if (control instanceof Composite composite) {
        for (Control child : composite.getChildren()) {
          found.addAll(unlike(child));
        }
      }
    }
    return found;
  }

  /**
   * A row that outlives its table, as happens with GTK when a table is closed that is not filled.
   */
  private void leaveARowBehind() {
    robot.act(
        () -> {
          Shell shell = new Shell(Shop.window().getShell());
          Table table = new Table(shell, SWT.NONE);
          TableItem first = new TableItem(table, SWT.NONE);
          List<TableItem> left = new ArrayList<>();
          first.addDisposeListener(event -> left.add(new TableItem(table, SWT.NONE, 0)));
          shell.dispose();
          assertTrue(table.isDisposed() && !left.getFirst().isDisposed(), "a row is left");
        });
    robot.pause(100);
  }

  private void theme(String id) {
    robot.act(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
    robot.pause(1_500);
  }

  private static boolean isDark(Color color) {
    return color.getRed() + color.getGreen() + color.getBlue() < 3 * 100;
  }

  private static boolean isLight(Color color) {
    return color.getRed() + color.getGreen() + color.getBlue() > 3 * 170;
  }

  private static boolean shows(Table table, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText().equals(text));
  }

  private static boolean shows(Browser browser, String text) {
    return Boolean.TRUE.equals(
        // there is none while the page is loaded
        browser.evaluate(
            "return !!document.body && document.body.textContent.includes('" + text + "')"));
  }
}
