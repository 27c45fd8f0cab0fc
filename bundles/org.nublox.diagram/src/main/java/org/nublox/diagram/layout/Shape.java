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
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Mark;
import org.nublox.diagram.graph.Row;
import org.nublox.diagram.text.Face;

/**
 * The inner measures of a box: how large it is, and where its texts stand.
 *
 * <pre>
 *   +--------------------------+
 *   | Title                    |  head
 *   | note                     |
 *   +--------------------------+
 *   | o id                uuid |  key rows
 *   +--------------------------+
 *   | o name        string(10) |  rows
 *   +--------------------------+
 * </pre>
 *
 * @param width of the box
 * @param height of the box
 * @param headHeight of the head
 * @param rowTops the upper edge of each row, from that of the box; empty when it is collapsed
 * @param separator the y of the line between key and other rows; negative when there is none
 */
public record Shape(
    double width, double height, double headHeight, List<Double> rowTops, double separator) {

  /** Size of the font of titles. */
  public static final double TITLE_SIZE = 13;

  /** Size of the font of rows. */
  public static final double ROW_SIZE = 12;

  /** Size of the font of notes, roles and multiplicities. */
  public static final double SMALL_SIZE = 10.5;

  /** Height of a row. */
  public static final double ROW_HEIGHT = 20;

  /** From the edge of a box to its texts. */
  public static final double PADDING = 12;

  /** The x of the names of rows. */
  public static final double NAME_X = 30;

  /** The room of one icon at the right edge. */
  public static final double BADGE = 16;

  private static final double HEAD = 32;
  private static final double NOTE = 14;
  private static final double GAP = 4;
  private static final double BETWEEN = 18;
  private static final double MIN_WIDTH = 130;
  private static final double MAX_WIDTH = 380;

  public Shape {
    rowTops = List.copyOf(rowTops);
  }

  /** Measures a box. */
  public static Shape of(Box box, boolean collapsed) {
    double width = Face.SEMIBOLD.width(box.title(), TITLE_SIZE) + 2 * PADDING;
    if (!box.note().isEmpty()) {
      width = Math.max(width, Face.REGULAR.width(box.note(), SMALL_SIZE) + 2 * PADDING);
    }
    // between the transitions of a state there is to be room for their names
    boolean low = box.note().isEmpty() && box.kind() != Box.Kind.STATE;
    double head = HEAD + (low ? 0 : NOTE);
    List<Double> tops = new ArrayList<>();
    double y = head;
    double separator = -1;
    if (!collapsed && !box.rows().isEmpty()) {
      y += GAP;
      int keys = box.keyRows();
      for (int i = 0; i < box.rows().size(); i++) {
        if (i == keys && keys > 0) {
          separator = y + GAP;
          y += 2 * GAP + 1;
        }
        tops.add(y);
        y += ROW_HEIGHT;
        width = Math.max(width, width(box.rows().get(i)));
      }
      y += GAP;
    }
    return new Shape(
        Math.ceil(Math.clamp(width, MIN_WIDTH, MAX_WIDTH)), Math.ceil(y), head, tops, separator);
  }

  private static double width(Row row) {
    double width = NAME_X + Face.REGULAR.width(row.name(), ROW_SIZE) + PADDING;
    if (!row.type().isEmpty()) {
      width += BETWEEN + Face.REGULAR.width(row.type(), ROW_SIZE);
    }
    return width + BADGE * badges(row);
  }

  /** Name and type of a row, cut where there is no room for them. */
  public record Texts(String name, String type) {}

  /**
   * Name and type of a row, as they fit.
   *
   * @param room from the left edge of the name to the right one of the type
   */
  public static Texts texts(Row row, double room) {
    double name = Face.REGULAR.width(row.name(), ROW_SIZE);
    double type = Face.REGULAR.width(row.type(), ROW_SIZE);
    double gap = row.type().isEmpty() ? 0 : GAP;
    if (name + gap + type <= room) {
      return new Texts(row.name(), row.type());
    }
    String cut = Face.REGULAR.fit(row.type(), ROW_SIZE, Math.max(room / 2, room - name - gap));
    double left = room - gap - Face.REGULAR.width(cut, ROW_SIZE);
    return new Texts(Face.REGULAR.fit(row.name(), ROW_SIZE, left), cut);
  }

  /** How many icons stand at the right edge of a row. */
  public static int badges(Row row) {
    return (row.marks().contains(Mark.UNIQUE) ? 1 : 0) + (row.marks().contains(Mark.PII) ? 1 : 0);
  }
}
