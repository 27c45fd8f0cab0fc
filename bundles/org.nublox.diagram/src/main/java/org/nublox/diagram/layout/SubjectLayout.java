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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;

/**
 * The automatic layout of a large graph. Layers alone would draw it as one band that no window
 * holds, and would take long; so boxes that belong together become subjects of some dozens, each is
 * arranged in layers, and the subjects are laid like tiles, those with most lines between them near
 * each other, the boxes of a module together.
 */
final class SubjectLayout {
  /** A graph with more boxes than this is arranged by subjects. */
  static final int LARGE = 120;

  /** Boxes of one subject at most: what a window shows at a size that can be read. */
  private static final int MOST = 30;

  /** A subject of fewer boxes is put together with others that are as small. */
  private static final int FEW = 4;

  private static final double BETWEEN_SUBJECTS = 72;
  private static final double ASPECT = 1.6;

  private final Placement present;

  /** Boxes with their ways, from the point 0, 0 on. */
  private record Tile(
      Set<String> boxes,
      Map<String, Point> places,
      Map<String, List<Point>> routes,
      double width,
      double height) {}

  private SubjectLayout(Placement present) {
    this.present = present;
  }

  /** Places for all boxes, and ways for the lines within subjects. */
  static Placement arrange(Graph graph, Placement present) {
    SubjectLayout layout = new SubjectLayout(present);
    Tile all;
    if (graph.modules().size() < 2) {
      all = layout.subjects(graph);
    } else {
      List<Tile> modules = new ArrayList<>();
      for (String module : graph.modules()) {
        Tile tile =
            layout.subjects(
                part(
                    graph, graph.boxes().stream().filter(b -> b.module().equals(module)).toList()));
        double left = Scene.FRAME_MARGIN;
        double top = Scene.FRAME_MARGIN + Scene.FRAME_TITLE;
        modules.add(
            new Tile(
                tile.boxes(),
                moved(tile.places(), left, top),
                movedWays(tile.routes(), left, top),
                tile.width() + 2 * left,
                tile.height() + top + left));
      }
      all = pack(near(modules, graph.links()));
    }
    double margin = LayeredLayout.MARGIN;
    return new Placement(Map.of(), Map.of(), present.collapsed())
        .placed(moved(all.places(), margin, margin))
        .routed(movedWays(all.routes(), margin, margin));
  }

  private Tile subjects(Graph graph) {
    // no subject knows of another one, so each processor takes some
    List<Tile> tiles =
        subjectsOf(graph).parallelStream().map(boxes -> tile(part(graph, boxes))).toList();
    return pack(near(tiles, graph.links()));
  }

  private static Graph part(Graph graph, List<Box> boxes) {
    Set<String> names = new HashSet<>();
    boxes.forEach(box -> names.add(box.id()));
    return new Graph(
        boxes,
        graph.links().stream()
            .filter(link -> names.contains(link.source()) && names.contains(link.target()))
            .toList());
  }

  /**
   * Boxes that belong together: lines are taken from those between boxes with the fewest lines to
   * those of hubs, and each joins the groups at its ends as long as the result is small enough.
   */
  private static List<List<Box>> subjectsOf(Graph graph) {
    Map<String, Integer> lines = new HashMap<>();
    for (Link link : graph.links()) {
      lines.merge(link.source(), 1, Integer::sum);
      lines.merge(link.target(), 1, Integer::sum);
    }
    Map<String, List<Box>> groupOf = new HashMap<>();
    for (Box box : graph.boxes()) {
      groupOf.put(box.id(), new ArrayList<>(List.of(box)));
    }
    graph.links().stream()
        .sorted(
            Comparator.comparingInt(
                    (Link link) -> lines.get(link.source()) + lines.get(link.target()))
                .thenComparing(Link::id))
        .forEach(link -> join(groupOf, groupOf.get(link.source()), groupOf.get(link.target())));
    List<Box> rest = null;
    for (Box box : graph.boxes()) {
      List<Box> group = groupOf.get(box.id());
      if (group.size() < FEW && !group.equals(rest)) {
        rest = rest == null ? group : join(groupOf, rest, group);
      }
    }
    Map<String, List<Box>> groups = new LinkedHashMap<>();
    for (Box box : graph.boxes()) {
      List<Box> group = groupOf.get(box.id());
      groups.putIfAbsent(group.getFirst().id(), group);
    }
    return List.copyOf(groups.values());
  }

  /** Both as one group when that is not too large, else the second. */
  private static List<Box> join(Map<String, List<Box>> groupOf, List<Box> a, List<Box> b) {
    if (a.getFirst().equals(b.getFirst()) || a.size() + b.size() > MOST) {
      return b;
    }
    a.addAll(b);
    b.forEach(box -> groupOf.put(box.id(), a));
    return a;
  }

  private Tile tile(Graph part) {
    Placement arranged = LayeredLayout.layers(part, present);
    Map<String, Point> places = new LinkedHashMap<>();
    Area all = null;
    for (Box box : part.boxes()) {
      Point at = arranged.places().get(box.id());
      Shape shape = Shape.of(box, present.collapsed().contains(box.id()));
      Area area = new Area(at.x(), at.y(), shape.width(), shape.height());
      all = all == null ? area : all.union(area);
      places.put(box.id(), at);
    }
    for (List<Point> route : arranged.routes().values()) {
      for (Point point : route) {
        all = all.union(new Area(point.x(), point.y(), 0, 0));
      }
    }
    return new Tile(
        places.keySet(),
        moved(places, -all.x(), -all.y()),
        movedWays(arranged.routes(), -all.x(), -all.y()),
        all.width(),
        all.height());
  }

  /** The largest first, then always the one with most lines to those before it. */
  private static List<Tile> near(List<Tile> tiles, List<Link> links) {
    Map<String, Integer> tileOf = new HashMap<>();
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < tiles.size(); i++) {
      int number = i;
      tiles.get(i).boxes().forEach(box -> tileOf.put(box, number));
      left.add(i);
    }
    left.sort(
        Comparator.comparingDouble((Integer i) -> -tiles.get(i).width() * tiles.get(i).height()));
    int[] bound = new int[tiles.size()];
    List<Tile> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Integer next = left.getFirst();
      for (Integer other : left) {
        if (bound[other] > bound[next]) {
          next = other;
        }
      }
      left.remove(next);
      Tile tile = tiles.get(next);
      ordered.add(tile);
      for (Link link : links) {
        String other =
            tile.boxes().contains(link.source())
                ? link.target()
                : tile.boxes().contains(link.target()) ? link.source() : "";
        if (tileOf.containsKey(other)) {
          bound[tileOf.get(other)]++;
        }
      }
    }
    return ordered;
  }

  /** In rows, every other from right to left, so that neighbours in the order are neighbours. */
  private static Tile pack(List<Tile> tiles) {
    double surface = 0;
    double wide = 0;
    for (Tile tile : tiles) {
      surface += (tile.width() + BETWEEN_SUBJECTS) * (tile.height() + BETWEEN_SUBJECTS);
      wide = Math.max(wide, tile.width());
    }
    double limit = Math.max(wide, Math.sqrt(surface * ASPECT));
    List<List<Tile>> rows = new ArrayList<>();
    double x = 0;
    for (Tile tile : tiles) {
      if (rows.isEmpty() || x + tile.width() > limit) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.getLast().add(tile);
      x += tile.width() + BETWEEN_SUBJECTS;
    }
    Set<String> boxes = new HashSet<>();
    Map<String, Point> places = new HashMap<>();
    Map<String, List<Point>> routes = new HashMap<>();
    double width = 0;
    double y = 0;
    for (int i = 0; i < rows.size(); i++) {
      x = 0;
      double height = 0;
      for (Tile tile : i % 2 == 0 ? rows.get(i) : rows.get(i).reversed()) {
        boxes.addAll(tile.boxes());
        places.putAll(moved(tile.places(), x, y));
        routes.putAll(movedWays(tile.routes(), x, y));
        width = Math.max(width, x + tile.width());
        height = Math.max(height, tile.height());
        x += tile.width() + BETWEEN_SUBJECTS;
      }
      y += height + BETWEEN_SUBJECTS;
    }
    return new Tile(boxes, places, routes, width, y - BETWEEN_SUBJECTS);
  }

  private static Map<String, Point> moved(Map<String, Point> places, double dx, double dy) {
    Map<String, Point> all = new LinkedHashMap<>();
    places.forEach((id, point) -> all.put(id, point.plus(dx, dy)));
    return all;
  }

  private static Map<String, List<Point>> movedWays(
      Map<String, List<Point>> routes, double dx, double dy) {
    Map<String, List<Point>> all = new HashMap<>();
    routes.forEach((id, way) -> all.put(id, way.stream().map(p -> p.plus(dx, dy)).toList()));
    return all;
  }
}
