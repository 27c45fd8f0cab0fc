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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.testing.browser.Page.Area;

/** A large model seen as a whole: names that can be read, as on a map, wherever there is room. */
class FarViewTest extends InBrowser {
  private static final List<String> AREAS =
      List.of("Sales", "Stock", "Finance", "People", "Service");
  private static final List<String> THINGS =
      List.of("Order", "Line", "Partner", "Contract", "Address", "Note", "Plan", "Budget");

  /** From the top of capitals to where letters end below the line, in parts of their size. */
  private static final double BODY = 0.9;

  /** What is drawn of names: text, place and size on the screen. */
  private static final String NAMES =
      "[...document.querySelectorAll('.names text:not(.of-module)')].map(t => { const r = t.getBoundingClientRect();"
          + " return [t.textContent, r.x, r.y, r.width, r.height, Math.max(1, t.children.length)]; })";

  private static final String BOXES =
      "[...document.querySelectorAll('.box')].map(b => { const r = b.querySelector('.border').getBoundingClientRect();"
          + " return [nublox.root().index.getById(b.id.substring('sprotty_'.length)).name, r.x, r.y, r.width, r.height]; })";

  private record Seen(String text, Area area, int lines) {}

  /** Entities in five modules, each with a few hubs. */
  private void openLarge(int entities) throws Exception {
    for (String area : AREAS) {
      StringBuilder text = new StringBuilder("module " + area.toLowerCase(java.util.Locale.ROOT));
      for (int i = 0; i < entities / AREAS.size(); i++) {
        String name = area + THINGS.get(i % THINGS.size()) + (i < THINGS.size() ? "" : i / 8);
        text.append("\n\nentity ").append(name).append(" {\n  key id: uuid\n");
        for (int k = i % 5; k >= 0; k--) {
          text.append("  field").append(k).append(": string(40)\n");
        }
        if (i > 0) {
          String up = THINGS.get((i / 5) % THINGS.size()) + (i < 40 ? "" : i / 40);
          text.append("  up -> ").append(area).append(up).append('\n');
        }
        text.append("}\n");
      }
      write(area + ".nbx", text.toString());
    }
    open();
    page.value("document.fonts.load('600 10px Inter').then(() => 1)");
    page.pause(200);
  }

  private List<Seen> seen(String script) {
    List<Seen> all = new ArrayList<>();
    for (Object each : (List<?>) page.value(script)) {
      List<?> list = (List<?>) each;
      all.add(
          new Seen(
              (String) list.get(0),
              new Area(at(list, 1), at(list, 2), at(list, 3), at(list, 4)),
              list.size() > 5 ? (int) at(list, 5) : 0));
    }
    return all;
  }

  private static double at(List<?> list, int index) {
    return ((Number) list.get(index)).doubleValue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theNamesOf200EntitiesCanBeReadAllAtOnce(boolean dark) throws Exception {
    openLarge(200);
    page.dark(dark);
    page.pause(100);
    page.picture(Path.of("target", "pictures", "far-200-" + (dark ? "dark" : "light") + ".png"));
    assertTrue(page.number("nublox.root().zoom") < 0.2);
    List<Seen> names = seen(NAMES);
    assertTrue(names.size() > 100, "so many are named: " + names.size());
    for (Seen name : names) {
      assertTrue(
          name.area().height() / name.lines() >= 9 * BODY, name + " is large enough to be read");
      assertTrue(name.text().length() >= 4, name + " says something");
    }
    assertEquals(
        5.0, page.number("document.querySelectorAll('.names .of-module').length"), "modules");
    assertTrue(
        page.number(
                "Math.min(...[...document.querySelectorAll('.names .of-module')].map(t => t.getBoundingClientRect().height))")
            >= 16);
    List<String> covering = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (covers(names.get(i).area(), names.get(k).area(), 2)) {
          covering.add(names.get(i) + " and " + names.get(k));
        }
      }
    }
    assertEquals(List.of(), covering, "names stand apart");
  }

  @Test
  void aNameCoversNoNeighbour() throws Exception {
    openLarge(200);
    for (double zoom : new double[] {0.13, 0.2, 0.3, 0.5}) {
      look(zoom);
      List<Seen> boxes = seen(BOXES);
      List<String> covering = new ArrayList<>();
      for (Seen name : seen(NAMES)) {
        String plain = name.text().replace("…", "");
        for (Seen box : boxes) {
          // what is within a few pixels of an edge is the frame of a box, and nothing of it
          if (!box.text().startsWith(plain) && covers(name.area(), box.area(), 8)) {
            covering.add(name + " covers " + box);
          }
        }
      }
      assertEquals(List.of(), covering, "at " + zoom);
    }
  }

  @Test
  void atEachSizeTitlesAreReadableAndOnlyOnce() throws Exception {
    openShop();
    for (double zoom : new double[] {1, 0.8, 0.6, 0.45, 0.36, 0.3, 0.2}) {
      look(zoom);
      List<?> heights =
          (List<?>)
              page.value(
                  "[...document.querySelectorAll('.box text.title, .names text')].filter(t =>"
                      + " getComputedStyle(t).visibility === 'visible').map(t => [t.textContent,"
                      + " t.getBoundingClientRect().height])");
      assertEquals(3, heights.size(), heights + " at " + zoom);
      for (Object each : heights) {
        assertTrue(at((List<?>) each, 1) >= 9 * BODY, each + " at " + zoom);
      }
    }
  }

  @Test
  void nothingJumpsWhileItGrows() throws Exception {
    openLarge(200);
    Map<String, double[]> before = new HashMap<>();
    for (double zoom = 0.06; zoom < 0.3; zoom *= 1.04) {
      look(zoom);
      Map<String, Area> boxes = new HashMap<>();
      seen(BOXES).forEach(box -> boxes.put(box.text(), box.area()));
      Map<String, double[]> now = new HashMap<>();
      for (Seen name : seen(NAMES)) {
        Area box = boxes.get(name.text());
        if (box != null) {
          now.put(
              name.text(),
              new double[] {
                name.area().x() - box.x(), name.area().y() - box.y(), name.area().width()
              });
        }
      }
      for (Map.Entry<String, double[]> each : now.entrySet()) {
        double[] was = before.get(each.getKey());
        double[] is = each.getValue();
        // the same words in the same lines at the same size
        if (was != null && Math.abs(was[2] - is[2]) < 0.5) {
          assertEquals(was[0], is[0], 3, each.getKey() + " goes sideways at " + zoom);
          assertEquals(was[1], is[1], 3, each.getKey() + " goes up or down at " + zoom);
        }
      }
      before = now;
    }
  }

  @Test
  void whatIsSelectedHasItsWholeName() throws Exception {
    openLarge(1000);
    assertTrue(page.number("nublox.root().zoom") < 0.1);
    String unnamed =
        page.text(
            "(named => nublox.root().children.find(c => c.type === 'node:box' && !named.has(c.name)).id)"
                + "(new Set([...document.querySelectorAll('.names text')].map(t => t.textContent)))");
    select(unnamed);
    page.until(
        "[...document.querySelectorAll('.names .selected')].some(t => t.textContent === "
            + "nublox.root().index.getById('"
            + unnamed
            + "').name)");
  }

  private void look(double zoom) {
    page.value(
        "(r => nublox.dispatch({ kind: 'viewport', elementId: r.id, animate: false, newViewport: { zoom: "
            + zoom
            + ", scroll: { x: 0, y: 0 } } }))(nublox.root())");
    page.painted();
    page.painted();
  }

  private static boolean covers(Area a, Area b, double more) {
    return Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x()) > more
        && Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y()) > more;
  }
}
