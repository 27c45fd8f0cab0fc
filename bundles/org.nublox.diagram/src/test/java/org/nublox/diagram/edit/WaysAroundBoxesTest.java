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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;

/** Lines go around boxes, whoever put these where they are. */
class WaysAroundBoxesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("nublox.home")).resolve("examples");

  private static ModelDocument example(String name) throws Exception {
    InMemoryFiles files = new InMemoryFiles();
    try (Stream<Path> all = Files.walk(EXAMPLES.resolve(name))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".nbx")).toList()) {
        files.texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return ModelDocument.open(files);
  }

  /** Two modules and more, with relations between them. */
  private static ModelDocument modules(int modules, int entities, long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    InMemoryFiles files = new InMemoryFiles();
    for (int module = 0; module < modules; module++) {
      StringBuilder text = new StringBuilder("module m" + module + "\n\n");
      for (int i = 0; i < entities; i++) {
        text.append("entity E").append(module).append(i).append(" {\n  key id: uuid\n");
        for (int k = random.nextInt(6); k > 0; k--) {
          text.append("  name").append(k).append(": string(40)\n");
        }
        if (i > 0) {
          text.append("  up -> E").append(module).append(random.nextInt(i)).append('\n');
        }
        if (random.nextInt(3) == 0) {
          int other = (module + 1 + random.nextInt(modules - 1)) % modules;
          text.append("  far -> m%d.E%d%d%n".formatted(other, other, random.nextInt(entities)));
        }
        text.append("}\n\n");
      }
      files.texts.put("m" + module + ".nbx", text.toString());
    }
    return ModelDocument.open(files);
  }

  /** Parts of lines that have inner points of a box. */
  private static List<String> behindBoxes(Scene scene) {
    List<String> behind = new ArrayList<>();
    for (Scene.Line line : scene.lines()) {
      List<Point> way = line.route().points();
      for (int i = 1; i < way.size(); i++) {
        Point a = way.get(i - 1);
        Point b = way.get(i);
        assertTrue(a.x() == b.x() || a.y() == b.y(), line + " has a slanting part");
        for (Scene.PlacedBox box : scene.boxes()) {
          Area inside = box.area().grown(-1);
          if (Math.max(a.x(), b.x()) > inside.x()
              && Math.min(a.x(), b.x()) < inside.right()
              && Math.max(a.y(), b.y()) > inside.y()
              && Math.min(a.y(), b.y()) < inside.bottom()) {
            behind.add(line.link().id() + " behind " + box.box().id() + ": " + way);
          }
        }
      }
    }
    return behind;
  }

  /** Parts of two lines that look like one part. */
  private static List<String> uponEachOther(Scene scene) {
    List<String> upon = new ArrayList<>();
    List<Scene.Line> lines = scene.lines();
    for (int i = 0; i < lines.size(); i++) {
      for (int k = i + 1; k < lines.size(); k++) {
        if (together(lines.get(i).route().points(), lines.get(k).route().points())) {
          upon.add(lines.get(i).link().id() + " and " + lines.get(k).link().id());
        }
      }
    }
    return upon;
  }

  private static boolean together(List<Point> one, List<Point> other) {
    for (int i = 1; i < one.size(); i++) {
      for (int k = 1; k < other.size(); k++) {
        if (upon(one.get(i - 1), one.get(i), other.get(k - 1), other.get(k))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean upon(Point a, Point b, Point c, Point d) {
    boolean upright = a.x() == b.x() && c.x() == d.x() && Math.abs(a.x() - c.x()) < 3;
    boolean level = a.y() == b.y() && c.y() == d.y() && Math.abs(a.y() - c.y()) < 3;
    double common =
        upright
            ? Math.min(Math.max(a.y(), b.y()), Math.max(c.y(), d.y()))
                - Math.max(Math.min(a.y(), b.y()), Math.min(c.y(), d.y()))
            : level
                ? Math.min(Math.max(a.x(), b.x()), Math.max(c.x(), d.x()))
                    - Math.max(Math.min(a.x(), b.x()), Math.min(c.x(), d.x()))
                : 0;
    return common > 10;
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "chinook", "starter"})
  void noLineOfAnExampleIsBehindABoxAfterArranging(String name) throws Exception {
    ModelDocument document = example(name);
    for (int i = 0; i < 3; i++) {
      document.apply(new Edit.Arrange(List.of()), this);
      assertEquals(List.of(), behindBoxes(document.scene()));
      assertEquals(List.of(), uponEachOther(document.scene()));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 8, 1", "2, 12, 2", "2, 20, 3", "3, 9, 4", "4, 10, 5", "5, 25, 6"})
  void noLineBetweenModulesIsBehindABoxAfterArranging(int modules, int entities, long seed)
      throws Exception {
    ModelDocument document = modules(modules, entities, seed);
    document.apply(new Edit.Arrange(List.of()), this);
    assertEquals(List.of(), behindBoxes(document.scene()), "seed " + seed);
    // people moved some
    document.apply(new Edit.Place(Map.of("m0.E03", new Point(300, 900))), this);
    document.apply(new Edit.Place(Map.of("m1.E12", new Point(-500, 40))), this);
    document.apply(new Edit.Arrange(List.of()), this);
    assertEquals(List.of(), behindBoxes(document.scene()), "seed " + seed);
    document.apply(new Edit.Arrange(List.of(), true), this);
    assertEquals(List.of(), behindBoxes(document.scene()), "anew, seed " + seed);
  }

  @Test
  void theLinesOfABoxThatIsMovedGoAroundOthers() throws Exception {
    ModelDocument document = example("chinook");
    for (int i = 0; i < 12; i++) {
      document.apply(
          new Edit.Place(Map.of("chinook.Genre", new Point(-400 + i * 200, 900 - i * 20))), this);
      List<String> behind = behindBoxes(document.scene());
      behind.removeIf(each -> !each.contains(".genre") || standsOn(document, "chinook.Genre"));
      assertEquals(List.of(), behind, "step " + i);
    }
  }

  private static boolean standsOn(ModelDocument document, String name) {
    List<Scene.PlacedBox> boxes = document.scene().boxes();
    Area own =
        boxes.stream().filter(b -> b.box().id().equals(name)).findFirst().orElseThrow().area();
    return boxes.stream()
        .anyMatch(b -> !b.box().id().equals(name) && b.area().grown(12).overlaps(own));
  }

  @Test
  void aLineThatCanBeStraightIs() throws Exception {
    ModelDocument document =
        ModelDocument.open(
            InMemoryFiles.of(
                """
                module m

                entity A {
                  key id: uuid
                }

                entity B {
                  key id: uuid
                  a: string(10)
                  b: string(10)
                  up -> A
                }
                """));
    document.apply(new Edit.Place(Map.of("m.A", new Point(0, 0), "m.B", new Point(500, 9))), this);
    document.apply(new Edit.Arrange(List.of()), this);
    assertEquals(2, document.scene().lines().getFirst().route().points().size());
  }
}
