/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.testing.browser.Page;

/** Real keys alone, no pointer: each test begins with the Tab key or a shortcut. */
class KeyboardTest {
  @TempDir Path folder;
  private ShownModel shown;
  private Page page;

  @BeforeEach
  void open() throws Exception {
    shown = new ShownModel(folder, ShownModel.SHOP);
    page = shown.page();
  }

  @AfterEach
  void close() throws Exception {
    if (shown != null) {
      assertEquals(java.util.List.of(), page.errors());
      shown.close();
    }
  }

  private String focused() {
    return page.text(
        "(e => e.id || e.getAttribute('aria-label') || e.textContent || e.tagName)(document.activeElement)");
  }

  /** By Tab alone to something. */
  private void tabTo(String selector) {
    for (int i = 0; i < 60; i++) {
      page.key("Tab");
      if (page.holds("document.activeElement.matches(" + Page.quoted(selector) + ")")) {
        return;
      }
    }
    throw new AssertionError(selector + " cannot be reached by Tab; last was " + focused());
  }

  private void tool(String name) {
    do {
      tabTo(".tool-palette .tool-button");
    } while (!focused().equals(name));
  }

  private void drawing() {
    tabTo("svg.sprotty-graph");
  }

  private void find(String name) {
    page.key("Control+f");
    page.until("document.activeElement.id === 'search'");
    page.type(name);
    page.key("Enter");
    page.until(
        "nublox.root() && [...nublox.root().children].flatMap(c => [c, ...(c.children ?? [])])"
            + ".some(c => c.selected && c.id.endsWith('."
            + name
            + "'))");
  }

  private String said() {
    page.pause(60);
    return page.text("document.getElementById('said').textContent");
  }

  @Test
  void createsAnEntityAndRenamesItInPlace() throws Exception {
    drawing();
    page.key("n");
    shown.untilText("entity Entity");
    page.until("document.getElementById('said').textContent.startsWith('Entity')");
    page.key("F2");
    page.until("document.activeElement.closest('.label-edit')");
    page.key("Control+a");
    page.type("Invoice");
    page.key("Enter");
    shown.untilText("entity Invoice");
    assertTrue(shown.text().contains("// kept"));
  }

  @Test
  void renamesAFieldAndItsType() throws Exception {
    find("mail");
    page.key("F2");
    page.until("document.activeElement.closest('.label-edit')");
    page.key("Control+a");
    page.type("email: string(200)");
    page.key("Enter");
    shown.untilText("email: string(200)");
  }

  @Test
  void relatesTwoEntities() throws Exception {
    find("Order");
    drawing();
    page.key("r");
    page.until("document.activeElement.id === 'prop-target'");
    page.key("End");
    assertEquals("shop.Product", page.text("document.activeElement.value"));
    tabTo("#do-relate");
    page.key("Enter");
    shown.untilText("-> Product");
  }

  @Test
  void movesABoxAndTakesItBack() throws Exception {
    String before = shown.text();
    find("Product");
    drawing();
    double x = x();
    page.key("Control+ArrowRight");
    page.until("nublox.root().index.getById('box:shop.Product').position.x === " + (x + 20));
    page.key("Control+z");
    page.until("nublox.root().index.getById('box:shop.Product').position.x === " + x);
    page.key("Control+Shift+z");
    page.until("nublox.root().index.getById('box:shop.Product').position.x === " + (x + 20));
    assertEquals(before, shown.text());
  }

  private double x() {
    return page.number("nublox.root().index.getById('box:shop.Product').position.x");
  }

  @Test
  void reordersFields() throws Exception {
    find("mail");
    drawing();
    page.key("Control+ArrowUp");
    for (int i = 0; i < 100 && shown.text().indexOf("mail") > shown.text().indexOf("name"); i++) {
      page.pause(50);
    }
    assertTrue(shown.text().indexOf("mail") < shown.text().indexOf("name"), shown.text());
  }

  @Test
  void deletesAfterShowingWhatGoesWithItAndTakesItBack() throws Exception {
    String before = shown.text();
    find("Customer");
    drawing();
    page.key("Delete");
    page.until("document.getElementById('confirm').open");
    assertTrue(
        page.text("document.getElementById('confirm-list').textContent").contains("customer"));
    tabTo("#confirm button.danger");
    page.key("Enter");
    shown.untilText("entity Customer", false);
    assertFalse(shown.text().contains("-> Customer"));
    page.key("Control+z");
    shown.untilText("entity Customer");
    assertEquals(before, shown.text());
  }

  @Test
  void usesTheMenu() throws Exception {
    find("Product");
    drawing();
    page.key("Shift+F10");
    page.until("!document.getElementById('menu').hidden");
    assertEquals("Add a field", focused());
    page.key("Enter");
    shown.untilText("field: ");
    assertTrue(
        page.holds("document.activeElement.matches('svg.sprotty-graph')"),
        "the keyboard is back in the drawing");
  }

  @Test
  void usesThePalette() throws Exception {
    find("Product");
    tabTo(".tool-palette .tool-button");
    assertEquals("Entity", focused());
    page.key("Enter");
    shown.untilText("entity Entity");
    find("Product");
    tool("Field");
    page.key("Enter");
    shown.untilText("field: ");
    find("Product");
    tool("Owns many");
    page.key("Space");
    page.until("document.activeElement.id === 'prop-target'");
    assertEquals("OWNS_MANY", page.text("document.getElementById('prop-kind').value"));
  }

  @Test
  void goesFromBoxToBoxAndSaysWhereItIs() {
    find("Customer");
    drawing();
    assertEquals("Customer, entity, 3 rows", said());
    page.key("Enter");
    assertEquals("id: uuid, key, required".substring(0, 8), said().substring(0, 8));
    page.key("ArrowDown");
    assertTrue(said().startsWith("name: string(80)"), said());
    page.key("Escape");
    assertTrue(said().startsWith("Customer"), said());
    page.key("l");
    assertEquals("relation: Order, many, to Customer, one or none", said());
    page.key("Enter");
    assertTrue(said().startsWith("Customer"), said());
    page.key("ArrowRight");
    assertTrue(said().startsWith("Order"), said());
  }
}
