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
import java.util.List;
import java.util.Optional;

/**
 * The way of a line at right angles, with the places of the texts at its ends.
 *
 * @param points at least two, the first on the edge of the one box, the last on that of the other
 */
public record Route(List<Point> points) {

  /** From the box to where the texts at the end of a line begin: past the crow's foot. */
  public static final double LABEL_START = 18;

  private static final double ABOVE = 4;
  private static final double BELOW = 12;
  private static final double BESIDE = 6;

  /** How far a line leaves a box before it turns. */
  static final double STUB = 28;

  public Route {
    points = List.copyOf(points);
  }

  /**
   * Where a text stands.
   *
   * @param at its baseline, at its left end or at its right
   * @param rightAligned whether {@code at} is its right end
   */
  public record Anchor(Point at, boolean rightAligned) {}

  /** Where the role at the first point stands. */
  public Anchor roleAtSource() {
    return anchor(points.get(0), points.get(1), true);
  }

  /** Where the role at the last point stands. */
  public Anchor roleAtTarget() {
    return anchor(points.getLast(), points.get(points.size() - 2), true);
  }

  /** Where the multiplicity at the first point stands. */
  public Anchor multiplicityAtSource() {
    return anchor(points.get(0), points.get(1), false);
  }

  /** Where the multiplicity at the last point stands. */
  public Anchor multiplicityAtTarget() {
    return anchor(points.getLast(), points.get(points.size() - 2), false);
  }

  private static Anchor anchor(Point end, Point next, boolean first) {
    if (Math.abs(end.x() - next.x()) >= Math.abs(end.y() - next.y())) {
      double direction = next.x() >= end.x() ? 1 : -1;
      return new Anchor(end.plus(direction * LABEL_START, first ? -ABOVE : BELOW), direction < 0);
    }
    double down = next.y() >= end.y() ? LABEL_START + Shape.SMALL_SIZE : -LABEL_START;
    return new Anchor(end.plus(first ? BESIDE : -BESIDE, down), !first);
  }

  /**
   * A remembered way, with its ends put on the edges of the boxes as they are now; empty when the
   * boxes have moved away from it.
   */
  public static Optional<Route> remembered(List<Point> points, Area source, Area target) {
    if (points.size() < 2) {
      return Optional.empty();
    }
    List<Point> all = new ArrayList<>(points);
    Optional<Point> first = snap(all.get(0), all.get(1), source);
    Optional<Point> last = snap(all.getLast(), all.get(all.size() - 2), target);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    all.set(0, first.get());
    all.set(all.size() - 1, last.get());
    return Optional.of(new Route(all));
  }

  private static Optional<Point> snap(Point end, Point next, Area box) {
    if (end.y() == next.y()) {
      if (end.y() < box.y() || end.y() > box.bottom()) {
        return Optional.empty();
      }
      if (next.x() >= box.right()) {
        return Optional.of(new Point(box.right(), end.y()));
      }
      return next.x() <= box.x() ? Optional.of(new Point(box.x(), end.y())) : Optional.empty();
    }
    if (end.x() == next.x()) {
      if (end.x() < box.x() || end.x() > box.right()) {
        return Optional.empty();
      }
      if (next.y() >= box.bottom()) {
        return Optional.of(new Point(end.x(), box.bottom()));
      }
      return next.y() <= box.y() ? Optional.of(new Point(end.x(), box.y())) : Optional.empty();
    }
    return Optional.empty();
  }
}
