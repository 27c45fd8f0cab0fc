/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.BuiltinType;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Type;
import org.nublox.model.data.TypeMember;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.ValueType;

/** What a path may go on with after one of its segments. */
public final class Members {
  /**
   * Aliases of aliases are followed this far; a longer chain is a cycle, which validation refuses.
   */
  private static final int MAX_ALIASES = 100;

  private Members() {}

  /** The elements that may follow the element after a dot; empty when nothing may. */
  public static List<? extends NamedElement> of(EObject element) {
    return switch (element) {
      case Relation relation when Features.target(relation) != null ->
          Features.all(Features.target(relation));
      case Entity entity -> Features.all(entity);
      case Field field -> ofType(type(field.getType()));
      case Parameter parameter when parameter.getEntity() != null ->
          Features.all(parameter.getEntity());
      case Parameter parameter -> ofType(type(parameter.getType()));
      case TypeMember member -> member.getType().getMembers();
      case EnumType type -> type.getLiterals();
      case null, default -> List.of();
    };
  }

  private static List<? extends NamedElement> ofType(Optional<Type> type) {
    return switch (type.orElse(null)) {
      case BuiltinType builtin -> builtin.getMembers();
      case ValueType value -> value.getFields();
      case null, default -> List.of();
    };
  }

  /** The type behind a use, aliases followed to their base; empty when it is unknown or cyclic. */
  public static Optional<Type> type(TypeUse use) {
    TypeUse at = use;
    for (int i = 0; i < MAX_ALIASES && at != null; i++) {
      Type type = at.getType();
      if (type == null || type.eIsProxy()) {
        return Optional.empty();
      }
      if (!(type instanceof AliasType alias)) {
        return Optional.of(type);
      }
      at = alias.getBase();
    }
    return Optional.empty();
  }

  /** The enumeration that values of the element belong to, if they do. */
  public static Optional<EnumType> enumeration(EObject element) {
    TypeUse use =
        switch (element) {
          case Field field -> field.getType();
          case Parameter parameter -> parameter.getType();
          case null, default -> null;
        };
    return type(use).filter(EnumType.class::isInstance).map(EnumType.class::cast);
  }
}
