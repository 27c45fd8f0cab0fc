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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.layout.Terrain.Segment;
import org.nublox.diagram.text.Face;

/**
 * Leads lines around boxes that would lie on their way. The shortest way with few turns is looked
 * for along the sides of boxes (Wybrow, Marriott, Stuckey: Orthogonal connector routing, 2009),
 * then lines that would lie upon each other are moved apart.
 */
final class Detours {
  /** So far around the ends of a line is looked first. */
  private static final double AROUND = 400;

  private static final double[] SHIFTS = {0, 10, -10, 20, -20, 30, -30};

  /** A way with more turns is worth a look for a better one. */
  private static final int TURNS = 2;

  private int left;
  private final Map<String, Area> areas;
  private final List<Segment> borders = new ArrayList<>();
  private final Map<Link, Route> drawn = new LinkedHashMap<>();

  /**
   * A drawing without lines.
   *
   * @param areas of boxes
   * @param frames which a line crosses, but does not run along
   * @param steps so many are taken in search of ways; what is not found then goes straight. A
   *     hundred thousand take about a tenth of a second
   */
  Detours(Map<String, Area> areas, Collection<Area> frames, int steps) {
    this.areas = areas;
    this.left = steps;
    for (Area frame : frames) {
      Point corner = new Point(frame.x(), frame.y());
      Point right = new Point(frame.right(), frame.y());
      Point left = new Point(frame.x(), frame.bottom());
      Point end = new Point(frame.right(), frame.bottom());
      borders.addAll(Segment.of(List.of(corner, right, end, left, corner)));
    }
  }

  /** A line is there. */
  void take(Link link, Route route) {
    drawn.put(link, route);
  }

  /** Whether a way has nothing of the inside of a box. */
  boolean isFree(Route route) {
    return isFree(route.points());
  }

  private boolean isFree(List<Point> way) {
    Terrain boxes = new Terrain(List.copyOf(areas.values()), List.of(), List.of(), List.of());
    return Segment.of(way).stream().noneMatch(part -> boxes.blocks(part, -1));
  }

  /**
   * Ways for more lines: those that are wanted where these are free, else around what is on them,
   * where there is a way.
   */
  Map<String, Route> around(Collection<Link> links, Map<String, Route> wanted) {
    Map<String, Route> ways = new HashMap<>();
    List<Link> blocked = new ArrayList<>();
    for (Link link : links) {
      Route way = wanted.get(link.id());
      if (isFree(way)) {
        take(link, way);
        ways.put(link.id(), way);
      } else {
        blocked.add(link);
      }
    }
    // short ones have less choice
    blocked.sort(
        Comparator.comparingDouble((Link link) -> length(wanted.get(link.id()).points()))
            .thenComparing(Link::id));
    for (Link link : blocked) {
      Route way = find(link).orElse(wanted.get(link.id()));
      take(link, way);
      ways.put(link.id(), way);
    }
    return ways;
  }

  /** Better ways for those lines that take many turns, where there are any. */
  Map<String, Route> improved() {
    Map<String, Route> better = new HashMap<>();
    List<Link> winding =
        drawn.keySet().stream()
            .filter(link -> drawn.get(link).points().size() - 2 > TURNS)
            .filter(link -> !link.source().equals(link.target()))
            .sorted(
                Comparator.comparingInt((Link link) -> -drawn.get(link).points().size())
                    .thenComparing(Link::id))
            .toList();
    for (Link link : winding) {
      Route present = drawn.remove(link);
      Terrain others = terrain();
      Route way =
          find(link)
              .filter(
                  other ->
                      others.cost(other.points()) + Terrain.TURN < others.cost(present.points()))
              .orElse(present);
      drawn.put(link, way);
      better.put(link.id(), way);
    }
    return better;
  }

  /** Lines that need no turns at one of their ends when that end is elsewhere on its side. */
  Map<String, Route> straightened() {
    Map<String, Route> better = new HashMap<>();
    for (Link link : List.copyOf(drawn.keySet())) {
      Route present = drawn.remove(link);
      LineEnds ends = new LineEnds();
      drawn.forEach((other, route) -> ends.take(other, route, areas));
      List<Point> way = slid(present.points(), areas.get(link.source()), link.source(), ends);
      way = slid(way.reversed(), areas.get(link.target()), link.target(), ends).reversed();
      Route route = way.equals(present.points()) ? present : new Route(way);
      drawn.put(link, route);
      if (!route.equals(present)) {
        better.put(link.id(), route);
      }
    }
    return better;
  }

  /** A way that begins at the level of its third part; as it was when that is no better. */
  private List<Point> slid(List<Point> way, Area box, String id, LineEnds ends) {
    if (way.size() < 4) {
      return way;
    }
    Point end = way.get(0);
    Point third = way.get(2);
    Side side = Side.of(box, end, way.get(1));
    Point there = side.upright() ? new Point(end.x(), third.y()) : new Point(third.x(), end.y());
    List<Point> other = new ArrayList<>(way.subList(2, way.size()));
    other.set(0, there);
    Terrain others = terrain();
    boolean onwards = direction(there, other.get(1)) * direction(end, way.get(1)) > 0;
    return onwards
            && ends.isRoom(id, side, box, side.along(box, there))
            && isFree(other)
            && others.cost(other) < others.cost(way)
        ? other
        : way;
  }

  private static double length(List<Point> way) {
    return Segment.of(way).stream().mapToDouble(part -> part.high() - part.low()).sum();
  }

  private Optional<Route> find(Link link) {
    if (left <= 0) {
      return Optional.empty();
    }
    LineEnds ends = new LineEnds();
    drawn.forEach((other, route) -> ends.take(other, route, areas));
    Area near = areas.get(link.source()).union(areas.get(link.target())).grown(AROUND);
    List<Area> some = areas.values().stream().filter(near::overlaps).toList();
    Terrain all = terrain();
    Optional<List<Point>> way =
        find(
            link,
            ends,
            new Terrain(
                some,
                all.lines().stream().filter(part -> part.passes(near, 0)).toList(),
                all.borders(),
                all.texts().stream().filter(near::overlaps).toList()));
    if (way.isEmpty() && some.size() < areas.size()) {
      way = find(link, ends, all);
    }
    return way.map(found -> apart(found, all)).map(Route::new);
  }

  private Terrain terrain() {
    List<Segment> lines = new ArrayList<>();
    List<Area> texts = new ArrayList<>();
    drawn.forEach(
        (link, route) -> {
          lines.addAll(Segment.of(route.points()));
          texts.addAll(texts(link, route));
        });
    return new Terrain(List.copyOf(areas.values()), lines, borders, texts);
  }

  private static List<Area> texts(Link link, Route route) {
    List<Area> texts = new ArrayList<>();
    text(texts, route.roleAtSource(), link.sourceEnd().role());
    text(texts, route.roleAtTarget(), link.targetEnd().role());
    text(texts, route.multiplicityAtSource(), link.sourceEnd().multiplicity().text());
    text(texts, route.multiplicityAtTarget(), link.targetEnd().multiplicity().text());
    return texts;
  }

  private static void text(List<Area> texts, Route.Anchor anchor, String text) {
    if (!text.isEmpty()) {
      double width = Face.REGULAR.width(text, Shape.SMALL_SIZE);
      double x = anchor.at().x() - (anchor.rightAligned() ? width : 0);
      double y = anchor.at().y() - Shape.SMALL_SIZE;
      texts.add(new Area(x, y, width, Shape.SMALL_SIZE));
    }
  }

  private Optional<List<Point>> find(Link link, LineEnds ends, Terrain terrain) {
    ShortestWay search = new ShortestWay(terrain);
    Optional<List<Point>> way =
        search.find(
            starts(link.source(), link.sourceEnd(), ends, terrain),
            starts(link.target(), link.targetEnd(), ends, terrain),
            left);
    left -= search.steps();
    return way;
  }

  /** From each side of a box, where there is most room: the end, and the first turn. */
  private Map<Side, Segment> starts(String box, Link.End end, LineEnds ends, Terrain terrain) {
    Map<Side, Segment> starts = new EnumMap<>(Side.class);
    Area area = areas.get(box);
    Set<Side> loops = loops(box);
    for (Side side : Side.values()) {
      if (loops.contains(side)) {
        continue;
      }
      Point from = side.at(area, ends.room(box, side, area));
      double wanted = side.upright() ? stub(end) : Route.STUB;
      while (wanted > Terrain.LEAST
          && terrain.blocks(
              new Segment(side.away(from, 1), side.away(from, wanted)), Terrain.LEAST - 4.5)) {
        wanted -= Terrain.LEAST;
      }
      if (wanted > Terrain.LEAST) {
        starts.put(side, new Segment(from, side.away(from, Math.floor(wanted))));
      }
    }
    return starts;
  }

  /** Sides that a line of a box to itself stands on: others would have to cross it. */
  private Set<Side> loops(String box) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    drawn.forEach(
        (link, route) -> {
          if (link.source().equals(box) && link.target().equals(box)) {
            sides.add(Side.of(areas.get(box), route.points().get(0), route.points().get(1)));
          }
        });
    return sides;
  }

  /** So long that the texts at an end stand beside its line. */
  private static double stub(Link.End end) {
    double text =
        Math.max(
            Face.REGULAR.width(end.role(), Shape.SMALL_SIZE),
            Face.REGULAR.width(end.multiplicity().text(), Shape.SMALL_SIZE));
    return text == 0 ? Route.STUB : Route.LABEL_START + text + Terrain.LEAST;
  }

  /** Moves the inner parts of a way off the lines that are there. */
  private List<Point> apart(List<Point> way, Terrain all) {
    List<Point> moved = new ArrayList<>(way);
    for (int i = 1; i + 2 < moved.size(); i++) {
      Point from = moved.get(i);
      Point to = moved.get(i + 1);
      boolean upright = from.x() == to.x();
      for (double shift : SHIFTS) {
        List<Point> candidate = new ArrayList<>(moved);
        candidate.set(i, upright ? from.plus(shift, 0) : from.plus(0, shift));
        candidate.set(i + 1, upright ? to.plus(shift, 0) : to.plus(0, shift));
        Segment part = new Segment(candidate.get(i), candidate.get(i + 1));
        if (!all.hasBeside(part) && sameTurns(moved, candidate, i) && isFree(candidate)) {
          moved = candidate;
          break;
        }
      }
    }
    return moved;
  }

  /** Whether the parts before and after a moved one still go where they went. */
  private static boolean sameTurns(List<Point> before, List<Point> after, int moved) {
    for (int i : new int[] {moved - 1, moved + 1}) {
      double was = direction(before.get(i), before.get(i + 1));
      double is = direction(after.get(i), after.get(i + 1));
      if (was * is <= 0 || Math.abs(is) < Segment.BESIDE) {
        return false;
      }
    }
    return true;
  }

  private static double direction(Point from, Point to) {
    return to.x() - from.x() + to.y() - from.y();
  }
}
