/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

import java.util.EnumSet;
import java.util.Set;

/**
 * A line in a box.
 *
 * @param id the qualified name of the field, relation or literal
 * @param name its simple name
 * @param type its type as the model writes it; empty for a literal without a label
 * @param marks what icons say about it
 */
public record Row(String id, String name, String type, Set<Mark> marks) {

  public Row {
    marks = marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
  }
}
