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
 * A place on the drawing, in pixels from its left and upper edge.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {

  /** The same place on whole pixels, as it is remembered. */
  public Point rounded() {
    return new Point(Math.round(x), Math.round(y));
  }

  /** The place further to the right and down. */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
