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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;

/**
 * Finds places for boxes that have none, and moves no other: each stands beside the box that it has
 * a line to, as near as there is room. What has no relatives comes below its module.
 */
final class Nearby {
  private static final double GAP = 40;

  /** Free on all sides, for lines. */
  private static final double ROOM = 20;

  private static final double COLUMN = 280;
  private static final int COLUMNS = 4;

  /** So many boxes around a relative are looked for room beside. */
  private static final int AROUND = 120;

  private final Graph graph;
  private final Map<String, Shape> shapes;
  private final Map<String, Area> areas;
  private final Map<String, List<String>> relatives = new HashMap<>();

  private Nearby(Graph graph, Map<String, Shape> shapes, Map<String, Area> placed) {
    this.graph = graph;
    this.shapes = shapes;
    this.areas = new LinkedHashMap<>(placed);
    for (Link link : graph.links()) {
      relatives.computeIfAbsent(link.source(), id -> new ArrayList<>()).add(link.target());
      relatives.computeIfAbsent(link.target(), id -> new ArrayList<>()).add(link.source());
    }
  }

  /**
   * The areas of all boxes.
   *
   * @param shapes of all boxes
   * @param placed the areas of those that have a place
   */
  static Map<String, Area> place(Graph graph, Map<String, Shape> shapes, Map<String, Area> placed) {
    if (placed.size() == graph.boxes().size()) {
      return placed;
    }
    Nearby nearby = new Nearby(graph, shapes, placed);
    List<Box> left = new ArrayList<>();
    for (Box box : graph.boxes()) {
      if (!placed.containsKey(box.id())) {
        left.add(box);
      }
    }
    // one that finds its place may be the relative of the next
    for (boolean found = true; found; ) {
      found = left.removeIf(nearby::besideRelatives);
    }
    nearby.below(left);
    return nearby.areas;
  }

  private boolean besideRelatives(Box box) {
    String id = box.id();
    List<Area> known =
        relatives.getOrDefault(id, List.of()).stream()
            .filter(areas::containsKey)
            .map(areas::get)
            .toList();
    if (known.isEmpty()) {
      return false;
    }
    Area relative = known.getFirst();
    Shape shape = shapes.get(id);
    List<Area> around =
        areas.values().stream()
            .sorted(Comparator.comparingDouble(area -> distance(area, relative)))
            .limit(AROUND)
            .toList();
    Area best = null;
    double least = Double.MAX_VALUE;
    for (Area neighbour : around) {
      for (Area spot : beside(neighbour, shape)) {
        double far = known.stream().mapToDouble(area -> distance(spot, area)).sum();
        if (far < least && isFree(spot)) {
          best = spot;
          least = far;
        }
      }
    }
    if (best == null) {
      return false;
    }
    areas.put(id, best);
    return true;
  }

  private static List<Area> beside(Area area, Shape shape) {
    double width = shape.width();
    double height = shape.height();
    return List.of(
        new Area(area.right() + 2 * GAP, area.y(), width, height),
        new Area(area.x() - 2 * GAP - width, area.y(), width, height),
        new Area(area.x(), area.bottom() + GAP, width, height),
        new Area(area.x(), area.y() - GAP - height, width, height));
  }

  private boolean isFree(Area spot) {
    Area room = spot.grown(ROOM);
    return areas.values().stream().noneMatch(room::overlaps);
  }

  private static double distance(Area a, Area b) {
    return Math.hypot(a.middleX() - b.middleX(), a.middleY() - b.middleY());
  }

  /** In rows below the other boxes of the module, or below everything when something is there. */
  private void below(List<Box> left) {
    Map<String, Rows> rows = new HashMap<>();
    for (Box box : left) {
      Shape shape = shapes.get(box.id());
      Rows own = rows.computeIfAbsent(box.module(), this::rows);
      Area spot = own.next(shape);
      if (!isFree(spot)) {
        own = new Rows(own.left, bottom(areas.values()) + LayeredLayout.MARGIN);
        rows.put(box.module(), own);
        spot = own.next(shape);
      }
      areas.put(box.id(), spot);
    }
  }

  private Rows rows(String module) {
    List<Area> own = new ArrayList<>();
    for (Box box : graph.boxes()) {
      if (box.module().equals(module) && areas.containsKey(box.id())) {
        own.add(areas.get(box.id()));
      }
    }
    Collection<Area> above = own.isEmpty() ? areas.values() : own;
    double start = own.stream().mapToDouble(Area::x).min().orElse(LayeredLayout.MARGIN);
    return new Rows(
        start, above.isEmpty() ? LayeredLayout.MARGIN : bottom(above) + LayeredLayout.MARGIN);
  }

  private static double bottom(Collection<Area> all) {
    return all.stream().mapToDouble(Area::bottom).max().orElse(0);
  }

  /** Places one after the other, in rows of a few. */
  private static final class Rows {
    private final double left;
    private double top;
    private double bottom;
    private int column;

    Rows(double left, double top) {
      this.left = left;
      this.top = top;
      this.bottom = top;
    }

    Area next(Shape shape) {
      if (column == COLUMNS) {
        column = 0;
        top = bottom;
      }
      bottom = Math.max(bottom, top + shape.height() + LayeredLayout.MARGIN);
      return new Area(left + column++ * COLUMN, top, shape.width(), shape.height());
    }
  }
}
