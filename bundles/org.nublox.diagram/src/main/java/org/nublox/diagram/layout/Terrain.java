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

/**
 * What ways of lines keep away from, and what that is worth: points are pixels of length.
 *
 * @param boxes nothing leads through these
 * @param lines parts of other lines
 * @param borders of frames: a way may cross them, but not run along them
 * @param texts what is written at lines
 */
record Terrain(List<Area> boxes, List<Segment> lines, List<Segment> borders, List<Area> texts) {
  /** No way is nearer to a box than this. */
  static final double LEAST = 4;

  /** What a turn, a line that is crossed and a text that is covered may save in length. */
  static final double TURN = 70;

  static final double CROSSING = 80;
  static final double COVERING = 90;

  /** What it costs to lie upon another line, for its length. */
  static final double UPON = 3;

  /** A part of a way, upright or level. */
  record Segment(Point from, Point to) {
    /** Lines that are nearer to each other look like one. */
    static final double BESIDE = 8;

    boolean upright() {
      return from.x() == to.x();
    }

    /** Its x when it is upright, else its y. */
    double at() {
      return upright() ? from.x() : from.y();
    }

    double low() {
      return upright() ? Math.min(from.y(), to.y()) : Math.min(from.x(), to.x());
    }

    double high() {
      return upright() ? Math.max(from.y(), to.y()) : Math.max(from.x(), to.x());
    }

    /** Whether it has inner points of an area that is larger by a margin. */
    boolean passes(Area area, double margin) {
      return Math.max(from.x(), to.x()) > area.x() - margin
          && Math.min(from.x(), to.x()) < area.right() + margin
          && Math.max(from.y(), to.y()) > area.y() - margin
          && Math.min(from.y(), to.y()) < area.bottom() + margin;
    }

    /** Whether the two are parallel and so near that they look like one. */
    boolean isBeside(Segment other) {
      return upright() == other.upright()
          && Math.abs(at() - other.at()) < BESIDE
          && low() < other.high()
          && other.low() < high();
    }

    private boolean crosses(Segment other) {
      return upright() != other.upright()
          && other.low() < at()
          && at() < other.high()
          && low() < other.at()
          && other.at() < high();
    }

    /** The parts of a way. */
    static List<Segment> of(List<Point> way) {
      List<Segment> parts = new ArrayList<>();
      for (int i = 1; i < way.size(); i++) {
        parts.add(new Segment(way.get(i - 1), way.get(i)));
      }
      return parts;
    }
  }

  boolean blocks(Segment part, double margin) {
    for (Area box : boxes) {
      if (part.passes(box, margin)) {
        return true;
      }
    }
    return false;
  }

  /** The length of a part, and more for what it crosses and covers. */
  double cost(Segment part) {
    double cost = part.high() - part.low();
    for (Segment other : lines) {
      if (part.crosses(other)) {
        cost += CROSSING;
      }
      cost += UPON * common(part, other);
    }
    for (Segment border : borders) {
      cost += UPON * common(part, border);
    }
    for (Area text : texts) {
      if (part.passes(text, 0)) {
        cost += COVERING;
      }
    }
    return cost;
  }

  /** How long two parts look like one. */
  static double common(Segment part, Segment other) {
    return part.isBeside(other)
        ? Math.min(part.high(), other.high()) - Math.max(part.low(), other.low())
        : 0;
  }

  /** Whether a part looks like one with a line or border. */
  boolean hasBeside(Segment part) {
    return lines.stream().anyMatch(part::isBeside) || borders.stream().anyMatch(part::isBeside);
  }

  /** What a whole way costs. */
  double cost(List<Point> way) {
    double cost = (way.size() - 2) * TURN;
    for (Segment part : Segment.of(way)) {
      cost += cost(part);
    }
    return cost;
  }
}
