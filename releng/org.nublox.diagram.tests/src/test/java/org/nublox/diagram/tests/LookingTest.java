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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.testing.browser.Page;

/** The tools that find and show, and what two people see of each other. */
class LookingTest extends InBrowser {

  @Test
  void undoAndRedoAreOneHistoryOfTwoBrowsers() throws Exception {
    openShop();
    try (Page other = another()) {
      page.click(head("shop.Order"));
      page.key("F2");
      writeInPlace("Purchase");
      untilText("entity Purchase renamed from Order {");
      other.until("document.querySelector(\"" + drawn("box:shop.Purchase") + "\")");
      other.key("Control+z");
      untilTextIs(SHOP);
      page.until("document.querySelector(\"" + drawn("box:shop.Order") + "\")");
      page.key("Control+Shift+Z");
      untilText("entity Purchase renamed from Order {");
      other.until("document.querySelector(\"" + drawn("box:shop.Purchase") + "\")");
      other.click("#undo");
      untilTextIs(SHOP);
      other.click("#redo");
      untilText("entity Purchase");
      assertEquals(java.util.List.of(), other.errors());
    }
  }

  @Test
  void theLayoutOfAnotherBranchIsFollowed() throws Exception {
    openShop();
    box("shop.Order");
    String branch =
        "shop.Customer 40 40\nshop.Order 400 500\nshop.Product 40 320\n@sales shop.Order 7 8\n";
    write("shop.nbx.layout", branch);
    page.until("window.nublox.root().index.getById('box:shop.Order').position.y === 500");
    page.until("[...document.querySelector('#diagram').options].some(o => o.value === 'sales')");
    // nobody writes it in other words
    assertEquals(branch, layout());
    page.key("Control+z");
    page.until("window.nublox.root().index.getById('box:shop.Order').position.y === 40");
    untilLayout("shop.Order 400 40\n");
    page.key("Control+Shift+Z");
    page.until(this::layout, () -> layout().equals(branch));
    assertEquals(SHOP, text());
  }

  @Test
  void whatATextEditorWritesIsDrawn() throws Exception {
    openShop();
    write("shop.nbx", SHOP.replace("city: string(60)", "town: string(60)"));
    row("shop.Customer.town");
    page.key("Control+z");
    untilTextIs(SHOP);
  }

  @Test
  void aFieldIsFoundByItsName() throws Exception {
    openShop();
    page.key("Control+f");
    page.until("document.activeElement.id === 'search'");
    page.type("placedOn");
    page.key("Enter");
    page.until("window.nublox.selected().join() === 'row:shop.Order.placedOn'");
    assertEquals("placedOn", page.value("document.querySelector('#prop-name').value"));
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    openShop();
    page.key("Control+f");
    page.type("nowhere");
    page.key("Enter");
    page.until("document.querySelector('#message').textContent.includes('nowhere')");
  }

  @Test
  void theOverviewLeadsElsewhereAndFitShowsEverything() throws Exception {
    openShop();
    double before = scroll();
    Page.Area map = page.area("#map");
    page.click(map.corner(4, 4));
    page.until(() -> "scrolled", () -> Math.abs(scroll() - before) > 20);
    page.key("Control+Shift+F");
    page.painted();
    for (String name : java.util.List.of("shop.Customer", "shop.Order", "shop.Product")) {
      Page.Area area = box(name);
      Page.Area drawing = page.area("#sprotty");
      assertTrue(area.x() >= drawing.x() && area.y() >= drawing.y(), name);
      assertTrue(area.x() + area.width() <= drawing.x() + drawing.width(), name);
      assertTrue(area.y() + area.height() <= drawing.y() + drawing.height(), name);
    }
  }

  private double scroll() {
    return ((Number) page.value("window.nublox.root().scroll.x")).doubleValue();
  }

  @ParameterizedTest
  @CsvSource({"svg,<svg", "png,PNG", "pdf,%PDF-1.7"})
  void aPictureIsSaved(String kind, String sign) throws Exception {
    openShop();
    Path saved = Files.createDirectory(folder.resolve("saved"));
    page.saveTo(saved);
    menu("#export", kind.toUpperCase(Locale.ROOT));
    Path file = saved.resolve("diagram." + kind);
    Predicate<Path> whole =
        path -> {
          try {
            return Files.exists(path)
                && new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(sign);
          } catch (java.io.IOException e) {
            return false;
          }
        };
    page.until(file::toString, () -> whole.test(file));
    if (kind.equals("svg")) {
      assertTrue(Files.readString(file).contains(">Customer</text>"));
    }
    assertEquals(SHOP, text());
  }

  @Test
  void darkAndLightAreSwitched() throws Exception {
    openShop();
    String before = (String) page.value("document.documentElement.dataset.theme");
    page.click("#theme");
    page.until("document.documentElement.dataset.theme !== '" + before + "'");
  }
}
