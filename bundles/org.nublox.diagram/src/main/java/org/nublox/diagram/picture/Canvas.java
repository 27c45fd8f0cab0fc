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
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.text.Face;

/** What a picture can be drawn on. Colours are {@code #rrggbb}; null leaves out. */
interface Canvas {

  /** A rectangle with round corners. */
  void rectangle(Area area, double radius, String fill, String stroke, double strokeWidth);

  /** A rectangle whose upper corners only are round. */
  void roof(Area area, double radius, String fill);

  /** A line through points; closed when it is filled. */
  void path(List<Point> points, String fill, String stroke, double strokeWidth, boolean dashed);

  /** A circle. */
  void circle(Point middle, double radius, String fill, String stroke, double strokeWidth);

  /** A text, from its baseline at the left or, right-aligned, to it at the right. */
  void text(Point at, boolean rightAligned, String text, Face face, double size, String colour);

  /** What is drawn until {@link #end} belongs together and has a name. */
  void begin(String name);

  /** The end of what belongs together. */
  void end();

  /** The finished picture. */
  byte[] bytes();
}
