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
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.EntityCode;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;
import org.nublox.model.data.TypeUse;
import org.nublox.model.expression.NullLiteral;
import org.nublox.semantics.Members;

/** Checks what is said of a field against itself. */
class FieldChecks extends Checks {

  @Check
  void computed(Field field) {
    if (field.getComputed() == null) {
      if (field.isStored()) {
        report(
            EntityCode.STORED_WITHOUT_COMPUTED,
            field,
            DataPackage.Literals.FIELD__STORED,
            quoted(field.getName()) + " is not computed, so it is stored anyway.",
            "Remove `stored`, or add `computed` and an expression.");
      }
      return;
    }
    if (field.getDefaultValue() != null) {
      report(
          EntityCode.COMPUTED_WITH_DEFAULT,
          field,
          DataPackage.Literals.FIELD__DEFAULT_VALUE,
          "A computed field has no default.",
          "Keep either `= ...` or `computed ...`.");
    }
    if (field.isRequired()) {
      report(
          EntityCode.REQUIRED_COMPUTED,
          field,
          DataPackage.Literals.VALUE_ELEMENT__REQUIRED,
          "Nobody enters a computed field.",
          "Remove `required`.");
    }
    List<Field> cycle = Cycles.through(field, f -> computedFrom(f).toList());
    if (!cycle.isEmpty()) {
      report(
          EntityCode.CYCLIC_COMPUTED,
          field,
          DataPackage.Literals.FIELD__COMPUTED,
          "This field is computed from itself: "
              + String.join(" from ", cycle.stream().map(Field::getName).toList())
              + ".",
          "Take one of them out of the computation.");
    }
  }

  private static Stream<Field> computedFrom(Field field) {
    return Expressions.paths(field.getComputed())
        .flatMap(path -> Expressions.targets(path).stream())
        .filter(target -> target instanceof Field read && read.getComputed() != null)
        .map(Field.class::cast);
  }

  @Check
  void generated(Field field) {
    if (!field.isGenerated()) {
      return;
    }
    if (field.getDefaultValue() != null || field.getComputed() != null) {
      report(
          EntityCode.GENERATED_WITH_VALUE,
          field,
          DataPackage.Literals.FIELD__GENERATED,
          "The value of a generated field comes from the database.",
          "Remove `generated`, or the default or computation.");
    }
    Optional<BuiltinKind> kind = Kinds.of(field);
    boolean whole =
        kind.filter(k -> k == BuiltinKind.INT || k == BuiltinKind.LONG).isPresent()
            || (kind.filter(k -> k == BuiltinKind.DECIMAL).isPresent()
                && scale(field.getType()) == 0);
    if (!whole && Members.type(field.getType()).isPresent()) {
      report(
          EntityCode.GENERATED_TYPE,
          field,
          DataPackage.Literals.FIELD__GENERATED,
          "Databases generate whole numbers only.",
          kind.filter(k -> k == BuiltinKind.UUID).isPresent()
              ? "Write `= newUuid()` instead of `generated`."
              : "Make the type int or long.");
    }
  }

  private static int scale(TypeUse use) {
    TypeUse at = use;
    for (int i = 0; i < 100 && at != null; i++) {
      if (!at.getArguments().isEmpty()) {
        return at.getArguments().size() > 1 ? at.getArguments().get(1) : 0;
      }
      at = at.getType() instanceof AliasType alias ? alias.getBase() : null;
    }
    return 0;
  }

  @Check
  void required(Field field) {
    if (field.isRequired() && field.getDefaultValue() instanceof NullLiteral) {
      report(
          EntityCode.REQUIRED_DEFAULT_NULL,
          field,
          DataPackage.Literals.FIELD__DEFAULT_VALUE,
          "A required field cannot be null.",
          "Remove the default or `required`.");
    }
  }

  @Check
  void unique(Field field) {
    if (!field.isUnique() || !(field.eContainer() instanceof Entity)) {
      return;
    }
    Kinds.of(field)
        .ifPresent(
            kind -> {
              if (kind == BuiltinKind.BOOLEAN) {
                report(
                    EntityCode.UNIQUE_BOOLEAN,
                    field,
                    DataPackage.Literals.FEATURE__UNIQUE,
                    "With a unique boolean there can be two rows only.",
                    "Remove `unique`, or use a unique index with a condition.");
              } else if (Kinds.isLarge(kind)) {
                report(
                    EntityCode.UNIQUE_LARGE_VALUE,
                    field,
                    DataPackage.Literals.FEATURE__UNIQUE,
                    "Values of type "
                        + quoted(kind.getLiteral())
                        + " are too large to be compared by a unique constraint.",
                    "Remove `unique`, or use string with a length.");
              }
            });
  }
}
