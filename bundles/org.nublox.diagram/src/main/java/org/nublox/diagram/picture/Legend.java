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
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.layout.Shape;
import org.nublox.diagram.text.Face;

/** Says below a drawing what its colours mean, when there are several that no frames explain. */
final class Legend {
  private static final double ROW = 22;
  private static final double SAMPLE = 12;
  private static final double TEXT = SAMPLE + 7;
  private static final double BETWEEN = 22;
  private static final double ABOVE = 30;

  private final List<Entry> entries = new ArrayList<>();
  private Area area;

  private record Entry(String text, int number, Point at) {}

  /** The legend of a scene that takes some room. */
  Legend(Scene scene, Area drawing) {
    area = drawing;
    List<String> groups = scene.groups();
    List<String> framed = scene.frames().stream().map(Scene.Frame::module).toList();
    if (groups.size() < 2 || framed.containsAll(groups)) {
      return;
    }
    double x = drawing.x();
    double y = drawing.bottom() + ABOVE;
    for (int i = 0; i < groups.size(); i++) {
      String text = groups.get(i).isEmpty() ? "without a tag" : groups.get(i);
      double width = TEXT + Face.REGULAR.width(text, Shape.ROW_SIZE);
      if (x > drawing.x() && x + width > drawing.right()) {
        x = drawing.x();
        y += ROW;
      }
      entries.add(new Entry(text, i, new Point(x, y)));
      area = area.union(new Area(x, y, width, SAMPLE));
      x += width + BETWEEN;
    }
  }

  /** What drawing and legend take together. */
  Area area() {
    return area;
  }

  void paint(Canvas canvas, Theme theme) {
    for (Entry entry : entries) {
      Point at = entry.at();
      canvas.begin("colour of " + entry.text());
      canvas.rectangle(
          new Area(at.x(), at.y(), SAMPLE, SAMPLE),
          3,
          theme.tint(entry.number()),
          theme.accent(entry.number()),
          1);
      canvas.text(
          at.plus(TEXT, SAMPLE - 2),
          false,
          entry.text(),
          Face.REGULAR,
          Shape.ROW_SIZE,
          theme.text());
      canvas.end();
    }
  }
}
