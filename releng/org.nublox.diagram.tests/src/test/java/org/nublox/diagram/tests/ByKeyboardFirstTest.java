/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first things that somebody does, without a pointer; and the tools above the palette. */
class ByKeyboardFirstTest extends ByKeyboard {
  /** An entity that another one refers to. */
  private static final String REFERRED =
      """
      module shop

      // kept
      entity Customer {
        key id: uuid
        name: string(80)
        mail: string(120)
      }

      entity Order {
        key id: uuid
        customer -> Customer
        placedOn: date
      }

      entity Product {
        key id: uuid
        title: string(80) required
      }
      """;

  @BeforeEach
  void openReferred() throws Exception {
    open(REFERRED);
  }

  private String said() {
    page.pause(60);
    return page.text("document.getElementById('said').textContent");
  }

  @Test
  void createsAnEntityAndRenamesItInPlace() throws Exception {
    drawing();
    page.key("n");
    untilText("entity Entity");
    page.until("document.getElementById('said').textContent.startsWith('Entity')");
    page.key("F2");
    page.until("document.activeElement.closest('.label-edit')");
    page.key("Control+a");
    page.type("Invoice");
    page.key("Enter");
    untilText("entity Invoice");
    assertTrue(text().contains("// kept"));
  }

  @Test
  void renamesAFieldAndItsType() throws Exception {
    find("mail");
    page.key("F2");
    page.until("document.activeElement.closest('.label-edit')");
    page.key("Control+a");
    page.type("email: string(200)");
    page.key("Enter");
    untilText("email: string(200)");
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
    untilText("-> Product");
  }

  @Test
  void movesABoxAndTakesItBack() throws Exception {
    String before = text();
    find("Product");
    drawing();
    double x = x();
    page.key("Control+ArrowRight");
    page.until("nublox.root().index.getById('box:shop.Product').position.x === " + (x + 20));
    page.key("Control+z");
    page.until("nublox.root().index.getById('box:shop.Product').position.x === " + x);
    page.key("Control+Shift+z");
    page.until("nublox.root().index.getById('box:shop.Product').position.x === " + (x + 20));
    assertEquals(before, text());
  }

  private double x() {
    return page.number("nublox.root().index.getById('box:shop.Product').position.x");
  }

  @Test
  void reordersFields() throws Exception {
    find("mail");
    drawing();
    page.key("Control+ArrowUp");
    for (int i = 0; i < 100 && text().indexOf("mail") > text().indexOf("name"); i++) {
      page.pause(50);
    }
    assertTrue(text().indexOf("mail") < text().indexOf("name"), text());
  }

  @Test
  void deletesAfterShowingWhatGoesWithItAndTakesItBack() throws Exception {
    String before = text();
    find("Customer");
    drawing();
    page.key("Delete");
    page.until("document.getElementById('confirm').open");
    assertTrue(
        page.text("document.getElementById('confirm-list').textContent").contains("customer"));
    tabTo("#confirm button.danger");
    page.key("Enter");
    untilGone("entity Customer");
    assertFalse(text().contains("-> Customer"));
    page.key("Control+z");
    untilText("entity Customer");
    assertEquals(before, text());
  }

  @Test
  void usesTheMenu() throws Exception {
    find("Product");
    drawing();
    page.key("Shift+F10");
    page.until("!document.getElementById('menu').hidden");
    assertEquals("Add a field", focused());
    page.key("Enter");
    untilText("field: ");
    assertTrue(
        page.holds("document.activeElement.matches('svg.sprotty-graph')"),
        "the keyboard is back in the drawing");
  }

  @Test
  void usesThePalette() throws Exception {
    find("Product");
    useTool("Entity");
    untilText("entity Entity");
    find("Product");
    useTool("Field");
    untilText("field: ");
    find("Product");
    useTool("Owns many");
    page.until("document.activeElement.id === 'prop-target'");
    assertEquals("OWNS_MANY", page.text("document.getElementById('prop-kind').value"));
  }

  @Test
  void theHeadOfThePaletteIsReachedSeenAndNamed() {
    List<String> named = new ArrayList<>();
    tabTo(".tool-palette .header-tools [role=button]");
    do {
      named.add(page.text("document.activeElement.getAttribute('aria-label')"));
      assertEquals(
          "solid 2px",
          page.text(
              "(s => s.outlineStyle + ' ' + s.outlineWidth)(getComputedStyle(document.activeElement))"),
          "the focus is seen");
      page.key("Tab");
    } while (page.holds("document.activeElement.matches('.header-tools [role=button]')"));
    assertEquals(
        List.of(
            "Select and move",
            "Delete",
            "Select an area",
            "Check the model",
            "Full size",
            "Find a tool"),
        named);
    assertEquals("Entity", focused());
    page.key("ArrowUp");
    assertEquals("Find a tool", focused());
    page.key("Home");
    assertEquals("Select and move", focused());
    page.key("ArrowLeft");
    assertEquals("Extends", focused());
    assertEquals(
        "toolbar",
        page.text("document.activeElement.closest('.tool-palette').getAttribute('role')"));
  }

  @Test
  void theHeadOfThePaletteIsUsed() throws Exception {
    header("Delete");
    page.key("Enter");
    page.until("document.getElementById('message').textContent.startsWith('Select a box')");
    find("Product");
    header("Delete");
    page.key("Enter");
    untilGone("entity Product");
    header("Select an area");
    page.key("Space");
    page.until(
        "nublox.selected().sort().join() === 'box:shop.Customer,box:shop.Order'"
            + " && document.activeElement.matches('svg.sprotty-graph')");
    header("Check the model");
    page.key("Enter");
    page.until("document.getElementById('message').textContent.startsWith('No problems')");
    page.key("ArrowRight");
    assertEquals("Full size", focused());
    page.key("Enter");
    page.until("nublox.root().zoom === 1 && nublox.root().scroll.x === 0");
    header("Select and move");
    page.key("Enter");
    page.until("document.activeElement.matches('svg.sprotty-graph')");
  }

  @Test
  void aToolIsFoundByItsName() throws Exception {
    find("Product");
    header("Find a tool");
    assertEquals("false", expanded());
    page.key("Enter");
    page.until("document.activeElement.matches('.search-input')");
    assertEquals("true", expanded());
    page.key("o");
    page.key("w");
    page.key("n");
    page.until("document.querySelectorAll('.tool-palette .tool-button').length === 1");
    page.key("Enter");
    assertEquals("Owns many", focused());
    page.key("Enter");
    page.until("document.activeElement.id === 'prop-target'");
    assertEquals("OWNS_MANY", page.text("document.getElementById('prop-kind').value"));
    tabTo(".tool-palette .search-input");
    page.key("Escape");
    assertEquals("Find a tool", focused());
    assertEquals("false", expanded());
    page.until("document.querySelectorAll('.tool-palette .tool-button').length > 5");
  }

  private void header(String name) {
    tabTo(".tool-palette .header-tools [aria-label='" + name + "']");
  }

  private String expanded() {
    return page.text("document.querySelector('.search-icon').getAttribute('aria-expanded')");
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
