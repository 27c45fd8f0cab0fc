/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nublox.diagram.layout.Terrain.Segment;

/**
 * What lies on an upright or a level through the whole drawing, so that a question about a part of
 * it looks at little.
 */
final class Track {
  private final boolean upright;
  private final double at;
  private final List<Area> boxes;
  private final List<Segment> beside;
  private final List<Area> texts;

  /** Where lines cross it, in order. */
  private final double[] crossings;

  Track(Terrain terrain, boolean upright, double at) {
    this.upright = upright;
    this.at = at;
    boxes = terrain.boxes().stream().filter(this::reaches).toList();
    texts = terrain.texts().stream().filter(this::reaches).toList();
    beside =
        Stream.concat(terrain.lines().stream(), terrain.borders().stream())
            .filter(line -> line.upright() == upright)
            .filter(line -> Math.abs(line.at() - at) < Segment.BESIDE)
            .toList();
    crossings =
        terrain.lines().stream()
            .filter(line -> line.upright() != upright && line.low() < at && at < line.high())
            .mapToDouble(Segment::at)
            .sorted()
            .toArray();
  }

  private boolean reaches(Area area) {
    return upright
        ? at > area.x() - Terrain.LEAST && at < area.right() + Terrain.LEAST
        : at > area.y() - Terrain.LEAST && at < area.bottom() + Terrain.LEAST;
  }

  /** What a part of it costs; infinite when a box is on it. */
  double cost(Segment part) {
    for (Area box : boxes) {
      if (part.passes(box, Terrain.LEAST - 1)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    double cost = part.high() - part.low() + Terrain.CROSSING * crossed(part);
    for (Segment other : beside) {
      cost += Terrain.UPON * Terrain.common(part, other);
    }
    for (Area text : texts) {
      cost += part.passes(text, 0) ? Terrain.COVERING : 0;
    }
    return cost;
  }

  private int crossed(Segment part) {
    return Math.max(0, first(part.high(), false) - first(part.low(), true));
  }

  /** The index of the first crossing that is not before a place, or that is after it. */
  private int first(double place, boolean after) {
    int index = Arrays.binarySearch(crossings, place);
    if (index < 0) {
      return -index - 1;
    }
    while (after && index < crossings.length && crossings[index] == place) {
      index++;
    }
    while (!after && index > 0 && crossings[index - 1] == place) {
      index--;
    }
    return index;
  }
}
