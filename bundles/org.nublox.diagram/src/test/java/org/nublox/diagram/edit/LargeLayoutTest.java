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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;

/** Where things stand in a large model, and whether they stay there. */
class LargeLayoutTest {

  private static ModelDocument document(int entities, int modules) throws Exception {
    Map<String, String> files = new HashMap<>();
    for (int module = 0; module < modules; module++) {
      StringBuilder text = new StringBuilder("module m" + module + "\n\n");
      for (int i = 0; i < entities / modules; i++) {
        text.append("entity E").append(i).append(" {\n  key id: uuid\n  name: string(40)\n");
        if (i > 0) {
          text.append("  up -> E").append((i - 1) / 3).append('\n');
          text.append("  near -> E").append(i * 7 % i).append('\n');
        }
        text.append("}\n\n");
      }
      files.put("m" + module + ".nbx", text.toString());
    }
    InMemoryFiles kept = new InMemoryFiles();
    kept.texts.putAll(files);
    return ModelDocument.open(kept);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void noBoxCoversAnotherAndTheDrawingFitsAWindow(int modules) throws Exception {
    Scene scene = document(300, modules).scene();
    List<Scene.PlacedBox> boxes = scene.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertFalse(
            boxes.get(i).area().overlaps(boxes.get(k).area()),
            boxes.get(i).box().id() + " covers " + boxes.get(k).box().id());
      }
    }
    for (Scene.Frame frame : scene.frames()) {
      for (Scene.PlacedBox box : boxes) {
        assertEquals(
            box.box().module().equals(frame.module()),
            frame.area().overlaps(box.area()),
            box.box().id() + " and the frame of " + frame.module());
      }
    }
    Area all = scene.bounds();
    double ratio = all.width() / all.height();
    assertTrue(ratio > 0.4 && ratio < 4, "no band: " + all);
  }

  @Test
  void equalModelsAreArrangedAlike() throws Exception {
    assertEquals(document(300, 3).placement(), document(300, 3).placement());
  }

  @Test
  void whatIsNotConcernedStaysWhereItIs() throws Exception {
    ModelDocument document = document(300, 1);
    Map<String, Point> before = places(document);
    document.apply(new Edit.CreateEntity("Fresh", null), this);
    document.apply(new Edit.Rename("m0.E7", "Seven"), this);
    document.apply(
        new Edit.CreateRelation("m0.E9", "m0.Fresh", Edit.RelationKind.MANY_TO_ONE), this);
    Map<String, Point> after = places(document);
    assertEquals(before.remove("m0.E7"), after.remove("m0.Seven"));
    after.remove("m0.Fresh");
    assertEquals(before, after);
  }

  @Test
  void arrangingSomeLeavesTheOthers() throws Exception {
    ModelDocument document = document(300, 1);
    List<String> chosen = List.of("m0.E1", "m0.E4", "m0.E5", "m0.E13");
    document.apply(new Edit.Place(Map.of("m0.E13", new Point(-500, -500))), this);
    Map<String, Point> before = places(document);
    document.apply(new Edit.Arrange(chosen), this);
    Map<String, Point> after = places(document);
    before.keySet().removeAll(chosen);
    after.keySet().removeAll(chosen);
    assertEquals(before, after);
  }

  private static Map<String, Point> places(ModelDocument document) {
    Map<String, Point> places = new HashMap<>();
    document
        .scene()
        .boxes()
        .forEach(box -> places.put(box.box().id(), new Point(box.area().x(), box.area().y())));
    return places;
  }
}
