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

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.testing.browser.Page;

/** Elements that come into a diagram from outside of it: from an explorer, or from a search. */
class DroppingTest extends InBrowser {

  @BeforeEach
  void openSales() throws Exception {
    write(
        "shop.nbx.layout",
        "shop.Customer 40 40\nshop.Order 400 40\nshop.Product 40 320\n@sales shop.Customer 40 40\n");
    open(SHOP);
    page.until("[...document.querySelector('#diagram').options].some(o => o.value === 'sales')");
    page.choose("#diagram", "sales");
    page.until("!document.querySelector(\"" + drawn("box:shop.Order") + "\")");
    page.pause(400);
  }

  /** As a program drops that holds the page, or another window. */
  private void drop(String type, String text, Page.Spot at) {
    page.value(
        """
        (() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData(%s, %s);
          const at = { dataTransfer, clientX: %s, clientY: %s, bubbles: true, cancelable: true };
          const target = document.elementFromPoint(at.clientX, at.clientY);
          const taken = !target.dispatchEvent(new DragEvent('dragover', at));
          if (taken) target.dispatchEvent(new DragEvent('drop', at));
        })()
        """
            .formatted(Page.quoted(type), Page.quoted(text), at.x(), at.y()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-nublox-element", "text/plain"})
  void whatIsDroppedIsAddedThereAndSelected(String type) {
    drop(type, "shop.Order\nshop.Product.price", new Page.Spot(700, 500));
    untilLayout("@sales shop.Order ");
    untilLayout("@sales shop.Product ");
    page.until(
        "window.nublox.selected().sort().join() === 'box:shop.Order,row:shop.Product.price'");
    int[] order = placeInSales("shop.Order");
    int[] product = placeInSales("shop.Product");
    assertEquals(40, product[0] - order[0]);
    assertEquals(40, product[1] - order[1]);
    assertEquals(SHOP, text());
    page.key("Control+z");
    page.until(this::layout, () -> !layout().contains("@sales shop.Order"));
  }

  private int[] placeInSales(String name) {
    return place("@sales " + name);
  }

  @Test
  void theCornerStandsWhereItWasDropped() {
    Page.Area customer = box("shop.Customer");
    double zoom = page.number("window.nublox.root().zoom");
    drop("text/plain", "shop.Order", new Page.Spot(customer.x() + 100, customer.y() + 250));
    untilLayout("@sales shop.Order ");
    assertEquals(40 + 100 / zoom, placeInSales("shop.Order")[0], 2);
    assertEquals(40 + 250 / zoom, placeInSales("shop.Order")[1], 2);
  }

  @Test
  void whatIsThereAlreadyIsMovedIntoSight() {
    String before = layout();
    page.value(
        "nublox.dispatch({ kind: 'viewport', elementId: nublox.root().id, animate: false,"
            + " newViewport: { scroll: { x: 5000, y: 5000 }, zoom: 1 } })");
    page.until("!document.querySelector(\"" + drawn("box:shop.Customer") + "\")");
    page.value("window.nublox.showInDiagram(['shop.Customer.email'])");
    page.until("window.nublox.selected().join() === 'row:shop.Customer.email'");
    box("shop.Customer");
    assertEquals(before, layout());
  }

  @Test
  void theHostShowsElementsByItsServer() {
    server.selection().show(List.of("shop.Order"));
    untilLayout("@sales shop.Order ");
    page.until("window.nublox.selected().join() === 'box:shop.Order'");
    // it covers nothing
    int[] at = placeInSales("shop.Order");
    assertTrue(at[0] > 40 + 100 || at[1] > 40 + 100, layout());
  }

  @Test
  void inTheWholeAFilterThatHidesItIsLifted() throws Exception {
    write("stock.nbx", "module stock\n\nentity Shelf {\n  key id: uuid = newUuid()\n}\n");
    page.choose("#diagram", "");
    box("stock.Shelf");
    page.until("document.querySelector('#module').options.length === 3");
    page.choose("#module", "shop");
    page.until("!document.querySelector(\"" + drawn("box:stock.Shelf") + "\")");
    page.value("window.nublox.showInDiagram('stock.Shelf', 300, 300)");
    page.until("window.nublox.selected().join() === 'box:stock.Shelf'");
    assertEquals("", page.value("document.querySelector('#module').value"));
  }

  @Test
  void aNameOfNothingIsSaid() {
    drop("text/plain", "shop.Nobody", new Page.Spot(700, 500));
    page.until("document.querySelector('#message').textContent.includes('shop.Nobody')");
  }

  @Test
  void whatIsFoundIsDraggedIntoTheDiagram() {
    page.key("Control+f");
    page.type("order");
    page.until("document.querySelectorAll('#found li').length > 0");
    assertEquals(
        "add to sales", page.value("document.querySelector('#found li small').textContent"));
    page.picture(Path.of("target", "pictures", "found.png"));
    page.drag(page.area("#found li").corner(30, 10), new Page.Spot(800, 600));
    untilLayout("@sales shop.Order ");
    page.until("window.nublox.selected().join() === 'box:shop.Order'");
    page.until("document.querySelector('#found').hidden");
    Page.Area box = box("shop.Order");
    assertTrue(box.width() > 0);
    assertEquals(SHOP, text());
  }
}
