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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.testing.browser.Page;

/** The tools that put things in order, and those that write on the drawing. */
class ArrangingTest extends InBrowser {

  private void selectAll() {
    page.click(head("shop.Customer"));
    page.controlClick(head("shop.Order"));
    page.controlClick(head("shop.Product"));
    page.until("window.nublox.selected().length === 3");
  }

  @ParameterizedTest
  @CsvSource({"Same gaps down, 1, height", "Same gaps across, 0, width"})
  void boxesAreDistributed(String how, int axis, String size) throws Exception {
    // the middle one is not in the middle, in either direction
    write("shop.nbx.layout", "shop.Customer 40 40\nshop.Order 330 220\nshop.Product 540 560\n");
    open(SHOP);
    selectAll();
    String before = layout();
    menu("#align", how);
    page.until(this::layout, () -> !layout().equals(before));
    double first = place("shop.Customer")[axis] + size("shop.Customer", size);
    double second = place("shop.Order")[axis];
    double third = second + size("shop.Order", size);
    double fourth = place("shop.Product")[axis];
    // places are whole pixels
    assertEquals(second - first, fourth - third, 1, layout());
    assertEquals(40, place("shop.Customer")[axis], "the outer two stay");
    assertEquals(axis == 0 ? 540 : 560, place("shop.Product")[axis], "the outer two stay");
    assertEquals(axis == 0 ? 220 : 330, place("shop.Order")[1 - axis]);
    assertEquals(SHOP, text());
  }

  private double size(String name, String size) {
    return page.number("window.nublox.root().index.getById('box:" + name + "').bounds." + size);
  }

  @Test
  void boxesStandOnAGridWhenTheySnap() throws Exception {
    openShop();
    page.click("#snap");
    Page.Spot head = head("shop.Order");
    page.drag(head, head.by(83, 137));
    page.until(this::layout, () -> place("shop.Order")[1] != 40);
    assertEquals(0, place("shop.Order")[0] % 10, layout());
    assertEquals(0, place("shop.Order")[1] % 10, layout());
  }

  @Test
  void aNoteIsWrittenMovedAndDeleted() throws Exception {
    openShop();
    tool("Note");
    page.click(new Page.Spot(900, 600));
    untilLayout("\"Note\"");
    page.until("window.nublox.selected().join().startsWith('box:#')");
    page.click("#prop-text");
    page.key("Control+a");
    page.type("Ask \"sales\"");
    page.key("Enter");
    page.type("before Friday");
    page.click("#search");
    untilLayout("\"Ask \\\"sales\\\"\\nbefore Friday\"");
    page.until(
        "[...document.querySelectorAll('.note-sheet text')].map(t => t.textContent).join('/')"
            + " === 'Ask \"sales\"/before Friday'");
    assertEquals(SHOP, text());
    page.picture(java.nio.file.Path.of("target", "pictures", "note.png"));
    page.click(page.area(".note-sheet").corner(60, 10));
    page.key("Delete");
    page.until(this::layout, () -> !layout().contains("sales"));
    page.key("Control+z");
    untilLayout("sales");
  }

  @Test
  void aProblemIsRepairedAsInTheText() throws Exception {
    String wrong = SHOP.replace("price: decimal(12,2)", "price: decimall(12,2)");
    openShop();
    write("shop.nbx", wrong);
    page.click(head("shop.Product"));
    page.until("document.querySelector('#inspector .problem.error')");
    page.until("document.querySelector('#inspector .repair').textContent.includes('decimal')");
    page.click("#inspector .repair");
    untilTextIs(SHOP);
    page.until("!document.querySelector('#inspector .problem.error')");
  }

  @Test
  void aProblemIsMarkedAtItsBox() throws Exception {
    openShop();
    write("shop.nbx", SHOP.replace("price: decimal(12,2)", "price: decimall(12,2)"));
    page.until("document.querySelector('[id=\"sprotty_box:shop.Product\"] ~ * , .sprotty-issue')");
    page.until("document.querySelector('.sprotty-issue')");
  }
}
