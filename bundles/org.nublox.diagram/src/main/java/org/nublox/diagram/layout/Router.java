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
import java.util.List;
import java.util.Map;
import org.nublox.diagram.graph.Link;

/**
 * Finds a way for lines that have none: out of the sides that face each other, with one step
 * between. Lines at the same side of a box share it evenly.
 */
final class Router {

  private record Slot(Link link, boolean source, double order) {}

  private record SideOf(String box, Side side) {}

  private final Map<String, Area> areas;
  private final LineEnds ends = new LineEnds();
  private final Map<SideOf, List<Slot>> slots = new HashMap<>();
  private final Map<SideOf, List<Double>> places = new HashMap<>();

  private Router(Map<String, Area> areas) {
    this.areas = areas;
  }

  /**
   * Ways for lines, whatever stands on them.
   *
   * @param links whose boxes are among the areas
   * @param present the ways of other lines
   */
  static Map<String, Route> route(
      List<Link> links, Map<Link, Route> present, Map<String, Area> areas) {
    Router router = new Router(areas);
    for (Link link : links) {
      router.claim(link);
    }
    present.forEach((link, route) -> router.ends.take(link, route, areas));
    router.slots.forEach(router::place);
    Map<String, Route> routes = new HashMap<>();
    for (Link link : links) {
      routes.put(link.id(), router.route(link));
    }
    return routes;
  }

  /** The ends at a side share it evenly, or lie between those that are there. */
  private void place(SideOf at, List<Slot> all) {
    all.sort(Comparator.comparingDouble(Slot::order));
    Area area = areas.get(at.box());
    List<Double> along = new ArrayList<>();
    boolean alone = ends.isFree(at.box(), at.side());
    for (int i = 1; i <= all.size(); i++) {
      double place =
          alone
              ? Math.round(at.side().length(area) * i / (all.size() + 1))
              : ends.room(at.box(), at.side(), area);
      ends.take(at.box(), at.side(), place);
      along.add(place);
    }
    along.sort(Comparator.naturalOrder());
    places.put(at, along);
  }

  private void claim(Link link) {
    Area source = areas.get(link.source());
    Area target = areas.get(link.target());
    slot(link, true, side(source, target), target);
    slot(link, false, side(target, source), source);
  }

  private void slot(Link link, boolean source, Side side, Area other) {
    double order = side.upright() ? other.middleY() : other.middleX();
    slots
        .computeIfAbsent(
            new SideOf(source ? link.source() : link.target(), side), key -> new ArrayList<>())
        .add(new Slot(link, source, order));
  }

  private static Side side(Area from, Area to) {
    if (from.equals(to)) {
      return Side.RIGHT;
    }
    if (to.x() - from.right() >= Route.STUB) {
      return Side.RIGHT;
    }
    if (from.x() - to.right() >= Route.STUB) {
      return Side.LEFT;
    }
    return to.middleY() >= from.middleY() ? Side.BOTTOM : Side.TOP;
  }

  private Point end(Link link, boolean source, Side side) {
    String id = source ? link.source() : link.target();
    Area area = areas.get(id);
    List<Slot> all = slots.get(new SideOf(id, side));
    int index = 0;
    while (!all.get(index).link().equals(link) || all.get(index).source() != source) {
      index++;
    }
    return side.at(area, places.get(new SideOf(id, side)).get(index));
  }

  private Route route(Link link) {
    Area source = areas.get(link.source());
    Area target = areas.get(link.target());
    Side from = side(source, target);
    Side to = side(target, source);
    Point a = end(link, true, from);
    Point b = end(link, false, to);
    if (source.equals(target)) {
      double x = source.right() + Route.STUB;
      return new Route(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b));
    }
    if (from.upright()) {
      double x = Math.round((a.x() + b.x()) / 2);
      return a.y() == b.y()
          ? new Route(List.of(a, b))
          : new Route(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b));
    }
    double y = Math.round((a.y() + b.y()) / 2);
    return a.x() == b.x()
        ? new Route(List.of(a, b))
        : new Route(List.of(a, new Point(a.x(), y), new Point(b.x(), y), b));
  }
}
