/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What is drawn.
 *
 * @param boxes in the order of the model; names are unique
 * @param links between boxes that are there
 */
public record Graph(List<Box> boxes, List<Link> links) {

  public Graph {
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
  }

  /** The modules that boxes belong to, in the order of their first box. */
  public SequencedSet<String> modules() {
    SequencedSet<String> modules = new LinkedHashSet<>();
    boxes.stream()
        .filter(box -> box.kind() != Box.Kind.NOTE)
        .forEach(box -> modules.add(box.module()));
    return modules;
  }

  /** The box of a name. */
  public Optional<Box> box(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
  }
}
