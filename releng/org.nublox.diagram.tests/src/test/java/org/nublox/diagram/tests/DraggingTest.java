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

import org.junit.jupiter.api.Test;
import org.nublox.testing.browser.Page;

/** What is taken with the mouse: rows, and the ends of lines; and what is copied. */
class DraggingTest extends InBrowser {
  @Test
  void aRowIsDraggedToAnotherPlaceInItsBox() throws Exception {
    openShop();
    Page.Area name = row("shop.Customer.name");
    page.drag(row("shop.Customer.city").middle(), name.corner(40, 3));
    untilTextIs(
        SHOP.replace("  city: string(60)\n", "")
            .replace("  name: string(80)", "  city: string(60)\n  name: string(80)"));
    page.key("Control+z");
    untilTextIs(SHOP);
    // the box itself stood still
    assertEquals(true, layout().isEmpty() || layout().contains("shop.Customer 40 40"));
  }

  @Test
  void aRowIsDraggedIntoAnotherBox() throws Exception {
    openShop();
    Page.Area there = row("shop.Order.total");
    page.drag(row("shop.Customer.city").middle(), there.corner(40, 3));
    untilTextIs(
        SHOP.replace("  city: string(60)\n", "")
            .replace("  total: decimal", "  city: string(60)\n  total: decimal"));
    row("shop.Order.city");
  }

  @Test
  void aRowDroppedBesideBoxesStays() throws Exception {
    openShop();
    page.drag(row("shop.Customer.city").middle(), new Page.Spot(1000, 700));
    page.pause(300);
    assertEquals(SHOP, text());
  }

  @Test
  void aRelationIsLedToAnotherEntity() throws Exception {
    openRelated();
    select("line:shop.Order.customer");
    Page.Area handle = page.area(".line-handle.target");
    page.drag(handle.middle(), head("shop.Product"));
    untilTextIs(
        RELATED
            .replace("customer -> Customer required", "customer -> Product required")
            .replace("  orders -> Order[*] opposite customer\n", "")
            .replace(
                "  price: decimal(12,2)\n",
                "  price: decimal(12,2)\n  orders -> Order[*] opposite customer\n"));
    page.key("Control+z");
    untilTextIs(RELATED);
  }

  @Test
  void aRelationIsLetBeginAtAnotherEntity() throws Exception {
    openRelated();
    select("line:shop.Order.customer");
    Page.Area handle = page.area(".line-handle.source");
    page.drag(handle.middle(), head("shop.Product"));
    untilText("  orders -> Product[*] opposite customer\n");
    untilText("  price: decimal(12,2)\n  customer -> Customer required opposite orders\n");
    assertFalse(text().contains("Order[*]"));
  }

  @Test
  void aRelationIsLedElsewhereInTheProperties() throws Exception {
    openRelated();
    select("line:shop.Order.customer");
    page.choose("#prop-leads", "shop.Product");
    untilText("  customer -> Product required opposite orders\n");
  }

  @Test
  void aFieldIsCopiedIntoAnotherEntity() throws Exception {
    openShop();
    page.click(row("shop.Customer.email").middle());
    page.key("Control+c");
    page.click(head("shop.Order"));
    page.key("Control+v");
    untilTextIs(
        SHOP.replace(
            "  total: decimal(12,2)\n", "  total: decimal(12,2)\n  email: string(120) unique\n"));
  }

  @Test
  void anEntityIsCopiedWithItsFields() throws Exception {
    openRelated();
    page.click(head("shop.Order"));
    page.key("Control+c");
    page.key("Control+v");
    untilText(
        """
        entity Order2 {
          key id: uuid = newUuid()
          placedOn: date
          customer -> Customer required
          total: decimal(12,2)
        }
        """);
    untilLayout("shop.Order2 440 80");
    page.until("window.nublox.selected().join() === 'box:shop.Order2'");
    page.key("Control+z");
    untilTextIs(RELATED);
  }

  @Test
  void aTypeIsCompletedWhileItIsWritten() throws Exception {
    openShop();
    page.doubleClick(row("shop.Customer.city").middle());
    page.until("document.querySelector('.label-edit input')");
    completeTypeOfCity();
  }
}
