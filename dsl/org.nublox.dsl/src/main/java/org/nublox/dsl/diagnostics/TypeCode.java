/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import org.eclipse.xtext.diagnostics.Severity;

/** Types, their arguments and their validations. */
public enum TypeCode implements DiagnosticCode {
  CYCLIC_ALIAS(Severity.ERROR, "A type is defined by itself."),
  CYCLIC_VALUE_TYPE(Severity.ERROR, "A value type contains itself."),
  TYPE_ARGUMENTS_NOT_ALLOWED(Severity.ERROR, "The type takes no length or precision."),
  TYPE_ARGUMENT_COUNT(Severity.ERROR, "The type takes fewer arguments."),
  TYPE_ARGUMENT_RANGE(
      Severity.ERROR, "The length or precision is outside of what databases can keep."),
  PRECISION_LESS_THAN_SCALE(Severity.ERROR, "A number cannot have more decimals than digits."),
  ENUM_EMPTY(Severity.ERROR, "An enumeration without literals has no values."),
  DUPLICATE_STORED_VALUE(
      Severity.ERROR,
      "Two literals are stored as the same text, so they could not be told apart when read."),
  STORED_VALUE_EMPTY(
      Severity.ERROR, "A literal is stored as the empty text, which Oracle cannot tell from null."),
  VALUE_TYPE_EMPTY(Severity.ERROR, "A value type without fields has nothing to store."),
  VALUE_TYPE_KEY(
      Severity.ERROR, "A field of a value type cannot be a key: values have no identity."),
  VALUE_TYPE_FIELD_SETTING(
      Severity.ERROR,
      "A field of a value type has a setting that only fields of entities can have."),
  MIN_GREATER_THAN_MAX(
      Severity.ERROR, "No value can be at least the minimum and at most the maximum."),
  DUPLICATE_VALIDATION(Severity.ERROR, "A validation is given twice."),
  LENGTH_MIN_GREATER_THAN_MAX(
      Severity.ERROR, "No text can be at least the minimum and at most the maximum long."),
  LENGTH_ON_NON_TEXT(Severity.ERROR, "Only texts have a length to validate."),
  LENGTH_BEYOND_TYPE(Severity.ERROR, "The validation allows texts that the type cannot hold."),
  BOUNDS_ON_UNORDERED_TYPE(Severity.ERROR, "A minimum or maximum needs numbers, dates or times."),
  PATTERN_ON_NON_TEXT(Severity.ERROR, "Only texts can match a pattern."),
  PATTERN_INVALID(Severity.ERROR, "The pattern is not a valid regular expression."),
  DEFAULT_VIOLATES_VALIDATION(
      Severity.ERROR, "The default value is refused by the validation of the same field.");

  private final Severity severity;
  private final String explanation;

  TypeCode(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return DiagnosticCode.idOf(this);
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
