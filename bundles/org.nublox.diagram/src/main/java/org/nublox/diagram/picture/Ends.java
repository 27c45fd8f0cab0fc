/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.util.List;
import org.nublox.diagram.graph.Link.End;
import org.nublox.diagram.graph.Link.Multiplicity;
import org.nublox.diagram.layout.Point;

/**
 * The signs at the ends of lines: the crow's foot notation of Everest (1976), with the diamond of
 * UML for what owns the other.
 */
final class Ends {
  private static final double FOOT = 10;
  private static final double SPREAD = 5.5;
  private static final double WIDTH = 1.2;

  private Ends() {}

  static void draw(Canvas canvas, End end, Point at, Point next, Theme theme) {
    Direction away = Direction.of(at, next);
    String line = theme.line();
    switch (end.multiplicity()) {
      case MANY -> {
        foot(canvas, away, line);
        ring(canvas, away, FOOT + 3.5, theme);
      }
      case ONE_OR_MORE -> {
        foot(canvas, away, line);
        bar(canvas, away, FOOT + 2, line);
      }
      case ZERO_OR_ONE -> {
        bar(canvas, away, 5, line);
        ring(canvas, away, 10.5, theme);
      }
      case ONE -> {
        if (end.owner()) {
          diamond(canvas, away, line);
        } else {
          bar(canvas, away, 5, line);
          bar(canvas, away, 9, line);
        }
      }
      case NONE -> {}
    }
    if (end.owner() && end.multiplicity() == Multiplicity.ZERO_OR_ONE) {
      diamond(canvas, away, line);
    }
  }

  static void triangle(Canvas canvas, Point at, Point next, Theme theme) {
    Direction away = Direction.of(at, next);
    canvas.path(
        List.of(at, away.point(11, 6), away.point(11, -6), at),
        theme.card(),
        theme.line(),
        WIDTH,
        false);
  }

  static void arrow(Canvas canvas, Point at, Point next, Theme theme) {
    Direction away = Direction.of(at, next);
    canvas.path(
        List.of(at, away.point(9, 4), away.point(9, -4), at),
        theme.line(),
        theme.line(),
        WIDTH,
        false);
  }

  private static void foot(Canvas canvas, Direction away, String line) {
    canvas.path(
        List.of(away.point(0, SPREAD), away.point(FOOT, 0), away.point(0, -SPREAD)),
        null,
        line,
        WIDTH,
        false);
  }

  private static void bar(Canvas canvas, Direction away, double distance, String line) {
    canvas.path(
        List.of(away.point(distance, SPREAD), away.point(distance, -SPREAD)),
        null,
        line,
        WIDTH,
        false);
  }

  private static void ring(Canvas canvas, Direction away, double distance, Theme theme) {
    canvas.circle(away.point(distance, 0), 3.2, theme.card(), theme.line(), WIDTH);
  }

  private static void diamond(Canvas canvas, Direction away, String line) {
    canvas.path(
        List.of(
            away.point(0, 0),
            away.point(7, 4.5),
            away.point(14, 0),
            away.point(7, -4.5),
            away.point(0, 0)),
        line,
        line,
        WIDTH,
        false);
  }

  /** Away from a box, along a line. */
  private record Direction(Point from, double dx, double dy) {

    static Direction of(Point at, Point next) {
      double length = Math.hypot(next.x() - at.x(), next.y() - at.y());
      return length == 0
          ? new Direction(at, 1, 0)
          : new Direction(at, (next.x() - at.x()) / length, (next.y() - at.y()) / length);
    }

    Point point(double along, double across) {
      return from.plus(dx * along - dy * across, dy * along + dx * across);
    }
  }
}
