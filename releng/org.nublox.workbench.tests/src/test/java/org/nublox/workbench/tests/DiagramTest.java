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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
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

  /** In units of the layout; the grid has steps of ten. */
  private static final double DROP_TOLERANCE = 12;

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
    robot.pointAside();
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
    robot.await("nothing to save", () -> !textEditor().isDirty() && !diagram().isDirty());
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
    assertTrue(robot.see(() -> textEditor().isDirty()), "what is made again is not saved");
    Point free = inPage("document.getElementById('sprotty')", 0.5, 0.93);
    robot.clickAt(free.x, free.y);
    robot.press("ctrl+z");
    robot.await("the text as it was", () -> text().getText().equals(original));
    robot.await("nothing to save", () -> !textEditor().isDirty() && !diagram().isDirty());
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
  void theExplorerAndTheDiagramShowTheSame() {
    Tree explorer = explorer();
    look();
    linkExplorer(true);
    clickInPage(title("Customer"));
    robot.await("the entity in the explorer", () -> selected(explorer).equals("Customer"));
    linkExplorer(false);
    choose(explorer, "Purchase");
    robot.pause(FOLLOW_MILLIS);
    look();
    robot.await("the box", () -> "box:shop.Purchase".equals(selected()));
  }

  @Test
  @Order(8)
  void anElementIsShownInTheDiagramByItsMenu() {
    robot.act(() -> Shop.window().getActivePage().closeEditor(diagram(), false));
    Tree explorer = explorer();
    choose(explorer, "Purchase");
    robot.chooseFromMenu("Show in Diagram");
    browser = robot.find(Browser.class, shown -> true);
    robot.await("the drawing", OPEN_MILLIS, () -> drawn("Purchase"));
    robot.await("the box", () -> "box:shop.Purchase".equals(selected()));
    // the page takes the focus when it has shown something
    robot.pause(FOLLOW_MILLIS);
    write();
    shop.behind("entity Customer");
    robot.pause(FOLLOW_MILLIS);
    robot.press("ctrl+alt+b");
    robot.await("the other box", () -> "box:shop.Customer".equals(selected()));
    assertTrue(robot.see(() -> Shop.window().getActivePage().getActiveEditor() == diagram()));
  }

  @Test
  @Order(9)
  void anElementIsDraggedIntoASubjectArea() throws Exception {
    Tree explorer = explorer();
    IFile layout = subjectArea("sales", "shop.Customer 40 40");
    look();
    choose("sales");
    robot.await("only the customer", () -> isBox("Customer") && !isBox("Purchase"));
    robot.pause(500);
    Point customer = inPage(box("Customer"), 0, 0);
    double zoom = robot.see(() -> (Double) browser.evaluate("return window.nublox.root().zoom"));
    Point free = inPage("document.getElementById('sprotty')", 0.4, 0.8);
    robot.drag(item(explorer, "Purchase"), free);
    robot.await("the box", () -> isBox("Purchase") && "box:shop.Purchase".equals(selected()));
    robot.await("its place", () -> read(layout).contains("@sales shop.Purchase "));
    int[] place = place(read(layout), "@sales shop.Purchase ");
    assertEquals(40 + (free.x - customer.x) / zoom, place[0], DROP_TOLERANCE);
    assertEquals(40 + (free.y - customer.y) / zoom, place[1], DROP_TOLERANCE);
    robot.screenshot("diagram-dropped");

    look();
    clickInPage("document.getElementById('undo')");
    robot.await("the box gone", () -> !isBox("Purchase"));
    robot.await("its place gone", () -> !read(layout).contains("@sales shop.Purchase "));
    shop.view("org.eclipse.ui.views.ContentOutline");
    Tree outline =
        robot.find(
            Tree.class, t -> t != explorer && Shop.anyItem(t, i -> i.getText().equals("Purchase")));
    robot.drag(item(outline, "Purchase"), inPage("document.getElementById('sprotty')", 0.6, 0.7));
    robot.await("the box again", () -> isBox("Purchase"));
    robot.await("its place again", () -> read(layout).contains("@sales shop.Purchase "));
  }

  @Test
  @Order(10)
  void anElementThatIsShownIsMovedIntoSightWhenItIsDropped() {
    Tree explorer = explorer();
    choose(explorer, "Customer");
    robot.pause(FOLLOW_MILLIS);
    look();
    // far away from everything, and nothing selected
    robot.act(
        () ->
            browser.execute(
                "window.nublox.dispatch({ kind: 'viewport', elementId: window.nublox.root().id,"
                    + " animate: false,"
                    + " newViewport: { scroll: { x: 5000, y: 5000 }, zoom: 1 } })"));
    robot.await("nothing in sight", () -> !isBox("Customer") && !isBox("Purchase"));
    Point free = inPage("document.getElementById('sprotty')", 0.5, 0.8);
    robot.clickAt(free.x, free.y);
    robot.await("nothing selected", () -> selected().isEmpty());
    robot.pause(FOLLOW_MILLIS);
    assertFalse(robot.see(() -> isBox("Customer")), "it is out of sight still");
    robot.drag(item(explorer, "Customer"), free);
    robot.await("the box", () -> isBox("Customer") && "box:shop.Customer".equals(selected()));
  }

  /** Writes a subject area as another program does, and waits until it is offered. */
  private IFile subjectArea(String name, String line) throws Exception {
    IFile layout = shop.project().getFile("shop.nbx.layout");
    String text = (layout.exists() ? read(layout) : "") + "@" + name + " " + line + "\n";
    layout.write(text.getBytes(UTF_8), true, false, false, null);
    robot.await(
        "the subject area",
        () ->
            Boolean.TRUE.equals(
                browser.evaluate(
                    "return [...document.querySelector('#diagram').options].some(o => o.value === '"
                        + name
                        + "')")));
    return layout;
  }

  /** Chooses a diagram in the page's list. */
  private void choose(String diagram) {
    robot.act(
        () ->
            browser.execute(
                "var list = document.querySelector('#diagram'); list.value = '"
                    + diagram
                    + "'; list.dispatchEvent(new Event('change', { bubbles: true }))"));
  }

  private static String read(IFile file) {
    try {
      return Files.readString(file.getLocation().toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] place(String layout, String start) {
    String line = layout.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    return Stream.of(line.substring(start.length()).split(" "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static String box(String entity) {
    return "document.getElementById('sprotty_box:shop." + entity + "')";
  }

  /** Whether the box of an entity is drawn, which is not so for what is out of sight. */
  private boolean isBox(String entity) {
    return Boolean.TRUE.equals(browser.evaluate("return !!" + box(entity)));
  }

  private Tree explorer() {
    shop.view("org.eclipse.ui.navigator.ProjectExplorer");
    Tree tree = robot.find(Tree.class, t -> Shop.anyItem(t, i -> i.getText().equals("shop.nbx")));
    if (!robot.see(() -> Shop.anyItem(tree, i -> i.getText().equals("Purchase")))) {
      for (String name : new String[] {"shop.nbx", "shop"}) {
        choose(tree, name);
        robot.press("Right");
      }
      robot.await("the entities", () -> Shop.anyItem(tree, i -> i.getText().equals("Purchase")));
    }
    return tree;
  }

  /** Clicks on an item of a tree. */
  private void choose(Tree tree, String text) {
    Point item = item(tree, text);
    robot.clickAt(item.x, item.y);
    robot.await("the selected item", () -> selected(tree).equals(text));
  }

  /** Where an item of a tree is on the screen; it is moved into sight. */
  private Point item(Tree tree, String text) {
    robot.await("the item " + text, () -> Shop.anyItem(tree, i -> i.getText().equals(text)));
    return robot.see(
        () -> {
          TreeItem found = Shop.anywhere(tree, i -> i.getText().equals(text)).orElseThrow();
          tree.showItem(found);
          Rectangle item = tree.getDisplay().map(tree, null, found.getBounds());
          return new Point(item.x + 20, item.y + item.height / 2);
        });
  }

  private static String selected(Tree tree) {
    return tree.getSelectionCount() == 1 ? tree.getSelection()[0].getText() : "";
  }

  private static void linkExplorer(boolean linked) {
    PlatformUI.getWorkbench()
        .getDisplay()
        .syncExec(
            () ->
                ((CommonNavigator)
                        Shop.window()
                            .getActivePage()
                            .findView("org.eclipse.ui.navigator.ProjectExplorer"))
                    .setLinkingEnabled(linked));
  }

  @Test
  @Order(11)
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
      SystemBrowser.forget();
      Label why = robot.find(Label.class, label -> label.getText().contains("there is none"));
      assertFalse(robot.see(why::getText).isBlank());
      robot.screenshot("diagram-no-browser");
      robot.click(out);
      robot.await("the system's browser", () -> SystemBrowser.opened().size() == 1);
      String address = SystemBrowser.opened().getFirst();
      assertTrue(address.startsWith("http://127.0.0.1:"), address);
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpRequest page = HttpRequest.newBuilder(URI.create(address)).build();
        String body = client.send(page, BodyHandlers.ofString()).body();
        assertTrue(body.contains("sprotty"), body);
      }
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
