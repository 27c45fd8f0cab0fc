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
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.TypeCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.BuiltinType;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Members;

/** Checks the definition and the use of types. */
class TypeChecks extends Checks {
  /** The longest string that all seven databases keep in an ordinary column: Oracle's 4,000. */
  private static final int MAX_LENGTH = 4000;

  /** Digits of a decimal that SQL Server and Oracle keep. */
  private static final int MAX_PRECISION = 38;

  @Check
  void cycles(AliasType alias) {
    List<AliasType> cycle = Cycles.through(alias, a -> base(a).stream().toList());
    if (!cycle.isEmpty()) {
      report(
          TypeCode.CYCLIC_ALIAS,
          alias,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "This type is defined by itself: "
              + String.join(" = ", cycle.stream().map(AliasType::getName).toList())
              + ".",
          "Base it on a built-in type.");
    }
  }

  private static Optional<AliasType> base(AliasType alias) {
    return alias.getBase() != null && alias.getBase().getType() instanceof AliasType base
        ? Optional.of(base)
        : Optional.empty();
  }

  @Check
  void cycles(ValueType type) {
    List<ValueType> cycle = Cycles.through(type, v -> embedded(v).toList());
    if (!cycle.isEmpty()) {
      report(
          TypeCode.CYCLIC_VALUE_TYPE,
          type,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "This value contains itself: "
              + String.join(" > ", cycle.stream().map(ValueType::getName).toList())
              + ".",
          "Make one of them an entity and refer to it by a relation.");
    }
    if (type.getFields().isEmpty()) {
      report(
          TypeCode.VALUE_TYPE_EMPTY,
          type,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(type.getName()) + " has no fields.",
          "Add at least one, for example `text: string(100)`.");
    }
  }

  private static Stream<ValueType> embedded(ValueType type) {
    return type.getFields().stream()
        .flatMap(field -> Members.type(field.getType()).stream())
        .filter(ValueType.class::isInstance)
        .map(ValueType.class::cast);
  }

  @Check
  void fields(ValueType type) {
    for (Field field : type.getFields()) {
      if (field.isKey()) {
        report(
            TypeCode.VALUE_TYPE_KEY,
            field,
            DataPackage.Literals.FEATURE__KEY,
            "A value has no identity, so it has no key.",
            "Remove `key`, or make " + quoted(type.getName()) + " an entity.");
      }
      if (field.isGenerated()) {
        onlyOfEntities(field, DataPackage.Literals.FIELD__GENERATED, "generated");
      }
      if (field.isUnique()) {
        onlyOfEntities(field, DataPackage.Literals.FEATURE__UNIQUE, "unique");
      }
      if (field.getComputed() != null) {
        onlyOfEntities(field, DataPackage.Literals.FIELD__COMPUTED, "computed");
      }
    }
  }

  private void onlyOfEntities(Field field, EStructuralFeature setting, String word) {
    report(
        TypeCode.VALUE_TYPE_FIELD_SETTING,
        field,
        setting,
        "A field of a value type cannot be `" + word + "`.",
        "Say it in the entity that uses the value.");
  }

  @Check
  void arguments(TypeUse use) {
    if (use.getArguments().isEmpty() || use.getType() == null || use.getType().eIsProxy()) {
      return;
    }
    int allowed = use.getType() instanceof BuiltinType type ? arguments(type.getKind()) : 0;
    if (allowed == 0) {
      report(
          TypeCode.TYPE_ARGUMENTS_NOT_ALLOWED,
          use,
          DataPackage.Literals.TYPE_USE__ARGUMENTS,
          quoted(use.getType().getName()) + " takes no length or precision.",
          "Remove the brackets and what is in them.");
    } else if (use.getArguments().size() > allowed) {
      report(
          TypeCode.TYPE_ARGUMENT_COUNT,
          use,
          DataPackage.Literals.TYPE_USE__ARGUMENTS,
          allowed,
          quoted(use.getType().getName())
              + (allowed == 1 ? " takes a length only." : " takes a precision and a scale only."),
          "Remove what is too much.");
    } else if (allowed == 1) {
      length(use);
    } else {
      precision(use);
    }
  }

  private static int arguments(BuiltinKind kind) {
    return switch (kind) {
      case STRING, BINARY -> 1;
      case DECIMAL, MONEY -> 2;
      default -> 0;
    };
  }

  private void length(TypeUse use) {
    int length = use.getArguments().getFirst();
    boolean string = Kinds.of(use).filter(k -> k == BuiltinKind.STRING).isPresent();
    if (length < 1 || (string && length > MAX_LENGTH)) {
      report(
          TypeCode.TYPE_ARGUMENT_RANGE,
          use,
          DataPackage.Literals.TYPE_USE__ARGUMENTS,
          0,
          string
              ? "A string has between 1 and " + MAX_LENGTH + " characters."
              : "Binary data has at least one byte.",
          string ? "Write a length in that range, or use `text`." : "Write a length above 0.");
    }
  }

  private void precision(TypeUse use) {
    int precision = use.getArguments().getFirst();
    int scale = use.getArguments().size() > 1 ? use.getArguments().get(1) : 0;
    if (precision < 1 || precision > MAX_PRECISION) {
      report(
          TypeCode.TYPE_ARGUMENT_RANGE,
          use,
          DataPackage.Literals.TYPE_USE__ARGUMENTS,
          0,
          "A decimal number has between 1 and " + MAX_PRECISION + " digits.",
          "Write a precision in that range.");
    } else if (scale > precision) {
      report(
          TypeCode.PRECISION_LESS_THAN_SCALE,
          use,
          DataPackage.Literals.TYPE_USE__ARGUMENTS,
          1,
          "A number of " + precision + " digits cannot have " + scale + " decimals.",
          "Write first all digits, then those behind the point: (12, 2).",
          Integer.toString(precision),
          Integer.toString(scale));
    }
  }

  @Check
  void literals(EnumType type) {
    if (type.getLiterals().isEmpty()) {
      report(
          TypeCode.ENUM_EMPTY,
          type,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(type.getName()) + " has no literals.",
          "Add at least one between the braces.");
    }
    duplicates(
        type.getLiterals(),
        TypeChecks::stored,
        (literal, stored) -> {
          if (literal.getStoredValue() != null || !stored.equals(literal.getName())) {
            report(
                TypeCode.DUPLICATE_STORED_VALUE,
                literal,
                DataPackage.Literals.ENUM_LITERAL__STORED_VALUE,
                "Another literal is stored as \"" + stored + "\".",
                "Choose another text for one of the two.");
          }
        });
    for (EnumLiteral literal : type.getLiterals()) {
      if (literal.getStoredValue() != null && literal.getStoredValue().isEmpty()) {
        report(
            TypeCode.STORED_VALUE_EMPTY,
            literal,
            DataPackage.Literals.ENUM_LITERAL__STORED_VALUE,
            "A literal cannot be stored as the empty text.",
            "Write at least one character.");
      }
    }
  }

  private static String stored(EnumLiteral literal) {
    return literal.getStoredValue() != null ? literal.getStoredValue() : literal.getName();
  }
}
