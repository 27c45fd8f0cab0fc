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
import org.nublox.testing.browser.Page;

/** The tools that change what is there. */
class EditingTest extends InBrowser {

  @Test
  void anEntityIsRenamedInPlaceWhereverItIsSpokenOf() throws Exception {
    open(SHOP.replace("  placedOn: date\n", "  placedOn: date\n  customer -> Customer\n"));
    Page.Area box = box("shop.Customer");
    page.doubleClick(box.corner(30, 14));
    writeInPlace("Client");
    untilText("entity Client renamed from Customer {");
    untilText("  customer -> Client\n");
    box("shop.Client");
  }

  @Test
  void aFieldAndItsTypeAreWrittenInPlace() throws Exception {
    openShop();
    page.doubleClick(row("shop.Customer.city").middle());
    writeInPlace("town: string(90)");
    untilText("  town: string(90) renamed from city\n");
    row("shop.Customer.town");
  }

  @Test
  void aNameThatIsTakenIsRefusedWithAReason() throws Exception {
    openShop();
    page.click(head("shop.Order"));
    page.key("F2");
    writeInPlace("Customer");
    page.until(
        "document.querySelector('#message').textContent.includes(\"has a 'Customer' already\")");
    assertEquals(SHOP, text());
  }

  @Test
  void aBoxIsMovedAndItsPlaceKept() throws Exception {
    openShop();
    Page.Spot head = head("shop.Order");
    page.drag(head, head.by(120, 200));
    page.until(this::layout, () -> place("shop.Order")[1] > 100);
    assertEquals(SHOP, text());
    int[] place = place("shop.Order");
    double zoom = ((Number) page.value("window.nublox.root().zoom")).doubleValue();
    assertEquals(400 + 120 / zoom, place[0], 12);
    assertEquals(40 + 200 / zoom, place[1], 12);
  }

  @Test
  void severalAreSelectedAndAligned() throws Exception {
    openShop();
    page.click(head("shop.Customer"));
    page.controlClick(head("shop.Order"));
    page.until("window.nublox.selected().length === 2");
    menu("#align", "Left edges");
    page.until(this::layout, () -> place("shop.Order")[0] == place("shop.Customer")[0]);
    page.key("Control+z");
    page.until(this::layout, () -> place("shop.Order")[0] == 400);
  }

  @Test
  void severalAreDeletedAtOnce() throws Exception {
    openShop();
    page.click(head("shop.Product"));
    page.controlClick(head("shop.Order"));
    page.until("window.nublox.selected().length === 2");
    page.key("Delete");
    untilGone("entity Order");
    untilGone("entity Product");
    assertTrue(text().contains("// kept by everything"));
  }

  @Test
  void switchesAndCardinalitiesAreSetInTheProperties() throws Exception {
    open(SHOP.replace("  placedOn: date\n", "  placedOn: date\n  customer -> Customer\n"));
    page.click(row("shop.Order.placedOn").middle());
    page.click("#prop-flag-REQUIRED");
    untilText("  placedOn: date required\n");
    page.click("#prop-flag-REQUIRED");
    untilText("  placedOn: date\n");
    select("line:shop.Order.customer");
    page.choose("#prop-many-target", "1");
    untilText("  customer -> Customer required\n");
  }

  @Test
  void aBoxIsCollapsedFromItsMenu() throws Exception {
    openShop();
    page.rightClick(head("shop.Customer"));
    page.until("!document.querySelector('#menu').hidden");
    menu("Collapse");
    untilLayout("shop.Customer 40 40 collapsed");
    page.until("!document.querySelector(\"" + drawn("row:shop.Customer.name") + "\")");
  }

  @Test
  void theMenuIsWalkedByKeyboard() throws Exception {
    openShop();
    page.click(head("shop.Order"));
    page.key("Shift+F10");
    page.until("document.activeElement.parentElement.id === 'menu'");
    // the first is: add a field
    page.key("Enter");
    untilText("  field: string(80)\n");
  }

  @Test
  void everythingIsArranged() throws Exception {
    openShop();
    page.drag(head("shop.Order"), head("shop.Customer"));
    page.until(this::layout, () -> place("shop.Order")[0] < 100);
    page.click("#arrange");
    page.until(this::layout, () -> !overlaps("shop.Order", "shop.Customer"));
    assertEquals(SHOP, text());
  }

  private boolean overlaps(String one, String other) {
    Page.Area a = box(one);
    Page.Area b = box(other);
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  @Test
  void whatIsSelectedIsArrangedAndTheRestStays() throws Exception {
    openShop();
    int[] product = place("shop.Product");
    page.click(head("shop.Customer"));
    page.controlClick(head("shop.Order"));
    page.until("window.nublox.selected().length === 2");
    String before = layout();
    page.click("#arrange");
    page.until(this::layout, () -> !layout().equals(before));
    assertEquals(product[0], place("shop.Product")[0]);
    assertEquals(product[1], place("shop.Product")[1]);
  }
}
