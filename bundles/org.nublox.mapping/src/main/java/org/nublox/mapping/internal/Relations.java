/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.model.data.Entity;
import org.nublox.model.data.InheritanceStrategy;
import org.nublox.model.data.Relation;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** How each relation is kept: as a foreign key on this or the other side, or as a table. */
final class Relations {

  /** The ways to keep a relation. */
  enum Role {
    /** A foreign key in this entity's table. */
    FOREIGN_KEY,
    /** A foreign key for each of several targets. */
    ALTERNATIVES,
    /** The foreign key of the opposite relation. */
    INVERSE,
    /** A foreign key in the target's table that no relation there stands for. */
    FOREIGN_KEY_THERE,
    /** A table; this relation stands for it. */
    LINK,
    /** The table of the opposite relation. */
    LINK_INVERSE,
    /** To many of several kinds: not supported. */
    UNSUPPORTED
  }

  private final Hierarchies hierarchies;
  private final Map<Relation, Relation> opposites = new HashMap<>();

  Relations(Hierarchies hierarchies) {
    this.hierarchies = hierarchies;
    for (Entity entity : hierarchies.entities()) {
      for (Relation relation : Features.declared(entity, Relation.class)) {
        Relation opposite = relation.getOpposite();
        if (opposite != null && !opposite.eIsProxy()) {
          opposites.put(relation, opposite);
          opposites.putIfAbsent(opposite, relation);
        }
      }
    }
  }

  Optional<Relation> opposite(Relation relation) {
    return Optional.ofNullable(opposites.get(relation));
  }

  /** The entities with tables of their own kind of rows that a relation can lead to. */
  List<Entity> targets(Relation relation) {
    Set<Entity> targets = new LinkedHashSet<>();
    for (Entity target : relation.getTargets()) {
      if (target.eIsProxy()) {
        continue;
      }
      boolean spread =
          Hierarchies.isTemplate(target)
              || Hierarchies.strategy(target) == InheritanceStrategy.PERCLASS;
      if (spread) {
        hierarchies.concrete(target).stream()
            .map(e -> Hierarchies.isTemplate(target) ? topmostBelow(target, e) : e)
            .forEach(targets::add);
      } else {
        targets.add(target);
      }
    }
    return List.copyOf(targets);
  }

  /** The topmost kept entity between a template and one that extends it. */
  private static Entity topmostBelow(Entity template, Entity entity) {
    Entity topmost = entity;
    for (Entity at : Features.lineage(entity)) {
      if (at == template) {
        break;
      }
      if (!Hierarchies.isTemplate(at)) {
        topmost = at;
      }
    }
    return topmost;
  }

  Role role(Relation relation) {
    boolean several = targets(relation).size() > 1;
    Optional<Relation> opposite = opposite(relation).filter(o -> o != relation);
    if (!Features.isToMany(relation)) {
      if (several) {
        return Role.ALTERNATIVES;
      }
      return opposite.filter(o -> !Features.isToMany(o) && !hasKeyColumns(relation, o)).isPresent()
          ? Role.INVERSE
          : Role.FOREIGN_KEY;
    }
    if (several) {
      return Role.UNSUPPORTED;
    }
    if (opposite.isPresent()) {
      if (!Features.isToMany(opposite.get())) {
        return Role.INVERSE;
      }
      return hasTable(relation, opposite.get()) ? Role.LINK : Role.LINK_INVERSE;
    }
    return relation.isOwned() && relation != opposites.get(relation)
        ? Role.FOREIGN_KEY_THERE
        : Role.LINK;
  }

  /** Of a one-to-one pair, whether the first side holds the foreign key. */
  private static boolean hasKeyColumns(Relation relation, Relation opposite) {
    return Comparator.comparing(Relation::isKey)
            .thenComparing(r -> !r.isOwned()) // the part refers to its owner
            .thenComparing(Features::isRequired)
            .thenComparing(QualifiedNames::of)
            .compare(relation, opposite)
        > 0;
  }

  /** Of a many-to-many pair, whether the table is the first side's. */
  private static boolean hasTable(Relation relation, Relation opposite) {
    return Comparator.<Relation, Boolean>comparing(r -> !r.getJoinFields().isEmpty())
            .thenComparing(r -> r.getJoinTable() != null)
            .thenComparing(r -> r.getOpposite() == null)
            .thenComparing(Comparator.<Relation, String>comparing(QualifiedNames::of).reversed())
            .compare(relation, opposite)
        > 0;
  }

  /** Whether the relation is a foreign key that at most one row may have. */
  boolean isOneToOne(Relation relation) {
    return !Features.isToMany(relation)
        && (relation.isUnique()
            || (relation.isOwned() && opposite(relation).isEmpty())
            || opposite(relation).filter(o -> !Features.isToMany(o)).isPresent());
  }
}
