/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.TypeCode;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Field;
import org.nublox.model.data.LengthValidation;
import org.nublox.model.data.MaxValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.PatternValidation;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.Validation;
import org.nublox.model.data.ValueElement;
import org.nublox.model.expression.Expression;
import org.nublox.semantics.Members;

/** Checks minimum, maximum, length and pattern against each other and against the type. */
class ValidationChecks extends Checks {

  @Check
  void once(ValueElement element) {
    duplicates(
        element.getValidations(),
        validation -> validation instanceof PatternValidation ? null : validation.eClass(),
        (validation, kind) ->
            report(
                TypeCode.DUPLICATE_VALIDATION,
                validation,
                null,
                "This validation stands here already.",
                "Keep one of the two."));
    Optional<BigDecimal> min = bound(element, MinValidation.class);
    Optional<BigDecimal> max = bound(element, MaxValidation.class);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      report(
          TypeCode.MIN_GREATER_THAN_MAX,
          find(element, MinValidation.class).orElseThrow(),
          DataPackage.Literals.MIN_VALIDATION__VALUE,
          "The minimum "
              + min.get().toPlainString()
              + " is greater than the maximum "
              + max.get().toPlainString()
              + ".",
          "Exchange them, or correct one.");
    }
  }

  private static <T extends Validation> Optional<T> find(ValueElement element, Class<T> kind) {
    return element.getValidations().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static Optional<BigDecimal> bound(
      ValueElement element, Class<? extends Validation> kind) {
    return find(element, kind)
        .flatMap(
            v ->
                Expressions.number(
                    v instanceof MinValidation min
                        ? min.getValue()
                        : ((MaxValidation) v).getValue()));
  }

  @Check
  void bounds(MinValidation validation) {
    bounds(validation, "min");
  }

  @Check
  void bounds(MaxValidation validation) {
    bounds(validation, "max");
  }

  private void bounds(Validation validation, String word) {
    if (!isKnown(validation)) {
      return;
    }
    Optional<BuiltinKind> kind = Kinds.of(type(validation));
    if (kind.filter(k -> Kinds.isNumber(k) || Kinds.isTime(k)).isEmpty()) {
      report(
          TypeCode.BOUNDS_ON_UNORDERED_TYPE,
          validation,
          null,
          "`" + word + "` is for numbers, dates and times.",
          kind.filter(Kinds::isText).isPresent()
              ? "For texts write `length` instead."
              : "Remove it.");
    }
  }

  @Check
  void length(LengthValidation validation) {
    Integer min = validation.getMin();
    Integer max = validation.getMax();
    if (min != null && max != null && min > max) {
      report(
          TypeCode.LENGTH_MIN_GREATER_THAN_MAX,
          validation,
          DataPackage.Literals.LENGTH_VALIDATION__MIN,
          "The least length " + min + " is greater than the greatest " + max + ".",
          "Exchange them, or correct one.");
    }
    if (!isKnown(validation)) {
      return;
    }
    if (Kinds.of(type(validation)).filter(Kinds::isText).isEmpty()) {
      report(
          TypeCode.LENGTH_ON_NON_TEXT,
          validation,
          null,
          "`length` is for texts.",
          "For numbers write `min` and `max`.");
      return;
    }
    Optional<Integer> room = room(type(validation));
    Integer longest = max != null ? max : min;
    if (room.isPresent() && longest != null && longest > room.get()) {
      report(
          TypeCode.LENGTH_BEYOND_TYPE,
          validation,
          max != null
              ? DataPackage.Literals.LENGTH_VALIDATION__MAX
              : DataPackage.Literals.LENGTH_VALIDATION__MIN,
          "The type holds " + room.get() + " characters, fewer than " + longest + ".",
          "Make the type longer or the validation shorter.");
    }
  }

  @Check
  void pattern(PatternValidation validation) {
    if (validation.getPattern() == null) {
      return;
    }
    if (isKnown(validation) && Kinds.of(type(validation)).filter(Kinds::isText).isEmpty()) {
      report(
          TypeCode.PATTERN_ON_NON_TEXT,
          validation,
          null,
          "`pattern` is for texts.",
          "Write a rule instead.");
      return;
    }
    try {
      Pattern.compile(validation.getPattern());
    } catch (PatternSyntaxException e) {
      report(
          TypeCode.PATTERN_INVALID,
          validation,
          DataPackage.Literals.PATTERN_VALIDATION__PATTERN,
          "This is not a regular expression: "
              + e.getDescription()
              + (e.getIndex() >= 0 ? " at character " + (e.getIndex() + 1) : "")
              + ".",
          "Put a backslash (written \\\\) before a sign that stands for itself.");
    }
  }

  @Check
  void defaults(Field field) {
    defaults(field, field.getDefaultValue(), DataPackage.Literals.FIELD__DEFAULT_VALUE);
  }

  @Check
  void defaults(Parameter parameter) {
    defaults(
        parameter, parameter.getDefaultValue(), BehaviorPackage.Literals.PARAMETER__DEFAULT_VALUE);
  }

  private void defaults(ValueElement element, Expression value, EStructuralFeature feature) {
    Violations.of(element, value)
        .ifPresent(
            violation ->
                report(
                    TypeCode.DEFAULT_VIOLATES_VALIDATION,
                    element,
                    feature,
                    "The default is refused: " + violation + ".",
                    "Change the default or the validation."));
  }

  /** The type that the validation restricts; null when it is missing. */
  private static TypeUse type(Validation validation) {
    return switch (validation.eContainer()) {
      case Field field -> field.getType();
      case Parameter parameter -> parameter.getType();
      case AliasType alias -> alias.getBase();
      case null, default -> null;
    };
  }

  private static boolean isKnown(Validation validation) {
    return Members.type(type(validation)).isPresent();
  }

  /** How many characters the type holds, when it says. */
  private static Optional<Integer> room(TypeUse use) {
    TypeUse at = use;
    for (int i = 0; i < 100 && at != null && at.getType() != null; i++) {
      if (!at.getArguments().isEmpty()) {
        return Optional.of(at.getArguments().getFirst());
      }
      EObject type = at.getType();
      at = type instanceof AliasType alias ? alias.getBase() : null;
    }
    return Optional.empty();
  }
}
