/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.BehaviorCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;

/** Checks state machines. */
class StateMachineChecks extends Checks {

  @Check
  void field(StateMachine machine) {
    Field field = machine.getField();
    if (field == null || field.eIsProxy()) {
      return;
    }
    if (Members.type(field.getType()).isPresent() && Members.enumeration(field).isEmpty()) {
      report(
          BehaviorCode.STATES_FIELD_NOT_ENUM,
          machine,
          BehaviorPackage.Literals.STATE_MACHINE__FIELD,
          quoted(field.getName()) + " is not of an enumeration type.",
          "Declare the states with `enum` and use it as the type of the field.");
    } else if (field.getDefaultValue() == null) {
      report(
          BehaviorCode.STATES_FIELD_OPTIONAL,
          machine,
          BehaviorPackage.Literals.STATE_MACHINE__FIELD,
          "It is not said in which state rows begin.",
          "Give " + quoted(field.getName()) + " a default" + firstState(field) + ".");
    }
    if (machine.getTransitions().isEmpty()) {
      report(
          BehaviorCode.STATES_EMPTY,
          machine,
          BehaviorPackage.Literals.STATE_MACHINE__FIELD,
          "The state never changes.",
          "Add transitions: `draft -> sent send`.");
    }
  }

  private static String firstState(Field field) {
    return Members.enumeration(field)
        .filter(type -> !type.getLiterals().isEmpty())
        .map(type -> ": `= " + type.getLiterals().getFirst().getName() + "`")
        .orElse("");
  }

  @Check
  void machines(Entity entity) {
    duplicates(
        Features.declared(entity, StateMachine.class),
        StateMachine::getField,
        (machine, field) ->
            report(
                BehaviorCode.STATES_FIELD_TWICE,
                machine,
                BehaviorPackage.Literals.STATE_MACHINE__FIELD,
                "There are states for " + quoted(field.getName()) + " already.",
                "Join the transitions in one."));
    Set<String> actions =
        Features.all(entity, Action.class).stream()
            .map(NamedElement::getName)
            .collect(Collectors.toSet());
    for (StateMachine machine : Features.declared(entity, StateMachine.class)) {
      for (Transition transition : machine.getTransitions()) {
        if (transition.getName() != null && actions.contains(transition.getName())) {
          report(
              BehaviorCode.TRANSITION_NAMED_LIKE_ACTION,
              transition,
              ModelPackage.Literals.NAMED_ELEMENT__NAME,
              "There is an action " + quoted(transition.getName()) + " as well.",
              "Rename one of the two.");
        }
      }
    }
  }

  @Check
  void transitions(StateMachine machine) {
    Map<String, Set<EnumLiteral>> from = new HashMap<>();
    List<EnumLiteral> states =
        Members.enumeration(machine.getField()).map(EnumType::getLiterals).orElse(null);
    if (states == null) {
      return;
    }
    for (Transition transition : machine.getTransitions()) {
      List<EnumLiteral> starts = transition.getFrom().isEmpty() ? states : transition.getFrom();
      if (transition.getName() != null) {
        Set<EnumLiteral> seen = from.computeIfAbsent(transition.getName(), n -> new HashSet<>());
        starts.stream()
            .filter(start -> !start.eIsProxy() && seen.contains(start))
            .findFirst()
            .ifPresent(
                start ->
                    report(
                        BehaviorCode.DUPLICATE_TRANSITION,
                        transition,
                        ModelPackage.Literals.NAMED_ELEMENT__NAME,
                        "There is another transition "
                            + quoted(transition.getName())
                            + " from "
                            + quoted(start.getName())
                            + ".",
                        "Rename one of the two, or let them start from different states."));
        seen.addAll(starts);
      }
      transition(transition);
    }
    unreachable(machine, states);
  }

  private void transition(Transition transition) {
    duplicates(
        transition.getFrom(),
        state -> state,
        (state, same) ->
            report(
                NamingCode.LISTED_TWICE,
                transition,
                BehaviorPackage.Literals.TRANSITION__FROM,
                quoted(state.getName()) + " stands here twice.",
                "Remove one."));
    if (transition.getFrom().size() == 1
        && transition.getFrom().getFirst() == transition.getTo()
        && transition.getEffects().isEmpty()
        && transition.getEmits().isEmpty()) {
      report(
          BehaviorCode.TRANSITION_WITHOUT_EFFECT,
          transition,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "This transition changes nothing.",
          "Let it lead to another state, or add effects with `do { ... }`.");
    }
  }

  private void unreachable(StateMachine machine, List<EnumLiteral> states) {
    Optional<NamedElement> initial = Expressions.target(machine.getField().getDefaultValue());
    if (initial.isEmpty()
        || machine.getTransitions().isEmpty()
        || machine.getTransitions().stream()
            .anyMatch(t -> t.getTo() == null || t.getTo().eIsProxy())) {
      return;
    }
    Set<EnumLiteral> reached = new HashSet<>();
    states.stream().filter(state -> state == initial.get()).forEach(reached::add);
    for (boolean grown = true; grown; ) {
      grown = false;
      for (Transition transition : machine.getTransitions()) {
        boolean starts =
            transition.getFrom().isEmpty()
                || transition.getFrom().stream().anyMatch(reached::contains);
        if (starts && transition.getTo() != null && !transition.getTo().eIsProxy()) {
          grown |= reached.add(transition.getTo());
        }
      }
    }
    List<String> missed =
        states.stream()
            .filter(state -> !reached.contains(state))
            .map(NamedElement::getName)
            .toList();
    if (!missed.isEmpty()) {
      report(
          BehaviorCode.STATE_UNREACHABLE,
          machine,
          BehaviorPackage.Literals.STATE_MACHINE__FIELD,
          "No transition leads to " + String.join(", ", missed) + ".",
          "Add one, or remove the literal.");
    }
  }
}
