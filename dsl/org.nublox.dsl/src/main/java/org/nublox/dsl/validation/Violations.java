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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.Field;
import org.nublox.model.data.LengthValidation;
import org.nublox.model.data.MaxValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.PatternValidation;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.Validation;
import org.nublox.model.data.ValueElement;
import org.nublox.model.expression.Expression;

/** Tries written numbers and texts against the validations of an element and of its type. */
final class Violations {
  private static final int MAX_ALIASES = 100;

  private Violations() {}

  /** Why the value is refused; empty when it is not, or when it is more than a plain literal. */
  static Optional<String> of(ValueElement element, Expression value) {
    Optional<BigDecimal> number = Expressions.number(value);
    Optional<String> text = Expressions.text(value);
    if (number.isEmpty() && text.isEmpty()) {
      return Optional.empty();
    }
    for (Validation validation : validations(element)) {
      Optional<String> refusal =
          number.isPresent()
              ? refusal(validation, number.get())
              : refusal(validation, text.orElseThrow());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return text.flatMap(t -> tooLong(element, t));
  }

  private static List<Validation> validations(ValueElement element) {
    List<Validation> all = new ArrayList<>(element.getValidations());
    TypeUse at = type(element);
    for (int i = 0; i < MAX_ALIASES && at != null && at.getType() instanceof AliasType alias; i++) {
      all.addAll(alias.getValidations());
      at = alias.getBase();
    }
    return all;
  }

  private static TypeUse type(ValueElement element) {
    return switch (element) {
      case Field field -> field.getType();
      case Parameter parameter -> parameter.getType();
      case AliasType alias -> alias.getBase();
      default -> null;
    };
  }

  private static Optional<String> refusal(Validation validation, BigDecimal number) {
    return switch (validation) {
      case MinValidation min ->
          Expressions.number(min.getValue())
              .filter(bound -> number.compareTo(bound) < 0)
              .map(bound -> "it is less than the minimum " + bound.toPlainString());
      case MaxValidation max ->
          Expressions.number(max.getValue())
              .filter(bound -> number.compareTo(bound) > 0)
              .map(bound -> "it is greater than the maximum " + bound.toPlainString());
      default -> Optional.empty();
    };
  }

  private static Optional<String> refusal(Validation validation, String text) {
    int length = text.codePointCount(0, text.length());
    return switch (validation) {
      case LengthValidation v when v.getMin() != null && length < v.getMin() ->
          Optional.of("it has fewer than " + v.getMin() + " characters");
      case LengthValidation v when v.getMax() != null && length > v.getMax() ->
          Optional.of("it has more than " + v.getMax() + " characters");
      case PatternValidation v when !matches(v.getPattern(), text) ->
          Optional.of("it does not match the pattern " + v.getPattern());
      default -> Optional.empty();
    };
  }

  private static boolean matches(String pattern, String text) {
    try {
      return pattern == null || Pattern.matches(pattern, text);
    } catch (PatternSyntaxException e) {
      return true; // reported at the pattern
    }
  }

  private static Optional<String> tooLong(ValueElement element, String text) {
    TypeUse at = type(element);
    for (int i = 0; i < MAX_ALIASES && at != null; i++) {
      if (!at.getArguments().isEmpty() && Kinds.of(at).filter(Kinds::isText).isPresent()) {
        int room = at.getArguments().getFirst();
        return text.codePointCount(0, text.length()) > room
            ? Optional.of("it has more than the " + room + " characters of the type")
            : Optional.empty();
      }
      at = at.getType() instanceof AliasType alias ? alias.getBase() : null;
    }
    return Optional.empty();
  }
}
