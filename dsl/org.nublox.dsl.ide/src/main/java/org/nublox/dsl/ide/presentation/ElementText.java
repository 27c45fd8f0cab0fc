/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.presentation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.BuiltinType;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.TypeMember;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.View;
import org.nublox.model.policy.Role;
import org.nublox.model.ui.Screen;
import org.nublox.semantics.Features;
import org.nublox.semantics.Screens;

/** Elements in a few words. */
public final class ElementText {
  private ElementText() {}

  /** The element as its declaration begins. */
  public static String signature(EObject element) {
    return switch (element) {
      case Entity entity ->
          (entity.isAbstract() ? "abstract " : "")
              + "entity "
              + entity.getName()
              + (entity.getSuperEntity() == null
                  ? ""
                  : " extends " + entity.getSuperEntity().getName());
      case Field field -> (field.isKey() ? "key " : "") + field.getName() + ": " + details(field);
      case Relation relation ->
          (relation.isKey() ? "key " : "") + relation.getName() + " " + details(relation);
      case AliasType type -> "type " + type.getName() + " = " + text(type.getBase());
      case BuiltinType type -> "type " + type.getName();
      case TypeMember member -> member.getName() + ": " + member.getType().getName();
      case EnumType type ->
          "enum "
              + type.getName()
              + " { "
              + type.getLiterals().stream()
                  .map(EnumLiteral::getName)
                  .collect(Collectors.joining(", "))
              + " }";
      case EnumLiteral literal ->
          ((NamedElement) literal.eContainer()).getName() + "." + literal.getName();
      case Parameter parameter -> parameter.getName() + details(parameter);
      case Transition transition ->
          "transition " + transition.getName() + " " + details(transition);
      case Action action -> "action " + action.getName() + details(action);
      case Screen screen -> "screen " + screen.getKind().getLiteral() + " " + Screens.name(screen);
      case NamedElement named ->
          kind(named) + " " + (named.getName() == null ? "" : named.getName());
      default -> element.eClass().getName();
    };
  }

  /** What stands behind the name: a type, a target, states. Empty when there is nothing to say. */
  public static String details(EObject element) {
    return switch (element) {
      case Field field ->
          text(field.getType())
              + (field.getComputed() != null ? " computed" : "")
              + (field.isRequired() ? " required" : "")
              + (field.isUnique() ? " unique" : "");
      case Relation relation ->
          "-> "
              + relation.getTargets().stream()
                  .map(Entity::getName)
                  .collect(Collectors.joining(" | "))
              + (Features.isToMany(relation) ? "[*]" : "")
              + (relation.isOwned() ? " owned" : "");
      case AliasType type -> text(type.getBase());
      case Parameter parameter ->
          parameter.getEntity() != null
              ? " -> " + parameter.getEntity().getName()
              : ": " + text(parameter.getType());
      case Transition transition ->
          (transition.getFrom().isEmpty()
                  ? "any"
                  : transition.getFrom().stream()
                      .map(EnumLiteral::getName)
                      .collect(Collectors.joining(", ")))
              + " -> "
              + (transition.getTo() == null ? "?" : transition.getTo().getName());
      case Action action ->
          action.getParameters().stream()
              .map(parameter -> parameter.getName() + details(parameter))
              .collect(Collectors.joining(", ", "(", ")"));
      case Entity entity ->
          Optional.ofNullable(entity.getSuperEntity())
              .map(e -> "extends " + e.getName())
              .orElse("");
      case View view -> view.getSource() == null ? "" : "from " + view.getSource().getName();
      case Screen screen -> screen.getKind().getLiteral();
      case Role role ->
          role.getSuperRoles().isEmpty()
              ? ""
              : "extends "
                  + role.getSuperRoles().stream()
                      .map(Role::getName)
                      .collect(Collectors.joining(", "));
      default -> "";
    };
  }

  private static String kind(EObject element) {
    return element
        .eClass()
        .getName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String text(TypeUse use) {
    if (use == null || use.getType() == null || use.getType().getName() == null) {
      return "?";
    }
    return use.getType().getName()
        + (use.getArguments().isEmpty()
            ? ""
            : use.getArguments().stream()
                .map(Object::toString)
                .collect(Collectors.joining(",", "(", ")")));
  }
}
