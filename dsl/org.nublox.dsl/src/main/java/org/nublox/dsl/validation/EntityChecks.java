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
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.dsl.diagnostics.ScreenCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Display;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.NativeCode;
import org.nublox.model.data.Sequence;
import org.nublox.model.data.Tenancy;
import org.nublox.model.data.Trigger;
import org.nublox.semantics.Features;

/** Checks entities as a whole: inheritance, tenancy, display, triggers. */
class EntityChecks extends Checks {

  @Check
  void inheritance(Entity entity) {
    List<Entity> cycle =
        Cycles.through(entity, e -> Optional.ofNullable(e.getSuperEntity()).stream().toList());
    if (!cycle.isEmpty()) {
      report(
          EntityCode.CYCLIC_INHERITANCE,
          entity,
          DataPackage.Literals.ENTITY__SUPER_ENTITY,
          "This entity inherits from itself: "
              + String.join(" extends ", cycle.stream().map(Entity::getName).toList())
              + ".",
          "Remove one `extends`.");
      return;
    }
    Entity parent = entity.getSuperEntity();
    if (parent == null || parent.eIsProxy()) {
      return;
    }
    if (entity.isInheritanceGiven()
        && Features.lineage(parent).stream()
            .anyMatch(e -> !e.isAbstract() || e.isInheritanceGiven())) {
      Entity root = Features.lineage(parent).getLast();
      report(
          EntityCode.INHERITANCE_NOT_AT_ROOT,
          entity,
          DataPackage.Literals.ENTITY__INHERITANCE,
          "How this hierarchy is stored is a matter of its root " + quoted(root.getName()) + ".",
          "Move `inheritance` there.");
    }
    Tenancy own = entity.getTenancy();
    if (own == Tenancy.UNSPECIFIED) {
      return;
    }
    Features.lineage(parent).stream()
        .filter(e -> e.getTenancy() != Tenancy.UNSPECIFIED && e.getTenancy() != own)
        .findFirst()
        .ifPresent(
            other ->
                report(
                    EntityCode.TENANCY_CONTRADICTS_SUPER,
                    entity,
                    DataPackage.Literals.ENTITY__TENANCY,
                    quoted(other.getName())
                        + ", from which this entity inherits, is `"
                        + other.getTenancy().getLiteral()
                        + "`.",
                    "Use the same word in both."));
  }

  @Check
  void content(Entity entity) {
    if (entity.getName() != null && !entity.isAbstract() && Features.all(entity).isEmpty()) {
      report(
          EntityCode.ENTITY_EMPTY,
          entity,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(entity.getName()) + " has no fields or relations.",
          "Add some, for example `key id: uuid = newUuid()`.");
    }
  }

  @Check
  void display(Entity entity) {
    List<Display> displays = Features.declared(entity, Display.class);
    for (Display second : displays.stream().skip(1).toList()) {
      report(
          EntityCode.DUPLICATE_DISPLAY,
          second,
          null,
          quoted(entity.getName()) + " has a `display` already.",
          "Join them in one, for example `display firstName + \" \" + lastName`.");
    }
    for (Display display : displays) {
      Expressions.paths(display.getExpression())
          .filter(
              path ->
                  Expressions.targets(path).stream()
                      .anyMatch(t -> t instanceof Field field && field.isSecret()))
          .forEach(
              path ->
                  report(
                      EntityCode.SECRET_IN_DISPLAY,
                      path,
                      null,
                      quoted(Expressions.written(path)) + " is secret and would be shown to all.",
                      "Take it out of `display`."));
    }
  }

  @Check
  void trigger(Trigger trigger) {
    if (trigger.getBodies().isEmpty()) {
      report(
          EntityCode.TRIGGER_WITHOUT_BODY,
          trigger,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "This trigger does nothing.",
          "Write its body for each dialect: `postgresql \"...\"`.");
    }
    duplicates(
        trigger.getBodies(),
        NativeCode::getDialect,
        (body, dialect) ->
            report(
                EntityCode.TRIGGER_DUPLICATE_BODY,
                body,
                DataPackage.Literals.NATIVE_CODE__DIALECT,
                "There is a body for " + quoted(dialect) + " already.",
                "Keep one of the two."));
    duplicates(
        trigger.getEvents(),
        event -> event,
        (event, same) ->
            report(
                NamingCode.LISTED_TWICE,
                trigger,
                DataPackage.Literals.TRIGGER__EVENTS,
                "`" + same.getLiteral() + "` stands here twice.",
                "Remove one."));
    for (NativeCode body : trigger.getBodies()) {
      Dialects.remedy(body.getDialect())
          .ifPresent(
              remedy ->
                  report(
                      ScreenCode.TARGET_UNKNOWN_DIALECT,
                      body,
                      DataPackage.Literals.NATIVE_CODE__DIALECT,
                      "The dialect " + quoted(body.getDialect()) + " is not known.",
                      remedy));
    }
  }

  @Check
  void sequence(Sequence sequence) {
    if (sequence.getIncrement() != null && sequence.getIncrement() == 0) {
      report(
          EntityCode.SEQUENCE_INCREMENT_ZERO,
          sequence,
          DataPackage.Literals.SEQUENCE__INCREMENT,
          "A sequence with increment 0 gives the same number for ever.",
          "Write 1 or more.");
    }
  }

  @Check
  void generated(Entity entity) {
    List<Field> identities =
        Features.declared(entity, Field.class).stream()
            .filter(f -> f.isGenerated() && f.getSequence() == null)
            .toList();
    for (Feature second : identities.stream().skip(1).toList()) {
      report(
          EntityCode.SEVERAL_GENERATED,
          second,
          DataPackage.Literals.FIELD__GENERATED,
          "Another field of " + quoted(entity.getName()) + " is an identity already.",
          "Generate this one by a sequence: `generated by someSequence`.");
    }
  }
}
