/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.RelationCode;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Relation;
import org.nublox.semantics.Features;

/** Checks the two ends of relations against each other. */
class OppositeChecks extends Checks {

  @Check
  void opposite(Relation relation) {
    Relation opposite = Opposites.named(relation);
    Entity owner = Opposites.owner(relation).orElse(null);
    if (opposite == null || owner == null) {
      return;
    }
    if (opposite == relation) {
      report(
          RelationCode.OPPOSITE_ITSELF,
          relation,
          DataPackage.Literals.RELATION__OPPOSITE,
          "A relation cannot be its own opposite.",
          "Add a second relation for the other direction, or remove `opposite`.");
      return;
    }
    if (relation.getTargets().size() > 1 || opposite.getTargets().size() > 1) {
      report(
          RelationCode.OPPOSITE_OF_POLYMORPHIC,
          relation,
          DataPackage.Literals.RELATION__OPPOSITE,
          "A relation to several entities has no opposite.",
          "Remove `opposite`.");
      return;
    }
    if (!leadsTo(opposite, owner)) {
      report(
          RelationCode.OPPOSITE_WRONG_TARGET,
          relation,
          DataPackage.Literals.RELATION__OPPOSITE,
          quoted(opposite.getName())
              + " leads to "
              + quoted(
                  Features.target(opposite) == null ? "?" : Features.target(opposite).getName())
              + ", not to "
              + quoted(owner.getName())
              + ".",
          "Name a relation that leads back here.");
      return;
    }
    Relation back = Opposites.named(opposite);
    if (back != null && back != relation) {
      report(
          RelationCode.OPPOSITE_NOT_MUTUAL,
          relation,
          DataPackage.Literals.RELATION__OPPOSITE,
          "The opposite of " + quoted(opposite.getName()) + " is " + quoted(back.getName()) + ".",
          "Let the two relations name each other.",
          relation.getName());
    } else {
      claimedTwice(relation, opposite, owner);
    }
    owned(relation, opposite);
  }

  /**
   * Subtypes inherit relations, and a relation to a supertype leads back to its subtypes as well.
   */
  private static boolean leadsTo(Relation relation, Entity entity) {
    Entity target = Features.target(relation);
    return target != null
        && (target.eIsProxy()
            || Features.lineage(entity).contains(target)
            || Features.lineage(target).contains(entity));
  }

  private void claimedTwice(Relation relation, Relation opposite, Entity owner) {
    for (Relation other : Features.relations(owner)) {
      if (other != relation && Opposites.named(other) == opposite) {
        report(
            RelationCode.OPPOSITE_CLAIMED_TWICE,
            relation,
            DataPackage.Literals.RELATION__OPPOSITE,
            quoted(other.getName()) + " has " + quoted(opposite.getName()) + " as opposite too.",
            "Give each of them a relation of its own at the other end.");
        return;
      }
    }
  }

  private void owned(Relation relation, Relation opposite) {
    if (!relation.isOwned()) {
      return;
    }
    if (opposite.isOwned()) {
      report(
          RelationCode.OWNED_BY_BOTH,
          relation,
          DataPackage.Literals.RELATION__OWNED,
          "Both ends of this relation are owned.",
          "Remove `owned` at the end of the part.");
    } else if (Features.isToMany(relation) && Features.isToMany(opposite)) {
      report(
          RelationCode.OWNED_MANY_TO_MANY,
          relation,
          DataPackage.Literals.RELATION__OWNED,
          "A part has one owner, but the opposite leads to many.",
          "Let the opposite lead to one, or remove `owned`.");
    }
  }

  /** Parts of parts must not be their own whole; a tree of one entity is fine. */
  @Check
  void ownership(Entity entity) {
    List<Entity> cycle =
        Cycles.through(entity, e -> parts(e).filter(part -> !part.equals(e)).toList());
    if (!cycle.isEmpty()) {
      Features.declared(entity, Relation.class).stream()
          .filter(r -> r.isOwned() && r.getTargets().contains(cycle.get(1)))
          .forEach(
              r ->
                  report(
                      RelationCode.CYCLIC_OWNERSHIP,
                      r,
                      DataPackage.Literals.RELATION__OWNED,
                      "An entity would be a part of itself: "
                          + String.join(" owns ", cycle.stream().map(Entity::getName).toList())
                          + ".",
                      "Remove `owned` from one of the relations."));
    }
  }

  private static Stream<Entity> parts(Entity entity) {
    return Features.relations(entity).stream()
        .filter(Relation::isOwned)
        .flatMap(relation -> relation.getTargets().stream())
        .filter(target -> !target.eIsProxy());
  }
}
