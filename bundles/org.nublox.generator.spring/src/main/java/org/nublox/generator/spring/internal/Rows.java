/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.List;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.semantics.Features;

/** Code that lists the rows which a path over to-many relations leads to. */
final class Rows {

  private Rows() {}

  static String of(ScopeBinding.World world, Entity entity, List<Feature> path, Code.Paths paths) {
    int first = firstMany(path);
    String rows = paths.of(path.subList(0, first + 1));
    if (first == path.size() - 1) {
      return rows;
    }
    Entity target = Features.target((Relation) path.get(first));
    List<Feature> rest = path.subList(first + 1, path.size());
    String row = "row" + rest.size();
    String next = of(world, target, rest, world.scope(target, row));
    boolean many = rest.stream().anyMatch(f -> f instanceof Relation r && Features.isToMany(r));
    return many
        ? rows + ".stream().flatMap(" + row + " -> " + next + ".stream()).toList()"
        : rows + ".stream().map(" + row + " -> " + next + ").toList()";
  }

  /** The first step that leads to many; the last step when none does. */
  private static int firstMany(List<Feature> path) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i) instanceof Relation relation && Features.isToMany(relation)) {
        return i;
      }
    }
    return path.size() - 1;
  }
}
