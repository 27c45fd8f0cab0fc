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
 * @param module the module it belongs to
 * @param rows its fields or literals; those of the key first
 */
public record Box(String id, Kind kind, String title, String note, String module, List<Row> rows) {

  /** What a box stands for. */
  public enum Kind {
    /** An entity with a table. */
    ENTITY,
    /** An entity that others extend. */
    ABSTRACT,
    /** An enumeration. */
    ENUM,
    /** A type with parts. */
    VALUE
  }

  public Box {
    rows = List.copyOf(rows);
  }

  /** How many rows belong to the key. */
  public int keyRows() {
    return (int) rows.stream().filter(row -> row.marks().contains(Mark.KEY)).count();
  }
}
