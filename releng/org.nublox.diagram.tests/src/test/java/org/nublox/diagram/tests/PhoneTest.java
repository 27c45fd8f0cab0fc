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
import org.nublox.testing.browser.Page;

/** The page on a phone: everything can be brought into sight, and nothing lies on anything. */
class PhoneTest extends InBrowser {
  private static final int WIDTH = 390;
  private static final int HEIGHT = 760;

  @BeforeEach
  void openNarrow() throws Exception {
    openShop();
    page.size(WIDTH, HEIGHT);
    page.until("nublox.root().canvasBounds.width === " + WIDTH);
    page.key("Control+Shift+F");
    page.painted();
  }

  @Test
  void everyButtonCanBeBroughtIntoSightAndTouched() {
    List<?> hidden =
        (List<?>)
            page.value(
                """
                (() => {
                  const bad = [];
                  const all = [...document.querySelectorAll('#bar button, #bar select, #bar input, .tool-palette [role=button]')];
                  for (const each of all) {
                    each.scrollIntoView({ block: 'nearest', inline: 'center' });
                    const r = each.getBoundingClientRect();
                    const at = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
                    const name = each.ariaLabel || each.id || each.textContent;
                    if (!(at === each || each.contains(at))) bad.push(name + ' is covered by ' + (at && (at.id || at.className)));
                    if (r.left < 0 || r.right > innerWidth) bad.push(name + ' is cut: ' + r.left + '-' + r.right);
                    if (each.type !== 'checkbox' && r.height < 35) bad.push(name + ' is ' + r.height + ' high');
                  }
                  if (all.length < 25) bad.push('only ' + all.length);
                  document.querySelector('#bar').scrollLeft = 0;
                  document.querySelector('.tool-palette').scrollLeft = 0;
                  return bad;
                })()
                """);
    assertEquals(List.of(), hidden);
  }

  @Test
  void thePartsOfThePageLieBesideEachOther() {
    select("box:shop.Customer");
    page.picture(Path.of("target", "pictures", "phone-selected.png"));
    List<String> parts = List.of("#bar", ".tool-palette", "svg.sprotty-graph", "#inspector");
    Page.Area above = new Page.Area(0, 0, WIDTH, 0);
    for (String part : parts) {
      Page.Area area = page.area(part);
      assertTrue(area.y() >= above.y() + above.height() - 1, part + " lies under what is above it");
      assertTrue(area.x() >= 0 && area.x() + area.width() <= WIDTH, part + " is cut: " + area);
      above = area;
    }
    assertTrue(above.y() + above.height() <= HEIGHT, "the properties are in the window");
    assertTrue(page.area("svg.sprotty-graph").height() > HEIGHT / 3.0, "there is room to draw");
    assertEquals(
        0,
        page.number("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
  }

  @Test
  void menusListsAndQuestionsAreInTheWindow() {
    page.value("document.getElementById('align').scrollIntoView()");
    page.click("#align");
    inWindow("#menu");
    page.key("Escape");
    page.value("document.getElementById('search').scrollIntoView()");
    page.click("#search");
    page.type("Cust");
    page.until("document.querySelectorAll('#found li').length > 0");
    inWindow("#found");
    page.key("Escape");
    page.choose("#diagram", "+");
    inWindow("#new-diagram");
    page.key("Escape");
  }

  private void inWindow(String part) {
    Page.Area area = page.area(part);
    assertTrue(
        area.x() >= 0
            && area.y() >= 0
            && area.x() + area.width() <= WIDTH
            && area.y() + area.height() <= HEIGHT,
        part + ": " + area);
  }

  @Test
  void aToolIsUsed() throws Exception {
    tool("Entity");
    Page.Area drawing = page.area("svg.sprotty-graph");
    page.click(drawing.corner(drawing.width() - 60, drawing.height() - 30));
    untilText("entity Entity {");
  }
}
