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

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.nublox.testing.browser.Page;

/** Ways to look at a model: parts of it, with less, in other colours; and its files. */
class ViewsTest extends InBrowser {
  private static final String TAGGED =
      SHOP.replace("entity Order {", "entity Order @tag(\"sales\") {")
          .replace("entity Product {", "enum Size { small large }\n\nentity Product {");

  private boolean drawn(Page in, String id) {
    return in.holds("document.querySelector(\"" + drawn(id) + "\")");
  }

  private void gone(String id) {
    page.until("!document.querySelector(\"" + drawn(id) + "\")");
  }

  @Test
  void detailsAreHiddenAndShownToOneBrowserOnly() throws Exception {
    openShop();
    try (Page other = another()) {
      page.choose("#details", "KEYS");
      gone("row:shop.Customer.name");
      assertTrue(drawn(page, "row:shop.Customer.id"));
      page.choose("#details", "NONE");
      gone("row:shop.Customer.id");
      assertTrue(drawn(other, "row:shop.Customer.name"));
      page.choose("#details", "ALL");
      row("shop.Customer.name");
    }
    assertEquals(SHOP, text());
  }

  @Test
  void typesAreFiltered() throws Exception {
    open(TAGGED);
    box("shop.Size");
    page.click("#types");
    gone("box:shop.Size");
    page.click("#types");
    box("shop.Size");
  }

  @Test
  void oneModuleIsShownAndNewEntitiesGoWhereOneWants() throws Exception {
    write("stock.nbx", "module stock\n\nentity Shelf {\n  key id: uuid = newUuid()\n}\n");
    openShop();
    page.until("document.querySelector('#module').options.length === 3");
    page.choose("#module", "stock");
    gone("box:shop.Customer");
    box("stock.Shelf");
    page.choose("#module", "");
    box("shop.Customer");
    // clicked into the frame of a module
    Page.Area frame = page.area(drawn("frame:stock"));
    tool("Entity");
    page.click(frame.corner(8, 30));
    page.until(() -> text("stock.nbx"), () -> text("stock.nbx").contains("entity Entity {"));
    page.key("Control+z");
    page.until(() -> text("stock.nbx"), () -> !text("stock.nbx").contains("entity Entity {"));
    // chosen at the right
    page.key("Escape");
    select("diagram");
    page.value("window.nublox.dispatch({ kind: 'allSelected', select: false })");
    page.until("document.querySelector('#prop-home')");
    page.choose("#prop-home", "stock.nbx");
    page.click("#do-new-entity");
    page.until(() -> text("stock.nbx"), () -> text("stock.nbx").contains("entity Entity {"));
    assertEquals(SHOP, text());
  }

  @Test
  void coloursSayTags() throws Exception {
    open(TAGGED);
    Object before = page.value(tint("shop.Order"));
    assertEquals(before, page.value(tint("shop.Customer")));
    page.choose("#colours", "TAG");
    page.until(tint("shop.Order") + " !== " + tint("shop.Customer"));
  }

  @Test
  void aLegendSaysWhatTheColoursMean() throws Exception {
    open(TAGGED);
    page.until("document.querySelector('#legend').hidden");
    page.choose("#colours", "TAG");
    page.until("!document.querySelector('#legend').hidden");
    assertEquals(
        "without a tag/sales",
        page.value(
            "[...document.querySelectorAll('#legend li')].map(l => l.textContent).join('/')"));
    // the sample has the colour of the heads
    assertEquals(
        page.value(
            "getComputedStyle(document.querySelector(\""
                + drawn("box:shop.Order")
                + " .head\")).fill"),
        page.value(
            "getComputedStyle(document.querySelector('#legend li:nth-child(2) .sample'))"
                + ".backgroundColor"));
    write("stock.nbx", "module stock\n\nentity Shelf {\n  key id: uuid = newUuid()\n}\n");
    page.choose("#colours", "MODULE");
    page.until(
        "[...document.querySelectorAll('#legend li')].map(l => l.textContent).join('/') === 'shop/stock'");
    page.choose("#module", "stock");
    page.until("document.querySelector('#legend').hidden");
    assertEquals(TAGGED, text());
  }

  private static String tint(String box) {
    return "[...document.querySelector(\""
        + drawn("box:" + box)
        + "\").classList].find(c => c.startsWith('tint'))";
  }

  @Test
  void aSubjectAreaShowsAPartWithPlacesOfItsOwn() throws Exception {
    openShop();
    page.click(head("shop.Customer"));
    page.controlClick(head("shop.Order"));
    page.until("window.nublox.selected().length === 2");
    page.choose("#diagram", "+");
    page.until("document.querySelector('#new-diagram').open");
    page.type("sales");
    page.key("Enter");
    untilLayout("@sales shop.Customer 40 40\n@sales shop.Order 400 40\n");
    gone("box:shop.Product");
    page.pause(400);
    Page.Spot head = head("shop.Order");
    page.drag(head, head.by(0, 150));
    page.until(this::layout, () -> !layout().contains("@sales shop.Order 400 40\n"));
    untilLayout("\nshop.Order 400 40\n");
    // what is created here is shown here
    tool("Entity");
    page.click(new Page.Spot(700, 80));
    untilText("entity Entity {");
    untilLayout("@sales shop.Entity ");
    // a name follows a renaming everywhere
    page.click(head("shop.Customer"));
    page.key("F2");
    writeInPlace("Client");
    untilLayout("@sales shop.Client 40 ");
    untilLayout("\nshop.Client 40 40\n");
    page.choose("#diagram", "");
    box("shop.Product");
    page.choose("#diagram", "sales");
    gone("box:shop.Product");
    page.value("window.nublox.dispatch({ kind: 'allSelected', select: false })");
    page.click("#do-discard");
    page.until(this::layout, () -> !layout().contains("@sales"));
    box("shop.Product");
  }

  @Test
  void theStatesOfAFieldAreADiagram() throws Exception {
    open(LIFE);
    page.until(
        "[...document.querySelector('#diagram').options].some(o => o.text === 'States of Order.status')");
    page.choose("#diagram", "=shop.Order.status");
    box("shop.Status.open");
    gone("box:shop.Order");
    page.until("document.querySelectorAll('.line.transition').length === 2");
    page.pause(400);
    page.picture(java.nio.file.Path.of("target", "pictures", "states.png"));
    tool("Many to one");
    page.click(head("shop.Status.open"));
    page.hover(box("shop.Status.sent").middle());
    page.click(head("shop.Status.sent"));
    untilText("    paid -> sent  send\n    open -> sent  toSent\n");
    page.until("document.querySelectorAll('.line.transition').length === 3");
    page.key("Escape");
    select("line:shop.Order.status!toSent");
    page.fill("#prop-name", "skip");
    untilText("    open -> sent  skip\n");
    select("line:shop.Order.status!skip");
    page.click("#do-delete");
    untilTextIs(LIFE);
  }

  @Test
  void aFileThatComesWhileServingIsDrawnAndOneThatGoesIsNot() throws Exception {
    openShop();
    write("stock.nbx", "module stock\n\nentity Shelf {\n  key id: uuid = newUuid()\n}\n");
    box("stock.Shelf");
    Files.delete(folder.resolve("stock.nbx"));
    gone("box:stock.Shelf");
    assertEquals(SHOP, text());
  }

  @Test
  void ofAnEventOnlyTheAttributeGoesWithWhatItIsOf() throws Exception {
    String events =
        SHOP + "\nevent PriceChanged {\n  product -> Product\n  // kept\n  reason: string(80)\n}\n";
    open(events);
    page.click(head("shop.Product"));
    page.key("Delete");
    page.until("document.querySelector('#confirm').open");
    assertEquals(
        "attribute product of event shop.PriceChanged",
        page.value("document.querySelector('#confirm-list').textContent"));
    page.click("#confirm button.danger");
    untilText("event PriceChanged {\n  // kept\n  reason: string(80)\n}\n");
    assertFalse(text().contains("entity Product"));
  }
}
