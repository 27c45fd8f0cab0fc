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
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.BuiltinType;
import org.nublox.model.data.Field;
import org.nublox.model.data.Type;
import org.nublox.model.data.TypeMember;
import org.nublox.model.data.TypeUse;
import org.nublox.semantics.Members;

/** Which built-in kind of value is behind a type, a field or a path. */
final class Kinds {
  private Kinds() {}

  /** The kind, aliases followed; empty for enumerations, values and what is unknown. */
  static Optional<BuiltinKind> of(TypeUse use) {
    return Members.type(use).flatMap(Kinds::of);
  }

  private static Optional<BuiltinKind> of(Type type) {
    return type instanceof BuiltinType builtin ? Optional.of(builtin.getKind()) : Optional.empty();
  }

  /** The kind of the values of a field, a parameter or a member of a built-in type. */
  static Optional<BuiltinKind> of(EObject element) {
    return switch (element) {
      case Field field -> of(field.getType());
      case Parameter parameter -> of(parameter.getType());
      case TypeMember member -> of((Type) member.getType());
      case null, default -> Optional.empty();
    };
  }

  static boolean isText(BuiltinKind kind) {
    return kind == BuiltinKind.STRING || kind == BuiltinKind.TEXT;
  }

  static boolean isNumber(BuiltinKind kind) {
    return switch (kind) {
      case INT, LONG, DECIMAL, MONEY -> true;
      default -> false;
    };
  }

  static boolean isTime(BuiltinKind kind) {
    return switch (kind) {
      case DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> true;
      default -> false;
    };
  }

  /** Too large to be compared by a unique constraint or an ordinary index. */
  static boolean isLarge(BuiltinKind kind) {
    return switch (kind) {
      case TEXT, BINARY, JSON -> true;
      default -> false;
    };
  }
}
