/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nublox.diagram.graph.Link;

/** Where lines end at the sides of boxes, so that the next one ends where there is room. */
final class LineEnds {
  /** So far from a corner, where the side is long enough. */
  private static final double CORNER = 12;

  private static final double STEP = 4;

  /** Between two ends, so that the texts of neither cover the other. */
  private static final double BETWEEN = 20;

  private record SideOf(String box, Side side) {}

  private final Map<SideOf, List<Double>> taken = new HashMap<>();

  /** A line has its ends on boxes. */
  void take(Link link, Route route, Map<String, Area> areas) {
    List<Point> points = route.points();
    take(link.source(), areas.get(link.source()), points.get(0), points.get(1));
    take(link.target(), areas.get(link.target()), points.getLast(), points.get(points.size() - 2));
  }

  private void take(String box, Area area, Point end, Point next) {
    Side side = Side.of(area, end, next);
    take(box, side, side.along(area, end));
  }

  /** A line ends so far from the upper or left end of a side. */
  void take(String box, Side side, double along) {
    taken.computeIfAbsent(new SideOf(box, side), key -> new ArrayList<>()).add(along);
  }

  boolean isFree(String box, Side side) {
    return !taken.containsKey(new SideOf(box, side));
  }

  /** Whether a line may end at a place: off the corners and the lines that end there. */
  boolean isRoom(String box, Side side, Area area, double along) {
    return along >= CORNER
        && along <= side.length(area) - CORNER
        && taken.getOrDefault(new SideOf(box, side), List.of()).stream()
            .allMatch(other -> Math.abs(other - along) >= BETWEEN);
  }

  /**
   * The place on a side that is farthest from the lines which end there; its middle for the first.
   */
  double room(String box, Side side, Area area) {
    double length = side.length(area);
    List<Double> there = taken.getOrDefault(new SideOf(box, side), List.of());
    double best = Math.round(length / 2);
    double farthest = -1;
    for (double at = Math.min(CORNER, length / 4);
        at <= length - Math.min(CORNER, length / 4);
        at += STEP) {
      double spot = Math.round(at);
      double distance = Math.min(spot, length - spot) * 2;
      for (double other : there) {
        distance = Math.min(distance, Math.abs(other - spot));
      }
      if (distance > farthest) {
        farthest = distance;
        best = spot;
      }
    }
    return there.isEmpty() ? Math.round(length / 2) : best;
  }
}
