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

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes how somebody looks at the model, without a pointer. */
class ByKeyboardViewsTest extends ByKeyboard {

  private void gone(String id) {
    page.until("!document.querySelector(\"" + drawn(id) + "\")");
  }

  @Test
  void detailsModulesTypesAndColoursAreChosen() throws Exception {
    write(
        "stock.nbx",
        "module stock\n\nentity Shelf {\n  key id: uuid = newUuid()\n}\nenum Size { small large }\n");
    open(SHOP.replace("entity Order {", "entity Order @tag(\"sales\") {"));
    page.until("document.querySelector('#module').options.length === 3");
    pick("#details", "Keys");
    gone("row:shop.Customer.name");
    pick("#details", "Names");
    gone("row:shop.Customer.id");
    pick("#details", "All fields");
    row("shop.Customer.name");
    pick("#module", "stock");
    gone("box:shop.Customer");
    tabTo("#types");
    page.key("Space");
    gone("box:stock.Size");
    page.key("Space");
    box("stock.Size");
    pick("#module", "All modules");
    box("shop.Customer");
    pick("#colours", "Tags");
    page.until("document.querySelector('#legend').innerText.includes('sales')");
    pick("#colours", "Modules");
    page.until("document.querySelector('#legend').innerText.includes('stock')");
    String theme = page.text("document.documentElement.dataset.theme");
    tabTo("#theme");
    page.key("Enter");
    page.until("document.documentElement.dataset.theme !== '" + theme + "'");
  }

  @Test
  void aSubjectAreaIsMadeFilledEmptiedAndRemoved() throws Exception {
    openShop();
    find("Customer");
    page.key("Shift+ArrowRight");
    page.until("window.nublox.selected().length === 2");
    fromMenu("New diagram of these…");
    page.until("document.querySelector('#new-diagram').open");
    page.type("sales");
    page.key("Enter");
    untilLayout("@sales shop.Customer 40 40\n@sales shop.Order 400 40\n");
    gone("box:shop.Product");
    // from the whole into it
    pick("#diagram", "Everything");
    find("Product");
    fromMenu("Show in sales");
    untilLayout("@sales shop.Product 40 320\n");
    pick("#diagram", "sales");
    page.until("document.querySelector('#diagram').value === 'sales'");
    for (String name : new String[] {"Product", "Order", "Customer"}) {
      find(name);
      fromMenu("Hide in sales");
      gone("box:shop." + name);
    }
    // it is there, though nothing is in it
    untilLayout("@sales\n");
    page.until("!document.querySelector('#empty').hidden");
    assertEquals("sales", page.text("document.querySelector('#diagram').value"));
    find("Order");
    untilLayout("@sales shop.Order ");
    page.key("Escape");
    tabTo("#do-discard");
    page.key("Enter");
    page.until(this::layout, () -> !layout().contains("@sales"));
    box("shop.Product");
    assertEquals(SHOP, text());
  }

  @Test
  void aNewDiagramFromTheListIsEmptyAndStays() throws Exception {
    openShop();
    tabTo("#diagram");
    page.key("End");
    page.until("document.querySelector('#new-diagram').open");
    page.type("later");
    page.key("Enter");
    untilLayout("@later\n");
    page.until("document.querySelector('#empty-title').textContent.includes('later')");
    page.picture(Path.of("target", "pictures", "empty-diagram.png"));
    tabTo("#first-entity");
    page.key("Enter");
    page.until("document.activeElement.id === 'search'");
    page.type("Prod");
    page.until("document.querySelectorAll('#found li').length > 0");
    page.key("ArrowDown");
    page.key("Enter");
    untilLayout("@later shop.Product ");
    page.until("window.nublox.selected().join() === 'box:shop.Product'");
  }

  @Test
  void theStatesOfAFieldAreDrawnAndChanged() throws Exception {
    open(LIFE);
    page.until(
        "[...document.querySelector('#diagram').options].some(o => o.text === 'States of Order.status')");
    pick("#diagram", "States of Order.status");
    box("shop.Status.open");
    find("paid");
    page.until("document.querySelector('#prop-target')");
    pick("#prop-target", "sent");
    tabTo("#do-relate");
    page.key("Enter");
    untilText("    paid -> sent  toSent\n");
    drawing();
    page.key("l");
    page.key("l");
    page.until("window.nublox.selected().join().startsWith('line:')");
    String line = page.text("window.nublox.selected().join()");
    if (!line.contains("toSent")) {
      page.key("l");
      page.until("window.nublox.selected().join().includes('toSent')");
    }
    page.key("F2");
    page.until("document.activeElement.id === 'prop-name'");
    page.key("Control+a");
    page.type("dispatch");
    page.key("Enter");
    untilText("    paid -> sent  dispatch\n");
    drawing();
    page.key("Escape");
    page.key("Escape");
    find("paid");
    for (int i = 0;
        i < 4 && !page.text("window.nublox.selected().join()").contains("dispatch");
        i++) {
      String before = page.text("window.nublox.selected().join()");
      page.key("l");
      page.until("window.nublox.selected().join() !== '" + before + "'");
    }
    page.key("Delete");
    untilTextIs(LIFE);
  }

  @ParameterizedTest
  @CsvSource({"SVG,<svg", "PNG,PNG", "PDF,%PDF-1.7"})
  void aPictureIsSaved(String kind, String sign) throws Exception {
    openShop();
    Path saved = Files.createDirectory(folder.resolve("saved"));
    page.saveTo(saved);
    fromMenu("#export", kind);
    Path file = saved.resolve("diagram." + kind.toLowerCase(java.util.Locale.ROOT));
    page.until(file::toString, () -> begins(file, sign));
  }

  private static boolean begins(Path file, String sign) {
    try {
      return Files.exists(file)
          && new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
              .contains(sign);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Test
  void whatIsSeenMovesGrowsAndFits() throws Exception {
    openShop();
    drawing();
    double x = page.number("window.nublox.root().scroll.x");
    page.key("Alt+ArrowRight");
    page.until(() -> "moved", () -> page.number("window.nublox.root().scroll.x") > x + 20);
    double zoom = page.number("window.nublox.root().zoom");
    page.key("+");
    page.until(() -> "larger", () -> page.number("window.nublox.root().zoom") > zoom);
    page.key("-");
    page.until(() -> "smaller", () -> page.number("window.nublox.root().zoom") < zoom * 1.01);
    tabTo("#map");
    double y = page.number("window.nublox.root().scroll.y");
    page.key("ArrowDown");
    page.until(() -> "moved", () -> page.number("window.nublox.root().scroll.y") > y + 20);
    tabTo("#fit");
    page.key("Enter");
    page.until(() -> "back", () -> Math.abs(page.number("window.nublox.root().scroll.x") - x) < 2);
    assertTrue(Math.abs(page.number("window.nublox.root().zoom") - zoom) < 0.01);
  }
}
