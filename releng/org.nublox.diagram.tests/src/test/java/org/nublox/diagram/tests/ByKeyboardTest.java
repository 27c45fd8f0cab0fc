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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes the model or the drawing, without a pointer. */
class ByKeyboardTest extends ByKeyboard {
  @Test
  void aNoteIsWrittenMovedAndDeleted() throws Exception {
    openShop();
    useTool("Note");
    untilLayout("\"Note\"");
    page.until("window.nublox.selected().join().startsWith('box:#')");
    overwrite("#prop-text", "Ask sales");
    untilLayout("\"Ask sales\"");
    drawing();
    String before = layout();
    page.key("Control+ArrowDown");
    page.until(this::layout, () -> !layout().equals(before));
    page.key("Delete");
    page.until(this::layout, () -> !layout().contains("Ask"));
    page.key("Control+z");
    untilLayout("\"Ask sales\"");
    assertEquals(SHOP, text());
  }

  @Test
  void anEnumerationIsCreatedWhereThereIsRoom() throws Exception {
    openShop();
    useTool("Enumeration");
    untilTextIs(SHOP + "\nenum Kind { first }\n");
    page.until("window.nublox.selected().join() === 'box:shop.Kind'");
    for (String name : new String[] {"shop.Customer", "shop.Order", "shop.Product"}) {
      assertTrue(page.holds(apart("shop.Kind", name)), name + " is covered: " + layout());
    }
    page.key("Insert");
    untilText("enum Kind { first literal }");
  }

  private static String apart(String one, String other) {
    return "((a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y"
        + " || b.y + b.height <= a.y)(nublox.root().index.getById('box:"
        + one
        + "').bounds, nublox.root().index.getById('box:"
        + other
        + "').bounds)";
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Many to one,customer -> Customer opposite orders",
        "Owns many,customers -> Customer[*] owned opposite order",
        "One to one,customer -> Customer unique opposite order",
        "Many to many,customers -> Customer[*] opposite orders",
      })
  void aRelationIsMade(String tool, String written) throws Exception {
    openShop();
    find("Order");
    useTool(tool);
    page.until("document.activeElement.id === 'prop-target'");
    pick("#prop-target", "shop.Customer");
    tabTo("#do-relate");
    page.key("Enter");
    untilText("  " + written + "\n");
  }

  @Test
  void anEntityIsLetExtendAnother() throws Exception {
    openShop();
    find("Order");
    useTool("Extends");
    page.until("document.activeElement.id === 'prop-target'");
    pick("#prop-target", "shop.Customer");
    tabTo("#do-relate");
    page.key("Space");
    untilText("entity Order extends Customer {");
  }

  @Test
  void aRelationIsLedElsewhereAtEitherEnd() throws Exception {
    openRelated();
    find("Order");
    page.key("l");
    page.until("window.nublox.selected().join() === 'line:shop.Order.customer'");
    pick("#prop-leads", "shop.Product");
    // nothing is written while the arrows pass by
    assertEquals(RELATED, text());
    page.key("Enter");
    untilText("  customer -> Product required opposite orders\n");
    page.key("Control+z");
    drawing();
    page.key("Control+z");
    untilTextIs(RELATED);
    find("Order");
    page.key("l");
    page.until("window.nublox.selected().join() === 'line:shop.Order.customer'");
    pick("#prop-begins", "shop.Product");
    page.key("Tab");
    untilText("  orders -> Product[*] opposite customer\n");
    untilText("  price: decimal(12,2)\n  customer -> Customer required opposite orders\n");
  }

  @Test
  void aRelationHasItsRolesAndCardinalitiesChangedAndIsDeleted() throws Exception {
    open(RELATED);
    find("Order");
    page.key("l");
    page.until("window.nublox.selected().join() === 'line:shop.Order.customer'");
    pick("#prop-many-target", "0..1");
    page.key("Tab");
    untilText("  customer -> Customer opposite orders\n");
    overwrite("#prop-role-target", "buyer");
    untilText("  buyer -> Customer renamed from customer opposite orders\n");
    drawing();
    page.key("Delete");
    page.until("document.querySelector('#confirm').open || !document.querySelector('.line')");
    if (page.holds("document.querySelector('#confirm').open")) {
      tabTo("#confirm button.danger");
      page.key("Enter");
    }
    untilGone("buyer");
  }

  @Test
  void fieldsHaveNameTypeAndSwitches() throws Exception {
    openShop();
    find("city");
    tabTo("#prop-flag-REQUIRED");
    page.key("Space");
    untilText("  city: string(60) required\n");
    overwrite("#prop-type", "text");
    untilText("  city: text required\n");
    overwrite("#prop-name", "town");
    untilText("  town: text renamed from city required\n");
    find("town");
    tabTo("#do-up");
    page.key("Enter");
    page.until(
        this::text, () -> text().indexOf("town: text") < text().indexOf("email: string(120)"));
  }

  @Test
  void aFieldIsMovedToAnotherEntity() throws Exception {
    openShop();
    find("city");
    pick("#prop-owner", "shop.Order");
    page.key("Tab");
    untilTextIs(
        SHOP.replace("  city: string(60)\n", "")
            .replace("  total: decimal(12,2)\n", "  total: decimal(12,2)\n  city: string(60)\n"));
  }

  @Test
  void aTypeIsCompletedWhileItIsWritten() throws Exception {
    openShop();
    find("city");
    page.key("F2");
    page.until("document.activeElement.closest('.label-edit')");
    completeTypeOfCity();
  }

  @Test
  void aBoxIsCollapsedAndExpanded() throws Exception {
    openShop();
    find("Customer");
    fromMenu("Collapse");
    untilLayout("shop.Customer 40 40 collapsed");
    tabTo("#do-collapse");
    page.key("Enter");
    untilLayout("shop.Customer 40 40\n");
  }

  @Test
  void aProblemIsRepaired() throws Exception {
    openShop();
    write("shop.nbx", SHOP.replace("price: decimal(12,2)", "price: decimall(12,2)"));
    page.until("document.querySelector('.sprotty-issue')");
    find("Product");
    page.until("document.querySelector('#inspector .repair')");
    tabTo("#inspector .repair");
    page.key("Enter");
    untilTextIs(SHOP);
  }

  @ParameterizedTest
  @CsvSource({
    "Left edges, 0",
    "Centers, 0",
    "Right edges, 0",
    "Top edges, 1",
    "Middles, 1",
    "Bottom edges, 1"
  })
  void boxesAreAligned(String how, int axis) throws Exception {
    openShop();
    selectAllThree();
    fromMenu("#align", how);
    String size = axis == 0 ? "width" : "height";
    double part = how.startsWith("L") || how.startsWith("T") ? 0 : how.length() < 8 ? 0.5 : 1;
    page.until(
        this::layout,
        () ->
            Math.abs(edge("shop.Order", axis, size, part) - edge("shop.Customer", axis, size, part))
                    <= 1
                && Math.abs(
                        edge("shop.Product", axis, size, part)
                            - edge("shop.Customer", axis, size, part))
                    <= 1);
    assertEquals(SHOP, text());
  }

  private double edge(String name, int axis, String size, double part) {
    return place(name)[axis]
        + part * page.number("nublox.root().index.getById('box:" + name + "').bounds." + size);
  }

  @Test
  void boxesAreDistributed() throws Exception {
    write("shop.nbx.layout", "shop.Customer 40 40\nshop.Order 330 50\nshop.Product 340 700\n");
    open(SHOP);
    selectAllThree();
    fromMenu("#align", "Same gaps down");
    page.until(this::layout, () -> place("shop.Order")[1] != 50);
    assertEquals(
        place("shop.Order")[1] - place("shop.Customer")[1] - height("shop.Customer"),
        place("shop.Product")[1] - place("shop.Order")[1] - height("shop.Order"),
        1,
        layout());
  }

  @Test
  void boxesMoveOnAGridWhenTheySnap() throws Exception {
    write("shop.nbx.layout", "shop.Customer 43 47\nshop.Order 400 40\nshop.Product 40 320\n");
    open(SHOP);
    tabTo("#snap");
    page.key("Space");
    find("Customer");
    page.key("Control+ArrowRight");
    page.until(this::layout, () -> place("shop.Customer")[0] == 60);
    assertEquals(50, place("shop.Customer")[1]);
    page.key("Control+Shift+ArrowRight");
    page.until(this::layout, () -> place("shop.Customer")[0] == 70);
  }

  @Test
  void someOrAllAreArranged() throws Exception {
    write("shop.nbx.layout", "shop.Customer 40 40\nshop.Order 60 50\nshop.Product 900 900\n");
    open(SHOP);
    tabTo("#arrange");
    page.key("Enter");
    page.until(apart("shop.Customer", "shop.Order"));
    assertTrue(place("shop.Product")[0] > place("shop.Customer")[0], layout());
    page.key("Control+z");
    page.until(this::layout, () -> place("shop.Order")[0] == 60);
    find("Customer");
    page.key("Shift+ArrowRight");
    page.until("window.nublox.selected().length === 2");
    fromMenu("Arrange these");
    page.until(apart("shop.Customer", "shop.Order"));
    assertEquals(900, place("shop.Product")[0]);
    page.key("Escape");
    page.until("window.nublox.selected().length === 0");
    fromMenu("Arrange everything anew");
    page.until(this::layout, () -> place("shop.Product")[0] < 900);
    assertEquals(SHOP, text());
  }

  @Test
  void elementsAreCopiedPastedAndDoubled() throws Exception {
    openShop();
    find("email");
    page.key("Control+c");
    find("Order");
    page.key("Control+v");
    untilText("  total: decimal(12,2)\n  email: string(120) unique\n");
    page.key("Control+d");
    untilText("entity Order2 {");
    page.until("window.nublox.selected().join() === 'box:shop.Order2'");
    fromMenu("Copy");
    fromMenu("Paste");
    untilText("entity Order3 {");
  }

  @Test
  void severalAreDeletedAndTakenBack() throws Exception {
    openShop();
    find("Customer");
    page.key("Shift+ArrowRight");
    page.until("window.nublox.selected().length === 2");
    fromMenu("Delete");
    untilGone("entity Order");
    untilGone("entity Customer");
    tabTo("#undo");
    page.key("Enter");
    untilTextIs(SHOP);
    tabTo("#redo");
    page.key("Enter");
    untilGone("entity Order");
    page.key("Control+z");
    untilTextIs(SHOP);
    page.key("Control+a");
    page.until("window.nublox.selected().length >= 3");
  }

  @Test
  void newThingsComeFromTheMenuAndGoWhereOneWants() throws Exception {
    write("stock.nbx", "module stock\n");
    openShop();
    page.until("document.querySelector('#prop-home')");
    pick("#prop-home", "stock.nbx");
    page.key("Tab");
    drawing();
    fromMenu("New entity");
    page.until(() -> text("stock.nbx"), () -> text("stock.nbx").contains("entity Entity {"));
    page.until("window.nublox.selected().join() === 'box:stock.Entity'");
    page.key("Escape");
    page.until("window.nublox.selected().length === 0");
    fromMenu("New note");
    page.until(
        () -> layout() + text("stock.nbx.layout"),
        () -> (layout() + text("stock.nbx.layout")).contains("\"Note\""));
    page.key("F2");
    page.until("document.querySelector('.label-edit input')");
    page.key("Control+a");
    page.type("Soon");
    page.pause(350);
    page.key("Enter");
    page.until(
        () -> layout() + text("stock.nbx.layout"),
        () -> (layout() + text("stock.nbx.layout")).contains("\"Soon\""));
    page.until("document.activeElement.matches('svg.sprotty-graph')");
    page.key("Escape");
    page.until("window.nublox.selected().length === 0");
    fromMenu("New enumeration");
    page.until(() -> text("stock.nbx"), () -> text("stock.nbx").contains("enum Kind"));
    assertEquals(SHOP, text());
  }
}
