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

/** Types in expressions. The rules are those of docs/expressions.md. */
public enum ExpressionCode implements DiagnosticCode {
  AGGREGATE_ARGUMENT(
      Severity.ERROR, "The second argument of an aggregate has a type that it cannot aggregate."),
  AGGREGATE_SOURCE(
      Severity.ERROR, "An aggregate runs over a path to many, and this path leads to one."),
  ARGUMENT_COUNT(Severity.ERROR, "A function is called with too few or too many arguments."),
  ARGUMENT_TYPE(Severity.ERROR, "A function is called with an argument of another type."),
  ASSIGN_TYPE(Severity.ERROR, "A value does not fit what it is given to."),
  BRANCH_TYPES(Severity.ERROR, "The two branches of `if` have types that do not go together."),
  COMPARE_TYPES(Severity.ERROR, "Two values of different kinds are compared."),
  CONDITION_TYPE(Severity.ERROR, "A condition is not true or false."),
  ENTITY_VALUE(Severity.ERROR, "A row of an entity is used where a value is needed."),
  ENUM_LITERAL(
      Severity.ERROR,
      "A text is no literal of the enumeration it is compared with or given to: it would never be equal."),
  NULL_OPERAND(
      Severity.ERROR, "`null` is used in a calculation, whose result would always be null."),
  OPERAND_TYPE(Severity.ERROR, "An operator is used with a type that it does not work on."),
  ORDER_TYPE(Severity.ERROR, "Values of this type have no order."),
  PATTERN_CONSTANT(Severity.ERROR, "A pattern must be written as a text."),
  PATTERN_SYNTAX(Severity.ERROR, "A pattern uses what not every database understands."),
  TEMPORAL_LITERAL(Severity.ERROR, "A text is not a date or time."),
  TEXT_NUL(Severity.ERROR, "A text contains the character NUL, which databases refuse."),
  TO_MANY_VALUE(Severity.ERROR, "A path to many is used where one value is needed."),
  CONSTANT_FORMAT(Severity.ERROR, "A date, time or UUID is not written as one."),
  ENUM_AS_VALUE(Severity.ERROR, "An enumeration is used where one of its literals is needed."),
  FILTER_WITHOUT_AGGREGATE(Severity.ERROR, "Only aggregates have a filter."),
  HAS_ROLE(Severity.ERROR, "`hasRole` takes the name of a role."),
  NUMBER_TOO_LONG(Severity.ERROR, "A number has more digits than databases keep."),
  PARAMETER_PATH(Severity.ERROR, "A path cannot start at a parameter."),
  ROLE_AS_VALUE(Severity.ERROR, "A role is used where a value is needed."),
  SELF_ALONE(Severity.ERROR, "`this` is followed by a dot and a feature."),
  UNKNOWN_MEMBER(Severity.ERROR, "`user`, `tenant` or `this` has no such member."),
  UNKNOWN_FUNCTION(Severity.ERROR, "There is no function of that name.");

  private final Severity severity;
  private final String explanation;

  ExpressionCode(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "expr." + DiagnosticCode.idOf(this);
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
