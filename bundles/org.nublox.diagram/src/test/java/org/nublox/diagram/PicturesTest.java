/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Route;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.layout.Shape;
import org.nublox.diagram.picture.Picture;
import org.nublox.diagram.picture.Theme;
import org.nublox.diagram.text.Face;
import org.nublox.diagram.view.View;
import org.nublox.project.Project;

class PicturesTest {

  private static final Path HOME = Path.of(System.getProperty("nublox.home"));

  private static Scene scene(String example) throws Exception {
    Project project = Project.open(HOME.resolve("examples").resolve(example));
    return Drawing.of(project, Selection.ALL, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "chinook", "starter"})
  void noBoxCoversAnother(String example) throws Exception {
    List<Scene.PlacedBox> boxes = scene(example).boxes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertFalse(
            boxes.get(i).area().overlaps(boxes.get(k).area()),
            boxes.get(i).box().id() + " covers " + boxes.get(k).box().id());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "chinook", "starter"})
  void noLineRunsThroughABox(String example) throws Exception {
    Scene scene = scene(example);
    for (Scene.Line line : scene.lines()) {
      List<Point> points = line.route().points();
      for (int i = 1; i < points.size(); i++) {
        Area stretch = stretch(points.get(i - 1), points.get(i));
        for (Scene.PlacedBox box : scene.boxes()) {
          assertFalse(
              box.area().grown(-2).overlaps(stretch),
              line.link().id() + " runs through " + box.box().id());
        }
      }
    }
  }

  private static Area stretch(Point a, Point b) {
    return new Area(
            Math.min(a.x(), b.x()),
            Math.min(a.y(), b.y()),
            Math.abs(a.x() - b.x()),
            Math.abs(a.y() - b.y()))
        .grown(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "chinook", "starter"})
  void textsAtLinesCoverNeitherBoxesNorEachOther(String example) throws Exception {
    Scene scene = scene(example);
    List<Area> texts = new ArrayList<>();
    for (Scene.Line line : scene.lines()) {
      Link link = line.link();
      Route route = line.route();
      add(texts, route.roleAtSource(), link.sourceEnd().role());
      add(texts, route.roleAtTarget(), link.targetEnd().role());
      add(texts, route.multiplicityAtSource(), link.sourceEnd().multiplicity().text());
      add(texts, route.multiplicityAtTarget(), link.targetEnd().multiplicity().text());
    }
    for (int i = 0; i < texts.size(); i++) {
      for (Scene.PlacedBox box : scene.boxes()) {
        assertFalse(box.area().overlaps(texts.get(i)), "a text lies on " + box.box().id());
      }
      for (int k = i + 1; k < texts.size(); k++) {
        assertFalse(texts.get(i).overlaps(texts.get(k)), texts.get(i) + " on " + texts.get(k));
      }
    }
  }

  private static void add(List<Area> texts, Route.Anchor anchor, String text) {
    if (!text.isEmpty()) {
      double width = Face.REGULAR.width(text, Shape.SMALL_SIZE);
      double x = anchor.rightAligned() ? anchor.at().x() - width : anchor.at().x();
      texts.add(new Area(x, anchor.at().y() - 8, width, 9));
    }
  }

  @Test
  void svgIsWellFormedAndNamesEverything() throws Exception {
    byte[] svg = Picture.SVG.draw(scene("billing"), Theme.LIGHT, "a & b");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    String text = new String(svg, StandardCharsets.UTF_8);
    assertTrue(text.contains("<title>a &amp; b</title>"));
    assertTrue(text.contains(">ExchangeRate</text>"));
    assertTrue(text.contains(">decimal(18,8)</text>"), "no type is cut that has room");
    assertFalse(text.contains("http://") && text.contains("<image"), "needs nothing else");
  }

  @Test
  void pngHasTwoPixelsForOne() throws Exception {
    Scene scene = scene("starter");
    var image = ImageIO.read(new ByteArrayInputStream(Picture.PNG.draw(scene, Theme.DARK, "")));
    assertNotNull(image);
    assertEquals(Math.ceil(2 * (scene.bounds().width() + 48)), image.getWidth(), 1);
    assertEquals(Theme.DARK.background(), "#%06x".formatted(image.getRGB(1, 1) & 0xFFFFFF));
  }

  @Test
  void pdfHasAPageAndItsObjectsWhereTheTableSays() throws Exception {
    byte[] pdf = Picture.PDF.draw(scene("starter"), Theme.LIGHT, "Läden");
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertTrue(text.startsWith("%PDF-1.7\n"));
    int table =
        Integer.parseInt(
            text.substring(text.lastIndexOf("startxref") + 10).lines().findFirst().orElseThrow());
    List<String> lines = text.substring(table).lines().toList();
    assertEquals("xref", lines.get(0));
    int count = Integer.parseInt(lines.get(1).substring(2));
    for (int i = 1; i < count; i++) {
      int offset = Integer.parseInt(lines.get(2 + i).substring(0, 10));
      assertTrue(text.startsWith(i + " 0 obj\n", offset), "object " + i);
    }
  }

  @Test
  void equalModelsGiveEqualPictures() throws Exception {
    for (Picture kind : Picture.values()) {
      assertEquals(
          new String(kind.draw(scene("billing"), Theme.LIGHT, "x"), StandardCharsets.ISO_8859_1),
          new String(kind.draw(scene("billing"), Theme.LIGHT, "x"), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void aModuleAloneHasNoFrame() throws Exception {
    Project project = Project.open(HOME.resolve("examples/billing"));
    Scene whole = Drawing.of(project, Selection.ALL, true);
    Scene part = Drawing.of(project, new Selection(Set.of("billing"), false), true);
    assertEquals(2, whole.frames().size());
    assertEquals(0, part.frames().size());
    assertTrue(part.boxes().stream().noneMatch(box -> box.box().note().equals("enum")));
  }

  private static Scene states() throws Exception {
    Project project = Project.open(HOME.resolve("examples/billing"));
    return Drawing.of(project, View.of("=billing.Invoice.status"), true);
  }

  @Test
  void statesAreDrawnFromTheFirstOnwards() throws Exception {
    Scene scene = states();
    assertEquals(4, scene.boxes().size());
    assertEquals("first", scene.boxes().getFirst().box().note());
    assertTrue(
        scene.boxes().get(0).area().x() < scene.boxes().get(1).area().x(), "draft, then sent");
    assertTrue(
        Drawing.diagrams(Project.open(HOME.resolve("examples/billing")))
            .contains("=billing.Invoice.status"));
  }

  @Test
  void aLegendSaysWhatColoursMeanThatNoFrameExplains() throws Exception {
    Project project = Project.open(HOME.resolve("examples/billing"));
    View tags = new View("", Selection.ALL, View.Details.ALL, View.Colours.TAG);
    List<Scene.PlacedBox> boxes = new ArrayList<>();
    Scene plain = Drawing.of(project, tags, true);
    for (Scene.PlacedBox box : plain.boxes()) {
      String tag = boxes.size() % 2 == 0 ? "sales" : "";
      boxes.add(
          new Scene.PlacedBox(box.box().withGroup(tag), box.area(), box.shape(), box.collapsed()));
    }
    Scene tagged = new Scene(boxes, plain.lines(), plain.frames());
    String svg = new String(Picture.SVG.draw(tagged, Theme.LIGHT, "x"), StandardCharsets.UTF_8);
    assertTrue(svg.contains(">sales</text>") && svg.contains(">without a tag</text>"));
    String modules =
        new String(Picture.SVG.draw(scene("billing"), Theme.LIGHT, "x"), StandardCharsets.UTF_8);
    assertFalse(modules.contains("colour of"), "frames have names");
  }

  @Test
  void thePicturesOfTheDocumentsAreUpToDate() throws Exception {
    for (String example : List.of("billing", "chinook", "states")) {
      Scene scene = example.equals("states") ? states() : scene(example);
      byte[] svg = Picture.SVG.draw(scene, Theme.LIGHT, example);
      Path file = HOME.resolve("docs/images/diagram-" + example + ".svg");
      if (Boolean.getBoolean("nublox.docs.write")) {
        Files.write(file, svg);
      }
      assertEquals(
          Files.readString(file),
          new String(svg, StandardCharsets.UTF_8),
          "write it anew with -Dnublox.docs.write=true");
    }
  }
}
