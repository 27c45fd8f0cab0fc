/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.util.ArrayList;
import java.util.List;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.graph.Mark;
import org.nublox.diagram.graph.Row;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Route;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.layout.Scene.PlacedBox;
import org.nublox.diagram.layout.Shape;
import org.nublox.diagram.text.Face;

/** Draws a scene on a canvas. */
final class Painter {
  private static final double RADIUS = 6;
  private static final double TITLE_BASELINE = 21;
  private static final double NOTE_BASELINE = 36;
  private static final double ROW_BASELINE = 14;
  private static final double ICON_X = 16;

  private final Scene scene;
  private final Theme theme;
  private final Canvas canvas;
  private final List<String> groups;

  Painter(Scene scene, Theme theme, Canvas canvas) {
    this.scene = scene;
    this.theme = theme;
    this.canvas = canvas;
    this.groups = scene.groups();
  }

  void paint() {
    scene.frames().forEach(this::frame);
    // used types first, so that their faint lines lie below the others
    scene.lines().stream().filter(l -> l.link().kind() == Link.Kind.USE).forEach(this::line);
    scene.lines().stream().filter(l -> l.link().kind() != Link.Kind.USE).forEach(this::line);
    scene.boxes().forEach(this::box);
    scene.lines().forEach(this::texts);
  }

  private void frame(Scene.Frame frame) {
    canvas.begin("module " + frame.module());
    canvas.rectangle(frame.area(), 10, theme.frame(), theme.frameBorder(), 1);
    canvas.text(
        new Point(frame.area().x() + 14, frame.area().y() + 20),
        false,
        frame.module(),
        Face.SEMIBOLD,
        Shape.ROW_SIZE,
        theme.accent(Math.max(0, groups.indexOf(frame.module()))));
    canvas.end();
  }

  /** A sheet of paper. */
  private void note(PlacedBox placed) {
    Area area = placed.area();
    canvas.begin("note");
    canvas.rectangle(area, 2, theme.tint(3), theme.border(), 1);
    double x = area.x() + Shape.PADDING;
    text(x, area.y() + TITLE_BASELINE, false, placed.box().title(), theme.text());
    for (int i = 0; i < placed.shape().rowTops().size(); i++) {
      double top = area.y() + placed.shape().rowTops().get(i);
      text(x, top + ROW_BASELINE, false, placed.box().rows().get(i).name(), theme.text());
    }
    canvas.end();
  }

  private void box(PlacedBox placed) {
    if (placed.box().kind() == Box.Kind.NOTE) {
      note(placed);
      return;
    }
    Box box = placed.box();
    Area area = placed.area();
    Shape shape = placed.shape();
    int module = Math.max(0, groups.indexOf(box.group()));
    canvas.begin(box.title());
    canvas.rectangle(area, RADIUS, theme.card(), null, 0);
    Area head = new Area(area.x(), area.y(), area.width(), shape.headHeight());
    if (shape.rowTops().isEmpty()) {
      canvas.rectangle(head, RADIUS, theme.tint(module), null, 0);
    } else {
      canvas.roof(head, RADIUS, theme.tint(module));
    }
    double room = area.width() - 2 * Shape.PADDING;
    canvas.text(
        new Point(area.x() + Shape.PADDING, area.y() + TITLE_BASELINE),
        false,
        Face.SEMIBOLD.fit(box.title(), Shape.TITLE_SIZE, room),
        Face.SEMIBOLD,
        Shape.TITLE_SIZE,
        theme.accent(module));
    if (!box.note().isEmpty()) {
      text(area.x() + Shape.PADDING, area.y() + NOTE_BASELINE, false, box.note(), theme.muted());
    }
    if (shape.separator() >= 0) {
      double y = area.y() + shape.separator();
      canvas.path(
          List.of(new Point(area.x(), y), new Point(area.right(), y)),
          null,
          theme.rule(),
          1,
          false);
    }
    for (int i = 0; i < shape.rowTops().size(); i++) {
      row(box, box.rows().get(i), area, area.y() + shape.rowTops().get(i));
    }
    canvas.rectangle(area, RADIUS, null, theme.border(), 1);
    canvas.end();
  }

  private void row(Box box, Row row, Area area, double top) {
    double baseline = top + ROW_BASELINE;
    double right = area.right() - Shape.PADDING;
    Point icon = new Point(area.x() + ICON_X, top + Shape.ROW_HEIGHT / 2);
    if (box.kind() == Box.Kind.ENUM) {
      canvas.circle(icon, 2, theme.muted(), null, 0);
    } else {
      icon(row, icon);
    }
    if (row.marks().contains(Mark.PII)) {
      Icons.person(canvas, new Point(right - 5, icon.y()), theme.warm());
      right -= Shape.BADGE;
    }
    if (row.marks().contains(Mark.UNIQUE)) {
      Icons.unique(canvas, new Point(right - 5, icon.y()), theme.muted());
      right -= Shape.BADGE;
    }
    double nameX = area.x() + Shape.NAME_X;
    Shape.Texts texts = Shape.texts(row, right - nameX);
    canvas.text(
        new Point(nameX, baseline),
        false,
        texts.name(),
        Face.REGULAR,
        Shape.ROW_SIZE,
        theme.text());
    if (!texts.type().isEmpty()) {
      canvas.text(
          new Point(right, baseline),
          true,
          texts.type(),
          Face.REGULAR,
          Shape.ROW_SIZE,
          theme.muted());
    }
  }

  private void icon(Row row, Point at) {
    if (row.marks().contains(Mark.KEY)) {
      Icons.key(canvas, at, theme.key());
    } else if (row.marks().contains(Mark.COMPUTED)) {
      Icons.computed(canvas, at, theme.cool());
    } else if (row.marks().contains(Mark.REQUIRED)) {
      canvas.circle(at, 3, theme.muted(), theme.muted(), 1.2);
    } else {
      canvas.circle(at, 3, null, theme.muted(), 1.2);
    }
  }

  private void line(Scene.Line line) {
    List<Point> points = line.route().points();
    Link link = line.link();
    canvas.begin(name(link));
    switch (link.kind()) {
      case USE -> canvas.path(points, null, theme.line(), 0.8, true);
      case TRANSITION -> {
        canvas.path(points, null, theme.line(), 1.2, false);
        Ends.arrow(canvas, points.getLast(), points.get(points.size() - 2), theme);
      }
      case INHERITANCE -> {
        canvas.path(points, null, theme.line(), 1.2, false);
        Ends.triangle(canvas, points.getLast(), points.get(points.size() - 2), theme);
      }
      case RELATION -> {
        canvas.path(points, null, theme.line(), 1.2, false);
        Ends.draw(canvas, link.sourceEnd(), points.get(0), points.get(1), theme);
        Ends.draw(canvas, link.targetEnd(), points.getLast(), points.get(points.size() - 2), theme);
      }
    }
    canvas.end();
  }

  private static String name(Link link) {
    return switch (link.kind()) {
      case INHERITANCE -> link.source() + " extends " + link.target();
      case USE -> link.source() + " uses " + link.target();
      case RELATION, TRANSITION -> link.id() + " to " + link.target();
    };
  }

  private void texts(Scene.Line line) {
    if (line.link().kind() != Link.Kind.RELATION && line.link().kind() != Link.Kind.TRANSITION) {
      return;
    }
    Route route = line.route();
    text(route.roleAtSource(), line.link().sourceEnd().role(), theme.text());
    text(route.roleAtTarget(), line.link().targetEnd().role(), theme.text());
    text(
        route.multiplicityAtSource(), line.link().sourceEnd().multiplicity().text(), theme.muted());
    text(
        route.multiplicityAtTarget(), line.link().targetEnd().multiplicity().text(), theme.muted());
  }

  private void text(Route.Anchor anchor, String text, String colour) {
    if (!text.isEmpty()) {
      text(anchor.at().x(), anchor.at().y(), anchor.rightAligned(), text, colour);
    }
  }

  private void text(double x, double y, boolean right, String text, String colour) {
    canvas.text(new Point(x, y), right, text, Face.REGULAR, Shape.SMALL_SIZE, colour);
  }

  /** The points of a polygon around a middle. */
  static List<Point> around(Point middle, double... offsets) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < offsets.length; i += 2) {
      points.add(middle.plus(offsets[i], offsets[i + 1]));
    }
    return points;
  }
}
