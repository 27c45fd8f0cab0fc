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
import java.util.Optional;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.EntityCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.Cardinality;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Type;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;

/** Checks primary keys. */
class KeyChecks extends Checks {

  @Check
  void present(Entity entity) {
    if (entity.getName() != null
        && !entity.isAbstract()
        && !Features.all(entity).isEmpty()
        && Features.key(entity).isEmpty()) {
      report(
          EntityCode.ENTITY_WITHOUT_KEY,
          entity,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(entity.getName()) + " has no key, so its rows cannot be told apart.",
          "Add a key such as `key id: uuid = newUuid()`, or put `key` before a feature.");
    }
  }

  @Check
  void redefined(Entity entity) {
    Entity parent = entity.getSuperEntity();
    if (parent == null || parent.eIsProxy() || Features.lineage(parent).contains(entity)) {
      return;
    }
    List<Feature> inherited = Features.key(parent);
    if (inherited.isEmpty()) {
      return;
    }
    for (Feature feature : Features.declared(entity, Feature.class)) {
      if (feature.isKey()) {
        report(
            EntityCode.KEY_REDEFINED,
            feature,
            DataPackage.Literals.FEATURE__KEY,
            quoted(entity.getName())
                + " inherits its key "
                + quoted(inherited.getFirst().getName())
                + ".",
            "Remove `key` here.");
      }
    }
  }

  @Check
  void field(Field field) {
    if (!field.isKey() || !(field.eContainer() instanceof Entity entity)) {
      return;
    }
    if (field.getComputed() != null) {
      report(
          EntityCode.KEY_COMPUTED,
          field,
          DataPackage.Literals.FEATURE__KEY,
          quoted(field.getName()) + " is computed and would change with the row.",
          "Choose another key, or give it a default instead of a computation.");
    }
    Optional<Type> type = Members.type(field.getType());
    if (type.filter(ValueType.class::isInstance).isPresent()
        || Kinds.of(field)
            .filter(kind -> Kinds.isLarge(kind) || kind == BuiltinKind.BOOLEAN)
            .isPresent()) {
      report(
          EntityCode.KEY_TYPE,
          field,
          DataPackage.Literals.FIELD__TYPE,
          quoted(type.map(Type::getName).orElse("?")) + " is not a type for keys.",
          "Use uuid, int, long, string or date.");
    }
    if (field.isUnique() && Features.key(entity).size() == 1) {
      report(
          EntityCode.UNIQUE_ON_KEY,
          field,
          DataPackage.Literals.FEATURE__UNIQUE,
          "A key is unique already.",
          "Remove `unique`.");
    }
  }

  @Check
  void relation(Relation relation) {
    if (!relation.isKey()) {
      return;
    }
    if (Features.isToMany(relation)) {
      report(
          EntityCode.KEY_TO_MANY,
          relation,
          DataPackage.Literals.FEATURE__KEY,
          "A relation to many cannot be part of a key.",
          "Remove `key`, or let the relation lead to one.");
    } else if (relation.getCardinality() == Cardinality.ZERO_OR_ONE) {
      report(
          EntityCode.KEY_OPTIONAL,
          relation,
          DataPackage.Literals.RELATION__CARDINALITY,
          "Part of a key is always there.",
          "Write [1] or nothing instead of [0..1].");
    }
    if (relation.getTargets().size() > 1) {
      report(
          EntityCode.KEY_OF_POLYMORPHIC_RELATION,
          relation,
          DataPackage.Literals.FEATURE__KEY,
          "A relation to several entities cannot be part of a key.",
          "Remove `key` and add a key field.");
    }
  }
}
