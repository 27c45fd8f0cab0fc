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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.testing.browser.Page;

/** The page as axe-core judges it, in each state that a person sees. */
class AccessibilityTest extends InBrowser {
  private static final Path PICTURES = Path.of("target/pictures");

  @ParameterizedTest
  @CsvSource({"light, 1280, 800", "dark, 1280, 800", "light, 390, 760", "dark, 390, 760"})
  void thePageHasNoSeriousFault(String theme, int width, int height) throws Exception {
    open(RELATED);
    page.size(width, height);
    if (theme.equals("dark")) {
      page.value("document.getElementById('theme').click()");
    }
    List<String> faults = new ArrayList<>();
    look(page, faults, "nothing selected", theme + width);
    String before = "";
    for (String id :
        List.of("box:shop.Order", "row:shop.Customer.name", "line:shop.Order.customer")) {
      page.value(
          ("nublox.dispatch({ kind: 'elementSelected', deselectedElementsIDs: ['%s'],"
                  + " selectedElementsIDs: ['%s'] })")
              .formatted(before, id));
      before = id;
      page.until("document.getElementById('inspector').querySelector('#do-delete')");
      look(page, faults, id, theme + width + id.substring(0, id.indexOf(':')));
    }
    page.value("document.querySelector('#sprotty svg.sprotty-graph').focus()");
    page.key("Shift+F10");
    page.until("!document.getElementById('menu').hidden");
    look(page, faults, "the menu", theme + width + "menu");
    page.key("Escape");
    page.value(
        "nublox.dispatch({ kind: 'deleteElement', isOperation: true,"
            + " elementIds: ['box:shop.Customer'] }), 0");
    page.until("document.getElementById('confirm').open");
    look(page, faults, "the question", theme + width + "confirm");
    assertEquals(List.of(), faults);
  }

  private static void look(Page page, List<String> faults, String state, String picture) {
    page.pause(150);
    page.picture(PICTURES.resolve(picture + ".png"));
    page.faults("serious").forEach(fault -> faults.add(state + ": " + fault));
  }

  @Test
  void anEmptyModelShowsTheNextStep() throws Exception {
    open("module shop\n");
    page.until("!document.getElementById('empty').hidden");
    page.picture(PICTURES.resolve("empty.png"));
    assertEquals(List.of(), page.faults("serious"));
    page.value("document.querySelector('#empty button').focus()");
    page.key("Enter");
    untilText("entity ");
    page.until("document.getElementById('empty').hidden");
  }

  @Test
  void everyBoxHasAName() throws Exception {
    openShop();
    String name = page.text("document.getElementById('sprotty_box:shop.Customer').ariaLabel");
    assertTrue(name.startsWith("Customer, entity, 4 rows"), name);
  }
}
