/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

/** A side of a box. */
enum Side {
  LEFT(-1, 0),
  RIGHT(1, 0),
  TOP(0, -1),
  BOTTOM(0, 1);

  private final int dx;
  private final int dy;

  Side(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /** Whether lines leave it to the left or right. */
  boolean upright() {
    return dx != 0;
  }

  double length(Area area) {
    return upright() ? area.height() : area.width();
  }

  /** The point so far from the upper or left end of the side. */
  Point at(Area area, double along) {
    return switch (this) {
      case LEFT -> new Point(area.x(), area.y() + along);
      case RIGHT -> new Point(area.right(), area.y() + along);
      case TOP -> new Point(area.x() + along, area.y());
      case BOTTOM -> new Point(area.x() + along, area.bottom());
    };
  }

  /** How far a point of the side is from its upper or left end. */
  double along(Area area, Point point) {
    return upright() ? point.y() - area.y() : point.x() - area.x();
  }

  /** The point so far away from the box. */
  Point away(Point from, double distance) {
    return from.plus(dx * distance, dy * distance);
  }

  /** The side that a line leaves a box by. */
  static Side of(Area area, Point end, Point next) {
    if (end.y() == next.y()) {
      return next.x() > area.middleX() ? RIGHT : LEFT;
    }
    return next.y() > area.middleY() ? BOTTOM : TOP;
  }
}
