/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

/**
 * A rectangle on the drawing, in pixels.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width not negative
 * @param height not negative
 */
public record Area(double x, double y, double width, double height) {

  /** The x of its right edge. */
  public double right() {
    return x + width;
  }

  /** The y of its lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The x of its middle. */
  public double middleX() {
    return x + width / 2;
  }

  /** The y of its middle. */
  public double middleY() {
    return y + height / 2;
  }

  /** Whether the two have an inner point in common. */
  public boolean overlaps(Area other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** The smallest area that holds both. */
  public Area union(Area other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Area(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** The area with a margin on all sides. */
  public Area grown(double margin) {
    return new Area(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }
}
