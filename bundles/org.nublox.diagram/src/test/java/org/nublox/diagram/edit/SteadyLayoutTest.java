/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;

/** Whether people find again what they knew, when a drawing grows and is arranged once more. */
class SteadyLayoutTest {

  private static ModelDocument document(int entities, int modules, long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    InMemoryFiles files = new InMemoryFiles();
    for (int module = 0; module < modules; module++) {
      StringBuilder text = new StringBuilder("module m" + module + "\n\n");
      for (int i = 0; i < entities / modules; i++) {
        text.append("entity E").append(i).append(" {\n  key id: uuid\n");
        for (int k = random.nextInt(8); k > 0; k--) {
          text.append("  name").append(k).append(": string(40)\n");
        }
        for (int k = 0; i > 0 && k < 1 + random.nextInt(2); k++) {
          text.append("  to").append(k).append(" -> E").append(random.nextInt(i)).append('\n');
        }
        text.append("}\n\n");
      }
      files.texts.put("m" + module + ".nbx", text.toString());
    }
    return ModelDocument.open(files);
  }

  private static Map<String, Area> areas(ModelDocument document) {
    Map<String, Area> areas = new LinkedHashMap<>();
    document.scene().boxes().forEach(box -> areas.put(box.box().id(), box.area()));
    return areas;
  }

  /** What part of the pairs of boxes that stood beside or above each other do so still. */
  private static double kept(Map<String, Area> before, Map<String, Area> after) {
    int all = 0;
    int kept = 0;
    List<String> names = List.copyOf(before.keySet());
    for (String a : names) {
      for (String b : names) {
        Area one = before.get(a);
        Area other = before.get(b);
        if (one.right() <= other.x()) {
          all++;
          kept += after.get(a).middleX() < after.get(b).middleX() ? 1 : 0;
        }
        if (one.bottom() <= other.y()) {
          all++;
          kept += after.get(a).middleY() < after.get(b).middleY() ? 1 : 0;
        }
      }
    }
    return (double) kept / all;
  }

  private static void assertApart(ModelDocument document) {
    List<Map.Entry<String, Area>> boxes = new ArrayList<>(areas(document).entrySet());
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertFalse(
            boxes.get(i).getValue().overlaps(boxes.get(k).getValue()),
            boxes.get(i).getKey() + " covers " + boxes.get(k).getKey());
      }
    }
    Scene scene = document.scene();
    for (Scene.Frame frame : scene.frames()) {
      for (Scene.PlacedBox box : scene.boxes()) {
        assertEquals(
            box.box().module().equals(frame.module()),
            frame.area().overlaps(box.area()),
            box.box().id() + " and the frame of " + frame.module());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12, 1, 1",
    "30, 1, 2",
    "30, 1, 3",
    "60, 1, 4",
    "100, 1, 5",
    "60, 3, 6",
    "200, 1, 7",
    "300, 2, 8"
  })
  void afterAnEntityIsAddedTheOthersKeepTheirOrder(int entities, int modules, long seed)
      throws Exception {
    ModelDocument document = document(entities, modules, seed);
    Map<String, Area> before = areas(document);
    document.apply(new Edit.CreateEntity("Fresh", null, "m0"), this);
    document.apply(
        new Edit.CreateRelation("m0.Fresh", "m0.E3", Edit.RelationKind.MANY_TO_ONE), this);
    document.apply(new Edit.Arrange(List.of()), this);
    assertApart(document);
    double kept = kept(before, areas(document));
    assertTrue(kept > 0.95, "only " + kept + " of the pairs are as before");
  }

  @Test
  void aSecondTimeNothingMoves() throws Exception {
    ModelDocument document = document(30, 1, 11);
    document.apply(new Edit.Arrange(List.of()), this);
    Map<String, Area> once = areas(document);
    document.apply(new Edit.Arrange(List.of()), this);
    double kept = kept(once, areas(document));
    assertEquals(1, kept);
  }

  @Test
  void whatCoversOthersIsDrawnApart() throws Exception {
    for (int entities : new int[] {40, 200}) {
      ModelDocument document = document(entities, 1, 12);
      Point taken = document.placement().place("m0.E5").orElseThrow();
      document.apply(new Edit.Place(Map.of("m0.E9", taken.plus(20, 10))), this);
      document.apply(new Edit.Arrange(List.of()), this);
      assertApart(document);
    }
  }

  @Test
  void arrangedAnewNothingIsKeptButNotesAndDiagrams() throws Exception {
    ModelDocument document = document(30, 1, 13);
    Map<String, Area> before = areas(document);
    document.apply(new Edit.WriteNote("", "Ask sales", new Point(2000, 2000)), this);
    document.apply(new Edit.Show("sales", List.of("m0.E1")), this);
    document.apply(new Edit.Place(Map.of("m0.E9", new Point(9000, 9000))), this);
    for (boolean anew : new boolean[] {false, true}) {
      document.apply(new Edit.Arrange(List.of(), anew), this);
      assertTrue(document.placement().notes().containsValue("Ask sales"));
      assertEquals(List.of("sales"), document.diagrams());
    }
    assertNotEquals(before, areas(document));
    assertTrue(areas(document).get("m0.E9").x() < 9000);
  }

  @ParameterizedTest
  @CsvSource({"12, 700", "60, 1200"})
  void whatIsNewStandsBesideWhatItBelongsToAndMovesNothing(int entities, double near)
      throws Exception {
    ModelDocument document = document(entities, 1, 14);
    document.apply(new Edit.Place(Map.of("m0.E1", new Point(0, 0))), this);
    Map<String, Area> before = areas(document);
    String text = document.text("m0.nbx").orElseThrow();
    document.apply(
        new Edit.ReplaceText(
            "m0.nbx", text + "entity Fresh {\n  key id: uuid\n  owner -> E10 required\n}\n"),
        this);
    Map<String, Area> after = areas(document);
    Area fresh = after.remove("m0.Fresh");
    assertEquals(before, after);
    assertTrue(after.values().stream().noneMatch(fresh::overlaps), fresh.toString());
    Area relative = after.get("m0.E10");
    double far =
        Math.hypot(fresh.middleX() - relative.middleX(), fresh.middleY() - relative.middleY());
    assertTrue(far < near, "as far as " + far);
  }
}
