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

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Text and diagram in one window: whoever edits one sees the other change, with one history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiagramTest {

  private static final long OPEN_MILLIS = 60_000;

  /** Others follow the cursor when it has stood still for half a second. */
  private static final int FOLLOW_MILLIS = 900;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;
  private Browser browser;
  private String original;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "drawn");
    original = robot.see(() -> shop.text().getText());
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void theDiagramOpensBesideTheText() {
    robot.press("ctrl+alt+v");
    browser = robot.find(Browser.class, shown -> true);
    robot.await("the drawing", OPEN_MILLIS, () -> drawn("Customer") && drawn("Purchase"));
    robot.pause(500);
    robot.screenshot("diagram");
  }

  @Test
  @Order(2)
  void anEntityThatIsDrawnIsWrittenIntoTheEditor() {
    clickInPage(
        "[...document.querySelectorAll('.tool-button')].find(b => b.textContent === 'Entity')");
    Point free = inPage("document.getElementById('sprotty')", 0.5, 0.93);
    robot.clickAt(free.x, free.y);
    robot.await("the text", () -> text().getText().contains("entity Entity {"));
    assertTrue(robot.see(() -> textEditor().isDirty()), "it is not saved");
    assertTrue(robot.see(() -> diagram().isDirty()), "it can be saved here");
    robot.await("the box", () -> drawn("Entity"));
    robot.screenshot("diagram-edited");
  }

  @Test
  @Order(3)
  void whatIsTypedIsDrawn() {
    write();
    shop.behind("email: Email unique");
    robot.press("Return");
    robot.type("telephone: string(40)");
    look();
    robot.await("the field", () -> drawn("telephone"));
  }

  @Test
  @Order(4)
  void theTextTakesBackWhatWasDrawn() {
    write();
    for (int i = 0; i < 5 && !robot.see(() -> text().getText()).equals(original); i++) {
      robot.press("ctrl+z");
      robot.pause(300);
    }
    assertEquals(original, robot.see(() -> text().getText()));
    look();
    robot.await("the box gone", () -> !drawn("Entity") && !drawn("telephone"));
  }

  @Test
  @Order(5)
  void theDiagramMakesItAgainAndTakesItBack() {
    look();
    clickInPage("document.getElementById('redo')");
    robot.await("the text", () -> text().getText().contains("entity Entity {"));
    robot.await("the box", () -> drawn("Entity"));
    Point free = inPage("document.getElementById('sprotty')", 0.5, 0.93);
    robot.clickAt(free.x, free.y);
    robot.press("ctrl+z");
    robot.await("the text as it was", () -> text().getText().equals(original));
    robot.await("the box gone", () -> !drawn("Entity"));
  }

  @Test
  @Order(6)
  void whatIsSelectedIsSelectedEverywhere() {
    shop.view("org.eclipse.ui.views.PropertySheet");
    look();
    clickInPage("document.getElementById('fit')");
    robot.pause(500);
    clickInPage(title("Purchase"));
    robot.await("the cursor", () -> text().getSelectionText().equals("Purchase"));
    robot.find(
        Tree.class,
        tree ->
            tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith("Purchase"));
    Tree properties = robot.find(Tree.class, tree -> named(tree, "Name").equals("Purchase"));
    assertTrue(robot.see(properties::isVisible));
    robot.screenshot("diagram-selection");

    write();
    shop.behind("entity Customer");
    robot.pause(FOLLOW_MILLIS);
    look();
    robot.await("the box", () -> "box:shop.Customer".equals(selected()));
    write();
    shop.behind("  email: Email");
    robot.pause(FOLLOW_MILLIS);
    look();
    robot.await("the row", () -> "row:shop.Customer.email".equals(selected()));
  }

  @Test
  @Order(7)
  void withoutABrowserTheOneOfTheSystemIsOffered() throws Exception {
    robot.act(() -> Shop.window().getActivePage().closeEditor(diagram(), false));
    // what SWT finds out when it is loaded, on a system without the library
    var loaded =
        Class.forName("org.eclipse.swt.internal.webkit.WebKitGTK", true, SWT.class.getClassLoader())
            .getField("LibraryLoaded");
    boolean before = loaded.getBoolean(null);
    loaded.setBoolean(null, false);
    try {
      write();
      robot.press("ctrl+alt+v");
      Button out = robot.button("Open in the System's Browser");
      assertTrue(robot.see(out::isEnabled));
      Label why = robot.find(Label.class, label -> label.getText().contains("there is none"));
      assertFalse(robot.see(why::getText).isBlank());
      robot.screenshot("diagram-no-browser");
    } finally {
      loaded.setBoolean(null, before);
    }
  }

  /** The diagram to the front: a page that nobody sees is not painted. */
  private void look() {
    robot.act(() -> Shop.window().getActivePage().activate(diagram()));
  }

  private void write() {
    robot.act(() -> Shop.window().getActivePage().activate(textEditor()));
  }

  private IEditorPart textEditor() {
    return Shop.window().getActivePage().findEditor(new FileEditorInput(shop.model()));
  }

  private StyledText text() {
    return (StyledText) textEditor().getAdapter(Control.class);
  }

  private IEditorPart diagram() {
    return Arrays.stream(Shop.window().getActivePage().getEditorReferences())
        .map(reference -> reference.getEditor(false))
        .filter(editor -> editor != null && editor.getTitle().startsWith("Diagram of"))
        .findFirst()
        .orElseThrow();
  }

  private boolean drawn(String text) {
    return Boolean.TRUE.equals(
        browser.evaluate(
            "return [...document.querySelectorAll('#sprotty text')].some(t => t.textContent === '"
                + text
                + "')"));
  }

  private static String title(String box) {
    return "[...document.querySelectorAll('#sprotty text')].find(t => t.textContent === '"
        + box
        + "')";
  }

  private String selected() {
    return (String)
        browser.evaluate(
            "var ids = [];(function look(e) { if (e.selected) ids.push(e.id); (e.children ||"
                + " []).forEach(look); })(window.nublox.root()); return ids.join()");
  }

  private void clickInPage(String element) {
    Point point = inPage(element, 0.5, 0.5);
    robot.clickAt(point.x, point.y);
  }

  /** A point of an element, given as parts of its width and height. */
  private Point inPage(String element, double x, double y) {
    return robot.see(
        () -> {
          Object[] at =
              (Object[])
                  browser.evaluate(
                      "var r = ("
                          + element
                          + ").getBoundingClientRect();"
                          + "return [r.left + r.width * "
                          + x
                          + ", r.top + r.height * "
                          + y
                          + "]");
          return browser.toDisplay(((Double) at[0]).intValue(), ((Double) at[1]).intValue());
        });
  }

  private static String named(Tree properties, String name) {
    return properties.getColumnCount() < 2
        ? ""
        : Shop.item(properties, item -> item.getText().equals(name))
            .map((TreeItem item) -> item.getText(1))
            .orElse("");
  }
}
