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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;

/**
 * Puts a drawing in order that people know already: what stood to the left of something, or above
 * it, does so afterwards (the <i>mental map</i>; Misue, Eades, Lai, Sugiyama: Layout adjustment and
 * the mental map, 1995). What is new stands beside what it belongs to.
 *
 * <p>The columns that the boxes stand in become the layers of {@link LayeredLayout}. A module of
 * more boxes than a window shows only has its boxes drawn apart: the lines of one layer to all
 * others would need more room than the boxes.
 */
public final class SteadyLayout {
  private static final double GAP = 36;

  /** Farther apart than any box is wide, so that columns stay columns. */
  private static final double COLUMN = 1000;

  private final Graph graph;
  private final Placement present;
  private final Map<String, Area> areas = new LinkedHashMap<>();

  private SteadyLayout(Graph graph, Placement present) {
    this.graph = graph;
    this.present = present;
    for (Scene.PlacedBox box : Scene.of(graph, present).boxes()) {
      areas.put(box.box().id(), box.area());
    }
  }

  /** Arranges all boxes of a graph; what is remembered of anything else stays. */
  public static Placement arrange(Graph graph, Placement present) {
    if (graph.boxes().isEmpty()) {
      return present;
    }
    return new SteadyLayout(graph, present).arranged();
  }

  private Placement arranged() {
    Map<String, Point> places = new HashMap<>();
    Map<String, List<Point>> routes = new HashMap<>();
    // of several modules each is a box for the others, and so is a note
    Map<String, Placement> parts = new LinkedHashMap<>();
    if (graph.modules().size() < 2) {
      parts.put("", part(graph.boxes()));
    } else {
      Map<String, List<Box>> groups = new LinkedHashMap<>();
      for (Box box : graph.boxes()) {
        String group = box.kind() == Box.Kind.NOTE ? box.id() : box.module();
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(box);
      }
      groups.forEach((group, boxes) -> parts.put(group, part(boxes)));
    }
    Map<String, Area> frames = new LinkedHashMap<>();
    parts.forEach((group, part) -> frames.put(group, frame(part, graph.modules().contains(group))));
    Map<String, Area> apart = apart(frames);
    parts.forEach(
        (group, part) -> {
          double dx = apart.get(group).x() - frames.get(group).x();
          double dy = apart.get(group).y() - frames.get(group).y();
          part.places().forEach((id, at) -> places.put(id, at.plus(dx, dy)));
          part.routes()
              .forEach((id, way) -> routes.put(id, way.stream().map(p -> p.plus(dx, dy)).toList()));
        });
    Placement arranged =
        new Placement(Map.of(), Map.of(), present.collapsed()).placed(places).routed(routes);
    return Scene.routed(graph, arranged).over(present, graph);
  }

  /** Some boxes with the lines between them; their common corner stays where it is. */
  private Placement part(List<Box> boxes) {
    Map<String, Area> own = new LinkedHashMap<>();
    boxes.forEach(box -> own.put(box.id(), areas.get(box.id())));
    if (boxes.size() > SubjectLayout.LARGE) {
      return drawnApart(own);
    }
    Graph part =
        new Graph(
            boxes,
            graph.links().stream()
                .filter(link -> own.containsKey(link.source()) && own.containsKey(link.target()))
                .toList());
    Placement arranged = LayeredLayout.layers(part, present, columns(own));
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double newLeft = Double.MAX_VALUE;
    double newTop = Double.MAX_VALUE;
    for (Map.Entry<String, Area> box : own.entrySet()) {
      Point place = arranged.places().get(box.getKey());
      left = Math.min(left, box.getValue().x());
      top = Math.min(top, box.getValue().y());
      newLeft = Math.min(newLeft, place.x());
      newTop = Math.min(newTop, place.y());
    }
    double dx = left - newLeft;
    double dy = top - newTop;
    Map<String, Point> places = new HashMap<>();
    arranged.places().forEach((id, at) -> places.put(id, at.plus(dx, dy)));
    Map<String, List<Point>> routes = new HashMap<>();
    arranged
        .routes()
        .forEach((id, way) -> routes.put(id, way.stream().map(p -> p.plus(dx, dy)).toList()));
    return new Placement(places, routes, present.collapsed());
  }

  /**
   * The places of boxes with a multiple of the width of a column for their x: two boxes that have
   * no x in common are in different columns.
   */
  private static Map<String, Point> columns(Map<String, Area> boxes) {
    Map<String, Point> hints = new HashMap<>();
    int column = 0;
    double end = Double.MAX_VALUE;
    for (Map.Entry<String, Area> box :
        boxes.entrySet().stream()
            .sorted(
                Map.Entry.<String, Area>comparingByValue(Comparator.comparingDouble(Area::x))
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList()) {
      if (box.getValue().x() >= end) {
        column++;
        end = Double.MAX_VALUE;
      }
      end = Math.min(end, box.getValue().right());
      hints.put(box.getKey(), new Point(column * COLUMN, box.getValue().y()));
    }
    return hints;
  }

  /** Boxes that cover each other are drawn apart; lines between what stays keep their ways. */
  private Placement drawnApart(Map<String, Area> boxes) {
    Map<String, Area> apart = apart(boxes);
    Map<String, Point> places = new HashMap<>();
    apart.forEach((id, area) -> places.put(id, new Point(area.x(), area.y())));
    Map<String, List<Point>> routes = new HashMap<>();
    for (Link link : graph.links()) {
      List<Point> way = present.routes().get(link.id());
      boolean stays =
          boxes.containsKey(link.source())
              && boxes.containsKey(link.target())
              && apart.get(link.source()).equals(boxes.get(link.source()))
              && apart.get(link.target()).equals(boxes.get(link.target()));
      if (way != null && stays) {
        routes.put(link.id(), way);
      }
    }
    return new Placement(places, routes, present.collapsed());
  }

  /** From the uppermost to the lowest each goes down until nothing before covers it. */
  private static Map<String, Area> apart(Map<String, Area> areas) {
    List<Map.Entry<String, Area>> sorted = new ArrayList<>(areas.entrySet());
    sorted.sort(
        Map.Entry.<String, Area>comparingByValue(
                Comparator.comparingDouble(Area::y).thenComparingDouble(Area::x))
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Area> apart = new LinkedHashMap<>();
    for (Map.Entry<String, Area> next : sorted) {
      Area area = next.getValue();
      for (boolean moved = true; moved; ) {
        moved = false;
        for (Area before : apart.values()) {
          if (before.overlaps(area)) {
            area = new Area(area.x(), before.bottom() + GAP, area.width(), area.height());
            moved = true;
          }
        }
      }
      apart.put(next.getKey(), area);
    }
    return apart;
  }

  private Area frame(Placement part, boolean named) {
    Area all = null;
    for (Box box : graph.boxes()) {
      Point at = part.places().get(box.id());
      if (at != null) {
        Area old = areas.get(box.id());
        Area area = new Area(at.x(), at.y(), old.width(), old.height());
        all = all == null ? area : all.union(area);
      }
    }
    if (!named) {
      return all;
    }
    Area grown = all.grown(Scene.FRAME_MARGIN);
    return new Area(
        grown.x(),
        grown.y() - Scene.FRAME_TITLE,
        grown.width(),
        grown.height() + Scene.FRAME_TITLE);
  }
}
