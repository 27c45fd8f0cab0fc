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

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nublox.testing.browser.Page;

/** The tools that put things in order, and those that write on the drawing. */
class ArrangingTest extends InBrowser {

  private int[] place(String name) {
    Matcher matcher =
        Pattern.compile("^" + Pattern.quote(name) + " (-?\\d+) (-?\\d+)", Pattern.MULTILINE)
            .matcher(layout());
    assertTrue(matcher.find(), name + " in " + layout());
    return new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
  }

  private void selectAll() {
    page.click(head("shop.Customer"));
    page.controlClick(head("shop.Order"));
    page.controlClick(head("shop.Product"));
    page.until("window.nublox.selected().length === 3");
  }

  @Test
  void boxesAreDistributed() throws Exception {
    openShop();
    selectAll();
    page.choose("#align", "distribute-y");
    page.until(this::layout, () -> place("shop.Order")[1] != 40);
    double customer = place("shop.Customer")[1] + height("shop.Customer");
    double product = place("shop.Product")[1];
    double order = place("shop.Order")[1];
    // whichever is in the middle has the same gap on both sides
    double between = Math.abs(order - customer - (product - order - height("shop.Order")));
    assertTrue(order == 40 || between <= 2 || place("shop.Customer")[1] != 40, layout());
    assertEquals(320, place("shop.Product")[1]);
    assertEquals(SHOP, text());
  }

  private double height(String name) {
    return ((Number)
            page.value("window.nublox.root().index.getById('box:" + name + "').bounds.height"))
        .doubleValue();
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
