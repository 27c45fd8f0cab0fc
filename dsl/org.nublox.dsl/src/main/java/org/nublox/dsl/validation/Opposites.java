/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Optional;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Relation;
import org.nublox.semantics.Features;

/** The other ends of relations, named by one of the two ends or by both. */
final class Opposites {
  private Opposites() {}

  /** The other end, whichever of the two names it; null when there is none. */
  static Relation of(Relation relation) {
    Relation named = named(relation);
    if (named != null) {
      return named;
    }
    Entity target = Features.target(relation);
    if (target == null || target.eIsProxy()) {
      return null;
    }
    return Features.relations(target).stream()
        .filter(other -> named(other) == relation)
        .findFirst()
        .orElse(null);
  }

  /** The other end that this one names; null when it names none that is there. */
  static Relation named(Relation relation) {
    Relation opposite = relation.getOpposite();
    return opposite == null || opposite.eIsProxy() ? null : opposite;
  }

  /**
   * Whether the first of two to-one ends keeps the column: the owned part refers to its owner; else
   * the end that does not name the other; without an opposite each end keeps its own.
   */
  static boolean hasColumn(Relation one, Relation other) {
    if (one == null || Features.isToMany(one)) {
      return false;
    }
    if (other.isOwned() != one.isOwned()) {
      return other.isOwned();
    }
    return named(other) == one && named(one) != other;
  }

  /** The entity that declares the relation. */
  static Optional<Entity> owner(Relation relation) {
    return relation.eContainer() instanceof Entity entity ? Optional.of(entity) : Optional.empty();
  }
}
