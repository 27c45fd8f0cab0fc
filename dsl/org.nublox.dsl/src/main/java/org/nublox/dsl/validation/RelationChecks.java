/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.dsl.diagnostics.RelationCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.Cardinality;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.ReferentialAction;
import org.nublox.model.data.Relation;
import org.nublox.semantics.Features;

/** Checks single relations. */
class RelationChecks extends Checks {

  @Check
  void cardinality(Relation relation) {
    if (relation.isRequired()
        && (relation.getCardinality() == Cardinality.ZERO_OR_ONE
            || relation.getCardinality() == Cardinality.MANY)) {
      boolean many = relation.getCardinality() == Cardinality.MANY;
      report(
          RelationCode.CARDINALITY_CONTRADICTS_REQUIRED,
          relation,
          DataPackage.Literals.RELATION__CARDINALITY,
          "`" + relation.getCardinality().getLiteral() + "` allows what `required` forbids: none.",
          many ? "Write [1..*] without `required`." : "Write [1], or remove `required`.",
          many ? "[1..*]" : "[1]");
    }
  }

  @Check
  void actions(Relation relation) {
    if (relation.isOnDeleteGiven()) {
      action(
          relation, relation.getOnDelete(), DataPackage.Literals.RELATION__ON_DELETE, "on delete");
    }
    if (relation.isOnUpdateGiven()) {
      action(
          relation, relation.getOnUpdate(), DataPackage.Literals.RELATION__ON_UPDATE, "on update");
    }
  }

  private void action(
      Relation relation, ReferentialAction action, EAttribute feature, String words) {
    if (Features.isToMany(relation)) {
      report(
          RelationCode.ACTION_ON_INVERSE,
          relation,
          feature,
          "A relation to many has no column that could be changed.",
          "Say `" + words + "` at the other end.");
    } else if (action == ReferentialAction.SET_NULL && Features.isRequired(relation)) {
      report(
          RelationCode.SET_NULL_ON_REQUIRED,
          relation,
          feature,
          quoted(relation.getName()) + " is required, so it cannot become null.",
          "Write `" + words + " restrict` or `cascade`, or make the relation optional.");
    } else if (action == ReferentialAction.SET_DEFAULT) {
      report(
          RelationCode.SET_DEFAULT_WITHOUT_DEFAULT,
          relation,
          feature,
          "A relation has no default.",
          "Write `" + words + " set null`, `restrict` or `cascade`.");
    }
  }

  @Check
  void linkTable(Relation relation) {
    boolean given = relation.getJoinTable() != null || !relation.getJoinFields().isEmpty();
    if (given && !isManyToMany(relation)) {
      report(
          RelationCode.LINK_SETTINGS_WITHOUT_LINK_TABLE,
          relation,
          relation.getJoinTable() != null
              ? DataPackage.Literals.RELATION__JOIN_TABLE
              : DataPackage.Literals.RELATION__JOIN_FIELDS,
          quoted(relation.getName()) + " is not many-to-many, so it has no table of its own.",
          "Remove `through` and `with`, or make both ends [*].");
    }
  }

  /** To many, and the other end, if it is named, leads to many as well. */
  static boolean isManyToMany(Relation relation) {
    if (!Features.isToMany(relation)) {
      return false;
    }
    Relation opposite = Opposites.of(relation);
    return opposite == null ? !relation.isOwned() : Features.isToMany(opposite);
  }

  @Check
  void columns(Relation relation) {
    if (!Features.isToMany(relation)) {
      return;
    }
    if (relation.getPhysicalName() != null) {
      report(
          RelationCode.COLUMN_ON_TO_MANY,
          relation,
          DataPackage.Literals.FEATURE__PHYSICAL_NAME,
          "A relation to many has no column.",
          "Say `column` at the other end.");
    }
    if (relation.isUnique()) {
      report(
          RelationCode.UNIQUE_TO_MANY,
          relation,
          DataPackage.Literals.FEATURE__UNIQUE,
          "A relation to many cannot be unique.",
          "Say `unique` at the other end, or remove it.");
    }
    if (relation.getTargets().size() > 1) {
      report(
          RelationCode.POLYMORPHIC_TO_MANY,
          relation,
          DataPackage.Literals.RELATION__CARDINALITY,
          "A relation to several entities leads to one of them.",
          "Remove the cardinality, or write one relation for each entity.");
    }
  }

  @Check
  void targets(Relation relation) {
    Set<Entity> seen = new HashSet<>();
    for (int i = 0; i < relation.getTargets().size(); i++) {
      Entity target = relation.getTargets().get(i);
      if (target.eIsProxy()) {
        return;
      }
      if (!seen.add(target)) {
        report(
            NamingCode.LISTED_TWICE,
            relation,
            DataPackage.Literals.RELATION__TARGETS,
            i,
            quoted(target.getName()) + " stands here twice.",
            "Remove one.");
      }
      // an entity that is kept reports its missing key itself
      if (target.isAbstract() && Features.key(target).isEmpty()) {
        report(
            RelationCode.TARGET_WITHOUT_KEY,
            relation,
            DataPackage.Literals.RELATION__TARGETS,
            i,
            quoted(target.getName()) + " is abstract and has no key to refer to.",
            "Give it a key, or refer to the entities that extend it: `-> A | B`.");
      }
    }
    if (seen.size() > 1 && seen.stream().map(RelationChecks::keyTypes).distinct().count() > 1) {
      report(
          RelationCode.POLYMORPHIC_KEYS_DIFFER,
          relation,
          DataPackage.Literals.RELATION__TARGETS,
          "The entities have keys of different types.",
          "Give them the same kind of key, or write one relation for each.");
    }
  }

  private static List<Object> keyTypes(Entity entity) {
    return Features.key(entity).stream().map(RelationChecks::keyType).toList();
  }

  private static Object keyType(Feature feature) {
    return switch (feature) {
      case Field field -> Kinds.of(field).map(Objects::toString).orElse("");
      case Relation relation -> relation.getTargets();
      default -> BuiltinKind.UUID;
    };
  }

  /** A circle of required relations with columns: nobody could make the first row. */
  @Check
  void cycles(Entity entity) {
    if (entity.isAbstract()) {
      return;
    }
    List<Entity> cycle = Cycles.through(entity, e -> requiredFirst(e).toList());
    if (!cycle.isEmpty()) {
      report(
          RelationCode.CYCLIC_REQUIRED,
          entity,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "No row can be made, as each needs another one first: "
              + String.join(" needs ", cycle.stream().map(Entity::getName).toList())
              + ".",
          "Make one of the relations optional.");
    }
  }

  private static Stream<Entity> requiredFirst(Entity entity) {
    return Features.relations(entity).stream()
        .filter(r -> !Features.isToMany(r) && Features.isRequired(r) && r.getTargets().size() == 1)
        .filter(r -> !Opposites.hasColumn(Opposites.of(r), r))
        .map(Features::target)
        .filter(target -> !target.eIsProxy());
  }
}
