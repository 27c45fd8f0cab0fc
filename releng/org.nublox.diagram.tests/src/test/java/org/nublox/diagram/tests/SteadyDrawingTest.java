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

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nublox.diagram.edit.Edit;
import org.nublox.testing.browser.Page;

/** The page draws what changed, and shows the same as one that draws everything. */
class SteadyDrawingTest extends InBrowser {
  private static final int ENTITIES = 40;

  /** What is drawn, by the ids of the elements, without what tells that the pointer is there. */
  private static final String DRAWN =
      "JSON.stringify([...document.querySelectorAll('.box, .line, .module, .names text')]"
          + ".map(e => e.outerHTML.replaceAll('mouseover', '').replace(/ class=\"([^\"]*)\"/,"
          + " (all, names) => ` class=\"${names.split(' ').filter(n => n).sort().join(' ')}\"`))"
          + ".sort())";

  private String model;

  @BeforeEach
  void writeModel() {
    StringBuilder all = new StringBuilder("module m\n\n");
    for (int i = 0; i < ENTITIES; i++) {
      all.append("entity E").append(i).append(" {\n  key id: uuid\n  name: string(40)\n");
      if (i > 0) {
        all.append("  up -> E").append((i - 1) / 3).append('\n');
      }
      all.append("}\n\n");
    }
    model = all.toString();
  }

  @Test
  void theFirstPictureShowsEverything() throws Exception {
    open(model);
    assertEquals(ENTITIES, page.number("document.querySelectorAll('.box').length"));
    assertEquals(true, page.value("nublox.root().fitted"));
    assertEquals(true, page.value("window.nubloxSocket === undefined"), "the socket is in use");
    String viewport =
        "JSON.stringify([nublox.root().zoom, nublox.root().scroll].flatMap(v =>"
            + " typeof v === 'number' ? [v] : [v.x, v.y]).map(v => Math.round(v * 100)))";
    String before = page.text(viewport);
    page.click("#fit");
    page.painted();
    assertEquals(before, page.text(viewport), "to show everything changes nothing");
  }

  @Test
  void whatIsTheSameIsNotDrawnAnew() throws Exception {
    open(model);
    page.value(
        """
        window.drawnAnew = 0;
        new MutationObserver(all => all.forEach(one => {
          drawnAnew += one.addedNodes.length + one.removedNodes.length;
        })).observe(document.querySelector('.box').parentNode, { childList: true });
        document.getElementById('sprotty_box:m.E3').isPictureOfThree = true;
        """);
    document.apply(new Edit.Rename("m.E3", "Renamed"), this);
    page.until("document.getElementById('sprotty_box:m.Renamed')");
    page.painted();
    assertEquals(
        true,
        page.value("document.getElementById('sprotty_box:m.Renamed').isPictureOfThree"),
        "the box with the new name is drawn where it was");
    assertEquals(0, page.number("drawnAnew"), "boxes and lines that came, went or moved");
  }

  @Test
  void afterManyEditsThePictureIsThatOfAFreshPage() throws Exception {
    open(model);
    look(page, 1.5);
    document.apply(new Edit.Rename("m.E3", "Three"), this);
    page.until("nublox.root().index.getById('box:m.Three')");
    page.value(
        "nublox.dispatch({ kind: 'elementSelected', selectedElementsIDs: ['box:m.E5'],"
            + " deselectedElementsIDs: [], deselectAll: true })");
    document.apply(new Edit.Rename("m.E5.name", "title"), this);
    look(page, 0.2);
    document.apply(new Edit.Collapse("m.E6", true), this);
    document.apply(new Edit.Delete(List.of("m.E39")), this);
    page.until("!nublox.root().index.getById('box:m.E39')");
    look(page, 0.6);
    page.value(
        "nublox.dispatch({ kind: 'elementSelected', selectedElementsIDs: [],"
            + " deselectedElementsIDs: [], deselectAll: true })");
    document.apply(new Edit.Arrange(List.of()), this);
    for (double zoom : new double[] {0.1, 0.25, 0.8}) {
      Page other = another();
      look(other, zoom);
      look(page, zoom);
      String expected = other.text(DRAWN);
      page.until(() -> "as in a fresh page, at " + zoom, () -> page.text(DRAWN).equals(expected));
      other.close();
    }
  }

  private static void look(Page page, double zoom) {
    page.value(
        "nublox.dispatch({ kind: 'viewport', elementId: nublox.root().id, animate: false,"
            + " newViewport: { scroll: { x: 0, y: 0 }, zoom: "
            + zoom
            + " } })");
    page.painted();
    page.painted();
  }
}
