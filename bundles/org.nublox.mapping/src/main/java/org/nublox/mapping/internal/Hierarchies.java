/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.nublox.model.data.Entity;
import org.nublox.model.data.InheritanceStrategy;
import org.nublox.semantics.Features;

/**
 * Which entities have tables, and which features go into them.
 *
 * <p>An abstract entity that states no inheritance strategy is a <em>template</em>: it has no
 * table, its members are those of each entity that extends it. All others are <em>kept</em>. The
 * kept entities that extend each other form a hierarchy; its topmost entity, the root, decides by
 * its strategy how their rows are laid out:
 *
 * <pre>
 *   joined (default)   a table each, with the members it adds; rows joined by the key
 *   single             one table for all, a column tells them apart
 *   perclass           a table for each that is not abstract, with all its members
 * </pre>
 */
final class Hierarchies {

  private final List<Entity> entities;
  private final Map<Entity, SequencedSet<Entity>> kin = new LinkedHashMap<>();

  Hierarchies(Collection<Entity> entities) {
    this.entities = List.copyOf(entities);
    for (Entity entity : entities) {
      for (Entity ancestor : Features.lineage(entity)) {
        kin.computeIfAbsent(ancestor, key -> new LinkedHashSet<>()).add(entity);
      }
    }
  }

  List<Entity> entities() {
    return entities;
  }

  static boolean isTemplate(Entity entity) {
    return entity.isAbstract() && !entity.isInheritanceGiven();
  }

  /** The kept entities of the lineage, the entity itself first when it is kept. */
  private static List<Entity> keptLineage(Entity entity) {
    if (entity.getSuperEntity() == null) { // most entities; this is asked for each many times
      return isTemplate(entity) ? List.of() : List.of(entity);
    }
    return Features.lineage(entity).stream().filter(e -> !isTemplate(e)).toList();
  }

  /** The topmost kept entity; the entity itself when none is kept. */
  static Entity root(Entity entity) {
    List<Entity> kept = keptLineage(entity);
    return kept.isEmpty() ? entity : kept.getLast();
  }

  static InheritanceStrategy strategy(Entity entity) {
    Entity root = root(entity);
    return root.isInheritanceGiven() ? root.getInheritance() : InheritanceStrategy.JOINED;
  }

  /** The nearest kept ancestor. */
  static Optional<Entity> parent(Entity entity) {
    return keptLineage(entity).stream().filter(e -> e != entity).findFirst();
  }

  /** The kept entities that are this one or extend it, in the order of the models. */
  List<Entity> kept(Entity entity) {
    return kin.getOrDefault(entity, new LinkedHashSet<>()).stream()
        .filter(e -> !isTemplate(e))
        .toList();
  }

  /** The entities that can have rows, among this one and those that extend it. */
  List<Entity> concrete(Entity entity) {
    return kin.getOrDefault(entity, new LinkedHashSet<>()).stream()
        .filter(e -> !e.isAbstract())
        .toList();
  }

  /** Whether the entity's rows share their key, or their table, with those of others. */
  boolean isHierarchy(Entity entity) {
    return kept(root(entity)).size() > 1;
  }

  /** Whether the entity has a table that it shares with none of its ancestors. */
  static boolean hasOwnTable(Entity entity) {
    if (isTemplate(entity)) {
      return false;
    }
    return switch (strategy(entity)) {
      case JOINED -> true;
      case SINGLE -> root(entity) == entity;
      case PERCLASS -> !entity.isAbstract();
    };
  }

  /** The entity in whose table an entity's own columns are; empty when it has no rows at all. */
  static Optional<Entity> tableOwner(Entity entity) {
    if (isTemplate(entity)) {
      return Optional.empty();
    }
    return switch (strategy(entity)) {
      case JOINED -> Optional.of(entity);
      case SINGLE -> Optional.of(root(entity));
      case PERCLASS -> entity.isAbstract() ? Optional.empty() : Optional.of(entity);
    };
  }

  /** The entity whose table holds the key by which the others of the hierarchy go. */
  static Entity keyHolder(Entity entity) {
    return strategy(entity) == InheritanceStrategy.PERCLASS ? entity : root(entity);
  }

  /** The members of a kind that the entity adds to those of its nearest kept ancestor. */
  static <T> List<T> added(Entity entity, Class<T> kind) {
    if (entity.getSuperEntity() == null) {
      return Features.declared(entity, kind);
    }
    Optional<Entity> parent = parent(entity);
    List<T> members = new ArrayList<>();
    for (Entity at : Features.lineage(entity)) {
      if (parent.isPresent() && at == parent.get()) {
        break;
      }
      members.addAll(0, Features.declared(at, kind));
    }
    return members;
  }

  /** The members of a kind that concern an entity's table. */
  static <T> List<T> inTable(Entity entity, Class<T> kind) {
    return strategy(entity) == InheritanceStrategy.PERCLASS
        ? Features.all(entity, kind)
        : added(entity, kind);
  }
}
