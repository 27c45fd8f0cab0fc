/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;

/**
 * The features of entities, with inheritance; safe on cyclic hierarchies, which only validation
 * refuses.
 */
public final class Features {
  private Features() {}

  /** The entity and its ancestors, the entity itself first. */
  public static List<Entity> lineage(Entity entity) {
    SequencedSet<Entity> seen = new LinkedHashSet<>();
    for (Entity e = entity; e != null && !e.eIsProxy() && seen.add(e); e = e.getSuperEntity()) {}
    return List.copyOf(seen);
  }

  /** The members of a kind that the entity itself declares. */
  public static <T> List<T> declared(Entity entity, Class<T> kind) {
    return entity.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The members of a kind with the inherited ones, those of the most distant ancestor first. */
  public static <T> List<T> all(Entity entity, Class<T> kind) {
    List<Entity> lineage = new ArrayList<>(lineage(entity));
    Collections.reverse(lineage);
    return lineage.stream().flatMap(e -> declared(e, kind).stream()).toList();
  }

  /** The features with the inherited ones, those of the most distant ancestor first. */
  public static List<Feature> all(Entity entity) {
    return all(entity, Feature.class);
  }

  /** The fields with the inherited ones. */
  public static List<Field> fields(Entity entity) {
    return all(entity, Field.class);
  }

  /** The relations with the inherited ones. */
  public static List<Relation> relations(Entity entity) {
    return all(entity, Relation.class);
  }

  /**
   * The features of the primary key, in the order of their declaration; empty when there is no key.
   */
  public static List<Feature> key(Entity entity) {
    return all(entity).stream().filter(Feature::isKey).toList();
  }

  /** The feature of that name, the entity's own before inherited ones. */
  public static Optional<Feature> find(Entity entity, String name) {
    return lineage(entity).stream()
        .flatMap(e -> declared(e, Feature.class).stream())
        .filter(f -> name.equals(f.getName()))
        .findFirst();
  }

  /** The entity in whose body the object stands, if it does. */
  public static Optional<Entity> owner(EObject object) {
    return Stream.iterate(object, o -> o != null, EObject::eContainer)
        .filter(Entity.class::isInstance)
        .map(Entity.class::cast)
        .findFirst();
  }

  /** Whether the relation leads to many. */
  public static boolean isToMany(Relation relation) {
    return switch (relation.getCardinality()) {
      case MANY, ONE_OR_MORE -> true;
      case UNSPECIFIED, ZERO_OR_ONE, ONE -> false;
    };
  }

  /** Whether there is always at least one target. */
  public static boolean isRequired(Relation relation) {
    return relation.isRequired()
        || relation.isKey()
        || switch (relation.getCardinality()) {
          case ONE, ONE_OR_MORE -> true;
          case UNSPECIFIED, ZERO_OR_ONE, MANY -> false;
        };
  }

  /**
   * The target of a relation that is not polymorphic; the first one otherwise, null when there is
   * none.
   */
  public static Entity target(Relation relation) {
    return relation.getTargets().isEmpty() ? null : relation.getTargets().getFirst();
  }
}
