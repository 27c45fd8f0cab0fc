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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.testing.browser.Page;

/** The tools that make and remove things. */
class CreatingTest extends InBrowser {

  @Test
  void anEntityIsCreatedWhereTheMouseIs() throws Exception {
    openShop();
    tool("Entity");
    page.click(new Page.Spot(900, 600));
    untilTextIs(SHOP + "\nentity Entity {\n  key id: uuid = newUuid()\n}\n");
    assertTrue(box("shop.Entity").width() > 0);
    untilLayout("shop.Entity ");
    page.until("window.nublox.selected().join() === 'box:shop.Entity'");
  }

  @Test
  void anEnumerationIsCreated() throws Exception {
    openShop();
    tool("Enumeration");
    page.click(new Page.Spot(900, 600));
    untilTextIs(SHOP + "\nenum Kind { first }\n");
    box("shop.Kind");
  }

  @Test
  void aFieldIsCreatedInTheEntityThatIsClicked() throws Exception {
    openShop();
    tool("Field");
    page.click(box("shop.Order").middle());
    untilTextIs(
        SHOP.replace("  total: decimal(12,2)\n", "  total: decimal(12,2)\n  field: string(80)\n"));
    row("shop.Order.field");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Many to one,customer -> Customer opposite orders,orders -> Order[*] opposite customer",
        "One to one,customer -> Customer unique opposite order,order -> Order[0..1] opposite customer",
        "Owns many,customers -> Customer[*] owned opposite order,order -> Order required opposite customers",
        "Many to many,customers -> Customer[*] opposite orders,orders -> Order[*] opposite customers",
      })
  void aRelationIsDrawn(String tool, String forth, String back) throws Exception {
    openShop();
    tool(tool);
    page.click(head("shop.Order"));
    page.hover(box("shop.Customer").middle());
    page.click(head("shop.Customer"));
    untilTextIs(
        SHOP.replace("  total: decimal(12,2)\n", "  total: decimal(12,2)\n  " + forth + "\n")
            .replace("  city: string(60)\n", "  city: string(60)\n  " + back + "\n"));
    page.until("document.querySelectorAll('.line.relation').length === 1");
  }

  @Test
  void anEntityIsLetExtendAnother() throws Exception {
    openShop();
    tool("Extends");
    page.click(head("shop.Order"));
    page.hover(box("shop.Customer").middle());
    page.click(head("shop.Customer"));
    untilTextIs(SHOP.replace("entity Order {", "entity Order extends Customer {"));
    page.until("document.querySelector('.line.inheritance .triangle')");
  }

  @Test
  void deletionShowsWhatGoesWithIt() throws Exception {
    String related =
        SHOP.replace("  placedOn: date\n", "  placedOn: date\n  customer -> Customer required\n");
    open(related);
    page.click(head("shop.Customer"));
    page.key("Delete");
    page.until("document.querySelector('#confirm').open");
    assertEquals(
        "relation shop.Order.customer",
        page.value("document.querySelector('#confirm-list').textContent"));
    // nothing has happened yet, and need not
    assertEquals(related, text());
    page.key("Escape");
    page.until("!document.querySelector('#confirm').open");
    assertEquals(related, text());
    page.key("Delete");
    page.until("document.querySelector('#confirm').open");
    page.click("#confirm button.danger");
    untilGone("entity Customer");
    assertFalse(text().contains("customer ->"), text());
    page.until("!document.querySelector(\"" + drawn("box:shop.Customer") + "\")");
  }

  @Test
  void whatNothingSpeaksOfIsDeletedAtOnce() throws Exception {
    openShop();
    page.click(row("shop.Customer.city").middle());
    page.key("Delete");
    untilTextIs(SHOP.replace("  city: string(60)\n", ""));
  }
}
