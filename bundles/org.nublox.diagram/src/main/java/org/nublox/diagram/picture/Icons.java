/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;

/** The small signs in rows, about ten pixels wide. */
final class Icons {
  private static final double THIN = 1.4;

  private Icons() {}

  /** A key. */
  static void key(Canvas canvas, Point at, String colour) {
    canvas.circle(at.plus(-3, 0), 2.7, null, colour, THIN);
    canvas.path(Painter.around(at, -0.3, 0, 6, 0, 6, 3), null, colour, THIN, false);
    canvas.path(Painter.around(at, 3.2, 0, 3.2, 2.4), null, colour, THIN, false);
  }

  /** The sign of a sum. */
  static void computed(Canvas canvas, Point at, String colour) {
    canvas.path(
        Painter.around(at, 3.2, -2.8, 3.2, -4.2, -3.2, -4.2, 0.8, 0, -3.2, 4.2, 3.2, 4.2, 3.2, 2.8),
        null,
        colour,
        THIN,
        false);
  }

  /** A one in a frame. */
  static void unique(Canvas canvas, Point at, String colour) {
    canvas.rectangle(new Area(at.x() - 5, at.y() - 5, 10, 10), 2.5, null, colour, 1.1);
    canvas.path(Painter.around(at, -1.6, -1.6, 0.4, -2.9, 0.4, 2.9), null, colour, 1.2, false);
  }

  /** Head and shoulders. */
  static void person(Canvas canvas, Point at, String colour) {
    canvas.circle(at.plus(0, -2.4), 2.3, null, colour, 1.2);
    canvas.path(
        Painter.around(at, -4.4, 4.8, -4, 2.6, -2.2, 1.5, 2.2, 1.5, 4, 2.6, 4.4, 4.8),
        null,
        colour,
        1.2,
        false);
  }
}
