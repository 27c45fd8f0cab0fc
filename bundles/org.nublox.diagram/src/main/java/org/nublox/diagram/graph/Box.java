/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

import java.util.List;

/**
 * Something that is drawn as a card: an entity, an enumeration, a value type.
 *
 * @param id the qualified name of the element
 * @param kind what it is
 * @param title its simple name
 * @param note what stands under the title, such as {@code abstract}; may be empty
 * @param module the module it belongs to; empty for a note
 * @param group what its colour says: the module, or a tag
 * @param rows its fields or literals; those of the key first
 */
public record Box(
    String id, Kind kind, String title, String note, String module, String group, List<Row> rows) {

  /** A box in the colour of its module. */
  public Box(String id, Kind kind, String title, String note, String module, List<Row> rows) {
    this(id, kind, title, note, module, module, rows);
  }

  /** What a box stands for. */
  public enum Kind {
    /** An entity with a table. */
    ENTITY,
    /** An entity that others extend. */
    ABSTRACT,
    /** An enumeration. */
    ENUM,
    /** A type with parts. */
    VALUE,
    /** A state of a state machine. */
    STATE,
    /** What somebody wrote on the drawing. */
    NOTE
  }

  public Box {
    rows = List.copyOf(rows);
  }

  /** With some of its rows. */
  public Box withRows(List<Row> shown) {
    return new Box(id, kind, title, note, module, group, shown);
  }

  /** In another colour. */
  public Box withGroup(String other) {
    return new Box(id, kind, title, note, module, other, rows);
  }

  /** How many rows belong to the key. */
  public int keyRows() {
    return (int) rows.stream().filter(row -> row.marks().contains(Mark.KEY)).count();
  }
}
