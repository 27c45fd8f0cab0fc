/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.ApplicationView.Parameter;
import org.nublox.generator.spring.view.StepView;
import org.nublox.generator.spring.view.StepView.Effect;
import org.nublox.generator.spring.view.StepView.EventCall;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Event;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.expression.Expression;

/** Makes the views of transitions and actions. */
final class StepViews {

  private final Context context;
  private final Shape shape;
  private final Code.Paths scope;
  private final Taken taken = new Taken();

  StepViews(Context context, Shape shape) {
    this.context = context;
    this.shape = shape;
    this.scope = context.scope(shape, "it");
    List.of(
            "list",
            "get",
            "options",
            "option",
            "exists",
            "create",
            "update",
            "delete",
            "steps",
            "insert",
            "change",
            "remove",
            "refresh",
            "write",
            "verify",
            "parts",
            "computed",
            "whole",
            "find",
            "locked",
            "requireUpdate",
            "patch",
            "answer",
            "new",
            "edit",
            "detail",
            "form",
            "fresh",
            "input",
            "done",
            "refused",
            "wrong",
            "wideRules",
            "filterPickers",
            "picker")
        .forEach(taken::free);
    shape.properties().forEach(p -> taken.free("compute" + p.upper()));
  }

  List<StepView> views(PolicyViews policy) {
    var all = new ArrayList<StepView>();
    for (StateMachine machine : shape.members(StateMachine.class)) {
      Property state = shape.property(machine.getField()).orElse(null);
      if (state == null || state.type() == null || state.type().enumeration() == null) {
        continue;
      }
      for (Transition transition : machine.getTransitions()) {
        all.add(transition(state, transition, policy));
      }
    }
    for (Action action : shape.members(Action.class)) {
      all.add(action(action, policy));
    }
    return all;
  }

  private StepView transition(Property state, Transition transition, PolicyViews policy) {
    String enumeration = state.type().name();
    var constants = EnumViews.constants(state.type().enumeration());
    List<String> from =
        transition.getFrom().stream().map(l -> enumeration + "." + constants.get(l)).toList();
    var effects = new ArrayList<Effect>();
    effects.add(new Effect(state.upper(), enumeration + "." + constants.get(transition.getTo())));
    effects(transition.getEffects(), effects);
    String name = Texts.or(transition.getName(), transition.getTo().getName());
    return view(
        transition,
        Shapes.origin(transition),
        name,
        Texts.documentation(transition.getDocumentation()),
        from,
        enumeration + "." + constants.get(transition.getTo()),
        state,
        transition.getFrom().stream().map(EnumLiteral::getName).collect(Collectors.joining(", ")),
        policy.step(name, transition.getRoles()),
        transition.getGuard(),
        effects,
        transition.getEmits(),
        List.of());
  }

  private StepView action(Action action, PolicyViews policy) {
    var effects = new ArrayList<Effect>();
    effects(action.getEffects(), effects);
    var parameters = new ArrayList<Parameter>();
    var names = new Taken();
    for (var parameter : action.getParameters()) {
      String type =
          parameter.getEntity() != null
              ? context.shapes().of(parameter.getEntity()).map(s -> s.key().type()).orElse("String")
              : JavaType.of(parameter.getType(), context.names())
                  .map(JavaType::name)
                  .orElse("String");
      parameters.add(
          new Parameter(
              names.free(JavaNames.member(parameter.getName())),
              type,
              Texts.orNull(Texts.summary(parameter.getDocumentation())),
              TypeFacts.personal(parameter)));
    }
    if (action.getResult() != null) {
      context.unsupported(
          Shapes.origin(action),
          "An answer with the result of the action '" + action.getName() + "'",
          "It answers with the changed row: read what you need from there.");
    }
    return view(
        action,
        Shapes.origin(action),
        action.getName(),
        Texts.documentation(action.getDocumentation()),
        List.of(),
        null,
        null,
        "",
        policy.step(action.getName(), action.getRoles()),
        action.getGuard(),
        effects,
        action.getEmits(),
        parameters);
  }

  private StepView view(
      NamedElement step,
      String origin,
      String name,
      String doc,
      List<String> from,
      String to,
      Property state,
      String fromText,
      String allowed,
      Expression guard,
      List<Effect> effects,
      List<Event> events,
      List<Parameter> parameters) {
    String method = taken.free(JavaNames.member(name));
    String words = JavaNames.words(name, false);
    String key =
        context.texts().put(shape.name() + ".do." + method, JavaNames.words(name, true), step);
    return new StepView(
        origin,
        method,
        JavaNames.upper(method),
        JavaNames.path(method),
        words,
        key,
        JavaNames.words(name, true) + " one " + context.singular(shape.entity()),
        Texts.orNull(doc),
        from.isEmpty() && to != null ? List.of(to) : from,
        test(from, to, state, "old"),
        test(from, to, state, "row"),
        from.isEmpty() && to != null ? "any other state" : fromText,
        allowed,
        PolicyViews.usesRow(allowed),
        guard(guard, origin),
        "The condition of '" + words + "' does not hold",
        effects,
        calls(events),
        parameters);
  }

  /** From any state means from any other than where it leads to. */
  private static String test(List<String> from, String to, Property state, String row) {
    if (from.isEmpty() && to != null) {
      return row + "." + state.name() + "() != " + to;
    }
    return from.isEmpty()
        ? "true"
        : "List.of(" + String.join(", ", from) + ").contains(" + row + "." + state.name() + "())";
  }

  private String guard(Expression guard, String origin) {
    if (guard == null) {
      return null;
    }
    try {
      return context.code().holds(guard, shape.entity(), scope).orElse("false");
    } catch (Code.Unreachable e) {
      context.unreachable(
          origin,
          e,
          "The step is possible for nobody.",
          "Write the condition over fields that the entity reaches.");
      return "false";
    }
  }

  private void effects(List<Assignment> assignments, List<Effect> effects) {
    for (Assignment assignment : assignments) {
      Property property = shape.property(assignment.getFeature()).orElse(null);
      if (property == null || property.isKey()) {
        context.unsupported(
            Shapes.origin(assignment.getFeature()),
            "An effect on '" + assignment.getFeature().getName() + "'",
            "Set a plain field of the entity.");
        continue;
      }
      try {
        var value =
            property.type() == null || property.isReference()
                ? context.code().value(assignment.getValue(), shape.entity(), scope)
                : context
                    .code()
                    .valueAs(assignment.getValue(), property.type(), shape.entity(), scope);
        value.ifPresent(java -> effects.add(new Effect(property.upper(), java)));
      } catch (Code.Unreachable e) {
        context.unreachable(
            property.origin(),
            e,
            "The effect is left out.",
            "Write the effect over fields that the entity reaches.");
      }
    }
  }

  /** Events carry the fields of the row that have the names of their own fields. */
  private List<EventCall> calls(List<Event> events) {
    var all = new ArrayList<EventCall>();
    for (Event event : events) {
      var arguments = new ArrayList<String>();
      for (var field : event.getFields()) {
        String argument = "null";
        if (field.getEntity() == shape.entity()) {
          argument = "old." + shape.keyAccessor() + "()";
        } else {
          for (Property property : shape.properties()) {
            if (property.json().equals(field.getName())
                && property.typeName().equals(EventViews.type(field, context))) {
              argument = "row." + property.name() + "()";
            }
          }
        }
        arguments.add(argument);
      }
      all.add(new EventCall(context.names().type(event), String.join(", ", arguments)));
    }
    return all;
  }
}
