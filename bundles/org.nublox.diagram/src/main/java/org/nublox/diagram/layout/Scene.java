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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;

/**
 * A graph with the place of everything: what painters and the server need, and nothing else.
 *
 * @param boxes in the order of the graph
 * @param lines in the order of the graph
 * @param frames one for each module when there are several
 */
public record Scene(List<PlacedBox> boxes, List<Line> lines, List<Frame> frames) {

  /** Height of the title of a frame. */
  static final double FRAME_TITLE = 26;

  /** In a drawing of more boxes lines between subjects lie behind boxes. */
  private static final int MANY = 400;

  /** So many lines are led around boxes with each scene. */
  private static final int FEW = 24;

  /** Steps in search of ways: after an edit, and when all is arranged. */
  private static final int AT_ONCE = 60_000;

  private static final int IN_PEACE = 2_000_000;

  /** From a frame to the boxes in it. */
  static final double FRAME_MARGIN = 24;

  /**
   * A box at its place.
   *
   * @param box what is shown
   * @param area where
   * @param shape its inner measures
   * @param collapsed whether only the head is shown
   */
  public record PlacedBox(Box box, Area area, Shape shape, boolean collapsed) {}

  /** A link on its way. */
  public record Line(Link link, Route route) {}

  /** The frame of a module. */
  public record Frame(String module, Area area) {}

  public Scene {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
    frames = List.copyOf(frames);
  }

  /** Puts everything where it is remembered to be; new boxes go beside what they belong to. */
  public static Scene of(Graph graph, Placement placement) {
    return of(graph, placement, new Scene(List.of(), List.of(), List.of()));
  }

  /**
   * As {@link #of(Graph, Placement)}, after another scene.
   *
   * @param before from which boxes take their shapes that have not changed
   */
  public static Scene of(Graph graph, Placement placement, Scene before) {
    IdentityHashMap<Box, PlacedBox> known = new IdentityHashMap<>();
    before.boxes().forEach(box -> known.put(box.box(), box));
    Map<String, Shape> shapes = new HashMap<>();
    Map<String, Area> placed = new LinkedHashMap<>();
    for (Box box : graph.boxes()) {
      boolean closed = placement.collapsed().contains(box.id());
      PlacedBox old = known.get(box);
      Shape shape = old != null && old.collapsed() == closed ? old.shape() : Shape.of(box, closed);
      shapes.put(box.id(), shape);
      placement
          .place(box.id())
          .ifPresent(
              at -> placed.put(box.id(), new Area(at.x(), at.y(), shape.width(), shape.height())));
    }
    Map<String, Area> areas = Nearby.place(graph, shapes, placed);
    List<PlacedBox> boxes = new ArrayList<>();
    for (Box box : graph.boxes()) {
      boolean collapsed = placement.collapsed().contains(box.id());
      boxes.add(new PlacedBox(box, areas.get(box.id()), shapes.get(box.id()), collapsed));
    }
    return new Scene(boxes, lines(graph, placement, areas), frames(graph, areas));
  }

  private static List<Line> lines(Graph graph, Placement placement, Map<String, Area> areas) {
    Map<Link, Route> known = new LinkedHashMap<>();
    List<Link> lost = new ArrayList<>();
    for (Link link : graph.links()) {
      Route.remembered(
              placement.routes().getOrDefault(link.id(), List.of()),
              areas.get(link.source()),
              areas.get(link.target()))
          .ifPresentOrElse(route -> known.put(link, route), () -> lost.add(link));
    }
    Map<String, Route> ways = lost.isEmpty() ? Map.of() : Router.route(lost, known, areas);
    // an edit leaves few lines without a way; where many are, nothing was arranged
    if (!lost.isEmpty() && lost.size() <= FEW) {
      Detours detours = detours(graph, areas, AT_ONCE);
      known.forEach(detours::take);
      ways = detours.around(lost, ways);
    }
    Map<String, Route> routes = new HashMap<>(ways);
    known.forEach((link, route) -> routes.put(link.id(), route));
    return graph.links().stream().map(link -> new Line(link, routes.get(link.id()))).toList();
  }

  private static Detours detours(Graph graph, Map<String, Area> areas, int steps) {
    return new Detours(areas, frames(graph, areas).stream().map(Frame::area).toList(), steps);
  }

  /**
   * A placement with the ways of all lines of a graph, so that none has to be found for a scene:
   * those that have none, or one through a box, are led around boxes, and those that wind more than
   * they need to are led straighter.
   */
  static Placement routed(Graph graph, Placement placement) {
    if (graph.boxes().size() > MANY) {
      return placement;
    }
    Scene scene = of(graph, placement);
    Map<String, Area> areas = new HashMap<>();
    scene.boxes().forEach(box -> areas.put(box.box().id(), box.area()));
    Detours detours = detours(graph, areas, IN_PEACE);
    Map<Link, Route> known = new LinkedHashMap<>();
    List<Link> lost = new ArrayList<>();
    for (Line line : scene.lines()) {
      if (placement.routes().containsKey(line.link().id()) && detours.isFree(line.route())) {
        known.put(line.link(), line.route());
      } else {
        lost.add(line.link());
      }
    }
    known.forEach(detours::take);
    Map<String, Route> found =
        new HashMap<>(detours.around(lost, Router.route(lost, known, areas)));
    if (graph.boxes().size() <= SubjectLayout.LARGE) {
      found.putAll(detours.improved());
      found.putAll(detours.straightened());
    }
    Map<String, List<Point>> ways = new HashMap<>(placement.routes());
    found.forEach((id, way) -> ways.put(id, way.points()));
    return placement.routed(ways);
  }

  private static List<Frame> frames(Graph graph, Map<String, Area> areas) {
    if (graph.modules().size() < 2) {
      return List.of();
    }
    List<Frame> frames = new ArrayList<>();
    for (String module : graph.modules()) {
      graph.boxes().stream()
          .filter(box -> box.module().equals(module))
          .map(box -> areas.get(box.id()))
          .reduce(Area::union)
          .map(area -> area.grown(FRAME_MARGIN))
          .ifPresent(
              area ->
                  frames.add(
                      new Frame(
                          module,
                          new Area(
                              area.x(),
                              area.y() - FRAME_TITLE,
                              area.width(),
                              area.height() + FRAME_TITLE))));
    }
    return frames;
  }

  /** What the colours of boxes say, in the order of the first box of each. */
  public List<String> groups() {
    return boxes.stream()
        .map(PlacedBox::box)
        .filter(box -> box.kind() != Box.Kind.NOTE)
        .map(Box::group)
        .distinct()
        .toList();
  }

  /** The smallest area that everything lies in; of no size when there is nothing. */
  public Area bounds() {
    Area all = null;
    for (PlacedBox box : boxes) {
      all = all == null ? box.area() : all.union(box.area());
    }
    for (Frame frame : frames) {
      all = all == null ? frame.area() : all.union(frame.area());
    }
    for (Line line : lines) {
      for (Point point : line.route().points()) {
        Area spot = new Area(point.x(), point.y(), 0, 0);
        all = all == null ? spot : all.union(spot);
      }
    }
    return all == null ? new Area(0, 0, 0, 0) : all;
  }
}
