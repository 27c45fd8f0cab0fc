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
    Map<String, Shape> shapes = new HashMap<>();
    Map<String, Area> placed = new LinkedHashMap<>();
    for (Box box : graph.boxes()) {
      Shape shape = Shape.of(box, placement.collapsed().contains(box.id()));
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
    Map<String, Route> routes = new HashMap<>();
    List<Link> lost = new ArrayList<>();
    for (Link link : graph.links()) {
      Route.remembered(
              placement.routes().getOrDefault(link.id(), List.of()),
              areas.get(link.source()),
              areas.get(link.target()))
          .ifPresentOrElse(route -> routes.put(link.id(), route), () -> lost.add(link));
    }
    routes.putAll(Router.route(lost, areas));
    return graph.links().stream().map(link -> new Line(link, routes.get(link.id()))).toList();
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
