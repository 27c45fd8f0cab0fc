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

  private enum Side {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM
  }

  private record Slot(Link link, boolean source, double order) {}

  private record SideOf(String box, Side side) {}

  private final Map<String, Area> areas;
  private final Map<SideOf, List<Slot>> slots = new HashMap<>();

  private Router(Map<String, Area> areas) {
    this.areas = areas;
  }

  /** Ways for the links; all boxes of theirs are among the areas. */
  static Map<String, Route> route(List<Link> links, Map<String, Area> areas) {
    Router router = new Router(areas);
    for (Link link : links) {
      router.claim(link);
    }
    router.slots.values().forEach(slots -> slots.sort(Comparator.comparingDouble(Slot::order)));
    Map<String, Route> routes = new HashMap<>();
    for (Link link : links) {
      routes.put(link.id(), router.route(link));
    }
    return routes;
  }

  private void claim(Link link) {
    Area source = areas.get(link.source());
    Area target = areas.get(link.target());
    slot(link, true, side(source, target), target);
    slot(link, false, side(target, source), source);
  }

  private void slot(Link link, boolean source, Side side, Area other) {
    boolean upright = side == Side.LEFT || side == Side.RIGHT;
    double order = upright ? other.middleY() : other.middleX();
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
    double share = (index + 1.0) / (all.size() + 1);
    return switch (side) {
      case LEFT -> new Point(area.x(), Math.round(area.y() + area.height() * share));
      case RIGHT -> new Point(area.right(), Math.round(area.y() + area.height() * share));
      case TOP -> new Point(Math.round(area.x() + area.width() * share), area.y());
      case BOTTOM -> new Point(Math.round(area.x() + area.width() * share), area.bottom());
    };
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
    if (from == Side.LEFT || from == Side.RIGHT) {
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
