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

/** State machines, actions, events, workflows and seeds. */
public enum BehaviorCode implements DiagnosticCode {
  STATES_FIELD_NOT_ENUM(
      Severity.ERROR, "The states of an entity are the literals of an enumeration."),
  STATES_FIELD_OPTIONAL(
      Severity.ERROR,
      "The state of a row must always be known: the field needs a default, with which rows begin."),
  STATES_FIELD_TWICE(Severity.ERROR, "Two state machines drive the same field."),
  STATES_EMPTY(Severity.WARNING, "A state machine without transitions never changes."),
  STATE_UNREACHABLE(
      Severity.WARNING, "No transition leads to a state that rows do not begin with."),
  DUPLICATE_TRANSITION(
      Severity.ERROR, "Two transitions of the same name start from the same state."),
  TRANSITION_NAMED_LIKE_ACTION(Severity.ERROR, "A transition and an action have the same name."),
  TRANSITION_WITHOUT_EFFECT(
      Severity.WARNING, "A transition leads from a state to itself and does nothing else."),
  ASSIGN_KEY(Severity.ERROR, "The key of a row is given once, when the row is made."),
  ASSIGN_COMPUTED(Severity.ERROR, "A computed field cannot be given a value."),
  ASSIGN_TO_MANY(Severity.ERROR, "A relation to many cannot be assigned."),
  ASSIGN_STATE(Severity.ERROR, "The state changes by transitions, not by assignments."),
  DUPLICATE_ASSIGNMENT(Severity.ERROR, "A feature is given two values."),
  HOOK_ON_READ(Severity.ERROR, "Hooks are called before or after changes, not when reading."),
  PARAMETER_HIDES_FEATURE(
      Severity.WARNING,
      "A parameter has the name of a feature, which the action can then only reach by `this`."),
  WEBHOOK_URL_INVALID(Severity.ERROR, "The address of a webhook is no URL."),
  WEBHOOK_URL_INSECURE(Severity.WARNING, "Events would be sent over an unencrypted connection."),
  STEP_WITHOUT_EFFECT(Severity.WARNING, "A step of a workflow does nothing."),
  STEP_AFTER_ZERO(Severity.ERROR, "A step waits for at least one unit of time."),
  SEED_ABSTRACT(Severity.ERROR, "Rows belong to an entity that is kept; an abstract one is not."),
  SEED_MISSING_REQUIRED(Severity.ERROR, "A seed row lacks a value that is required."),
  SEED_DUPLICATE_KEY(Severity.ERROR, "Two seed rows have the same key."),
  SEED_DUPLICATE_UNIQUE(Severity.ERROR, "Two seed rows have the same value in a unique feature."),
  SEED_ROW_OF_OTHER_ENTITY(
      Severity.ERROR, "A seed row refers to a row of another entity than the relation leads to."),
  SEED_VIOLATES_VALIDATION(
      Severity.ERROR, "A value of a seed row is refused by the validation of its field.");

  private final Severity severity;
  private final String explanation;

  BehaviorCode(Severity severity, String explanation) {
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
