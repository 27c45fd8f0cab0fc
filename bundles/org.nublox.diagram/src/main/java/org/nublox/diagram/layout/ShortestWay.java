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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.nublox.diagram.layout.Terrain.Segment;

/**
 * The best way from one box to another along the sides of boxes: short, with few turns, and across
 * few lines (A*; Hart, Nilsson, Raphael: A formal basis for the heuristic determination of minimum
 * cost paths, 1968).
 */
final class ShortestWay {
  /** From a box to a way along it. */
  private static final double CLEAR = 14;

  private static final List<Side> SIDES = List.of(Side.values());

  private final Terrain terrain;
  private int steps;
  private Track[] columns = {};
  private Track[] rows = {};
  private double[] xs = {};
  private double[] ys = {};

  private record Step(int state, double cost, double least) {}

  ShortestWay(Terrain terrain) {
    this.terrain = terrain;
  }

  /**
   * The points of the way, with its ends on the boxes; empty when there is none.
   *
   * @param starts for the sides that it may begin at: from the box to the first turn
   * @param goals the same for its end
   * @param most after so many steps the search is given up
   */
  Optional<List<Point>> find(Map<Side, Segment> starts, Map<Side, Segment> goals, int most) {
    grid(starts, goals);
    Map<Integer, Side> ends = new HashMap<>();
    goals.forEach((side, stub) -> ends.put(node(stub.to()), side));
    int states = xs.length * ys.length * SIDES.size();
    double[] costs = new double[states];
    Arrays.fill(costs, Double.MAX_VALUE);
    int[] before = new int[states];
    PriorityQueue<Step> open =
        new PriorityQueue<>(Comparator.comparingDouble(Step::least).thenComparingInt(Step::state));
    starts.forEach(
        (side, stub) -> {
          int state = node(stub.to()) * SIDES.size() + SIDES.indexOf(side);
          costs[state] = terrain.cost(stub);
          before[state] = -1;
          open.add(new Step(state, costs[state], costs[state] + left(stub.to(), goals)));
        });
    double best = Double.MAX_VALUE;
    int last = -1;
    while (!open.isEmpty() && open.peek().least() < best) {
      Step step = open.poll();
      int state = step.state();
      if (step.cost() > costs[state]) {
        continue;
      }
      if (++steps > most) {
        return Optional.empty();
      }
      int node = state / SIDES.size();
      Side heading = SIDES.get(state % SIDES.size());
      Side end = ends.get(node);
      if (end != null) {
        double whole =
            step.cost()
                + terrain.cost(goals.get(end))
                + (heading == opposite(end) ? 0 : Terrain.TURN);
        if (heading != end && whole < best) {
          best = whole;
          last = state;
        }
      }
      for (Side side : SIDES) {
        int next = side == opposite(heading) ? -1 : neighbour(node, side);
        if (next < 0) {
          continue;
        }
        Segment part = new Segment(point(node), point(next));
        Track track = side.upright() ? row(node / xs.length) : column(node % xs.length);
        double cost = step.cost() + track.cost(part) + (side == heading ? 0 : Terrain.TURN);
        int target = next * SIDES.size() + SIDES.indexOf(side);
        if (cost < costs[target]) {
          costs[target] = cost;
          before[target] = state;
          open.add(new Step(target, cost, cost + left(point(next), goals)));
        }
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    List<Point> way = new ArrayList<>();
    way.add(goals.get(ends.get(last / SIDES.size())).from());
    int first = last;
    for (int state = last; state >= 0; state = before[state]) {
      way.add(point(state / SIDES.size()));
      first = state;
    }
    way.add(starts.get(SIDES.get(first % SIDES.size())).from());
    return Optional.of(withoutStops(way.reversed()));
  }

  /** How far the search went. */
  int steps() {
    return steps;
  }

  private void grid(Map<Side, Segment> starts, Map<Side, Segment> goals) {
    TreeSet<Double> across = new TreeSet<>();
    TreeSet<Double> down = new TreeSet<>();
    for (Area area : terrain.boxes()) {
      across.add(area.x() - CLEAR);
      across.add(area.right() + CLEAR);
      down.add(area.y() - CLEAR);
      down.add(area.bottom() + CLEAR);
    }
    for (Map<Side, Segment> ends : List.of(starts, goals)) {
      for (Segment stub : ends.values()) {
        across.add(stub.to().x());
        down.add(stub.to().y());
      }
    }
    xs = across.stream().mapToDouble(Double::doubleValue).toArray();
    ys = down.stream().mapToDouble(Double::doubleValue).toArray();
    columns = new Track[xs.length];
    rows = new Track[ys.length];
  }

  private Track column(int x) {
    if (columns[x] == null) {
      columns[x] = new Track(terrain, true, xs[x]);
    }
    return columns[x];
  }

  private Track row(int y) {
    if (rows[y] == null) {
      rows[y] = new Track(terrain, false, ys[y]);
    }
    return rows[y];
  }

  private int node(Point point) {
    return Arrays.binarySearch(ys, point.y()) * xs.length + Arrays.binarySearch(xs, point.x());
  }

  private Point point(int node) {
    return new Point(xs[node % xs.length], ys[node / xs.length]);
  }

  private int neighbour(int node, Side side) {
    int x = node % xs.length;
    int y = node / xs.length;
    return switch (side) {
      case LEFT -> x == 0 ? -1 : node - 1;
      case RIGHT -> x == xs.length - 1 ? -1 : node + 1;
      case TOP -> y == 0 ? -1 : node - xs.length;
      case BOTTOM -> y == ys.length - 1 ? -1 : node + xs.length;
    };
  }

  private static double left(Point from, Map<Side, Segment> goals) {
    double least = Double.MAX_VALUE;
    for (Segment goal : goals.values()) {
      Point to = goal.to();
      double across = Math.abs(from.x() - to.x());
      double down = Math.abs(from.y() - to.y());
      least = Math.min(least, across + down + (across > 0 && down > 0 ? Terrain.TURN : 0));
    }
    return least;
  }

  private static Side opposite(Side side) {
    return switch (side) {
      case LEFT -> Side.RIGHT;
      case RIGHT -> Side.LEFT;
      case TOP -> Side.BOTTOM;
      case BOTTOM -> Side.TOP;
    };
  }

  /** Without points that a line goes straight through. */
  private static List<Point> withoutStops(List<Point> way) {
    List<Point> turns = new ArrayList<>();
    for (Point point : way) {
      int size = turns.size();
      if (size > 0 && turns.getLast().equals(point)) {
        continue;
      }
      if (size > 1 && isStraight(turns.get(size - 2), turns.getLast(), point)) {
        turns.set(size - 1, point);
      } else {
        turns.add(point);
      }
    }
    return turns;
  }

  private static boolean isStraight(Point a, Point b, Point c) {
    boolean upright = a.x() == b.x() && b.x() == c.x();
    return upright || (a.y() == b.y() && b.y() == c.y());
  }
}
