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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.internal.Shape.ToMany;
import org.nublox.generator.spring.view.EntityView.Child;
import org.nublox.generator.spring.view.EntityView.Many;
import org.nublox.generator.spring.view.EntityView.Virtual;
import org.nublox.generator.spring.view.PolicyView.FieldWrite;
import org.nublox.generator.spring.view.ServiceView;
import org.nublox.generator.spring.view.ServiceView.Computed;
import org.nublox.generator.spring.view.ServiceView.OwnedBy;
import org.nublox.generator.spring.view.ServiceView.Owner;
import org.nublox.generator.spring.view.ServiceView.Refresh;
import org.nublox.generator.spring.view.ServiceView.Rule;
import org.nublox.generator.spring.view.ServiceView.Unique;
import org.nublox.generator.spring.view.StepView;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.MaxValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.Validation;
import org.nublox.model.expression.Expression;

/** Makes the view of a service: what it takes, checks, computes and keeps up to date. */
final class ServiceViews {

  /** The component of a row that keeps its tenant. */
  static final String TENANT = "tenantId";

  private final Context context;
  private final Shape shape;
  private final Code.Paths scope;
  private final PolicyViews policy;

  /** What somebody may not see whole, by the name in methods. */
  private final Set<String> concealed;

  ServiceViews(Context context, Shape shape, PolicyViews policies) {
    this.context = context;
    this.shape = shape;
    this.scope = context.scope(shape, "it");
    this.policy = policies;
    this.concealed =
        policies.concealed().stream().map(FieldWrite::upper).collect(Collectors.toSet());
  }

  ServiceView view(
      List<Child> children,
      List<Many> links,
      List<Virtual> derived,
      List<String> joined,
      List<StepView> steps) {
    List<Rule> rules = new ArrayList<>();
    List<Rule> wide = new ArrayList<>();
    rules(rules, wide);
    List<Refresh> refreshes = refreshes();
    List<Computed> computed = computed();
    return new ServiceView(
        inputs(shape).stream()
            .map(p -> context.fields().view(shape, p, "form", p.name(), formDefault(p)))
            .toList(),
        uniques(),
        owner(),
        context.shapes().hasParts(shape.entity()),
        rules,
        wide,
        computed,
        refreshes,
        ownedBy(),
        construct(children, links, derived, joined, false),
        construct(children, links, derived, joined, true),
        !computed.isEmpty() || !wide.isEmpty(),
        inputKey(),
        steps.stream().anyMatch(s -> s.guard() != null && s.parameters().isEmpty()),
        new Labels(context, shape)
            .field()
            .filter(p -> !p.isSecret())
            .map(Property::json)
            .orElse(null));
  }

  /**
   * What a client may give: neither computed nor read-only, and no state that only transitions
   * change.
   */
  static List<Property> inputs(Shape shape) {
    return shape.properties().stream()
        .filter(p -> isInput(shape, p) || isCarriedKey(shape, p))
        .toList();
  }

  private static boolean isInput(Shape shape, Property property) {
    Feature feature = property.feature();
    if (property.isComputed()
        || property.isIdentity()
        || property.path().get(0).isReadonly()
        || feature.isReadonly()) {
      return false;
    }
    if (property.type() != null && property.type().kind() == JavaType.Kind.BINARY) {
      return false;
    }
    boolean madeKey =
        property.isKey() && property.field() != null && property.field().getDefaultValue() != null;
    return !madeKey
        && shape.members(StateMachine.class).stream().noneMatch(m -> m.getField() == feature);
  }

  /**
   * The key of a part, which a line of its owner's form carries along so that the line is known
   * again.
   */
  static boolean isCarriedKey(Shape shape, Property property) {
    return shape.owner().isPresent()
        && !shape.key().composite()
        && property.isKey()
        && !isInput(shape, property);
  }

  private List<Unique> uniques() {
    return context.physical().uniques(shape.entity()).stream()
        .map(
            unique -> {
              List<Property> about =
                  shape.properties().stream()
                      .filter(p -> p.columns().stream().anyMatch(unique.columns()::contains))
                      .toList();
              String field = about.size() == 1 ? about.get(0).name() : "";
              return new Unique(
                  unique.constraint(), field, Texts.or(unique.message(), "is taken already"));
            })
        .toList();
  }

  private Owner owner() {
    return shape
        .owner()
        .flatMap(
            o ->
                context
                    .shapes()
                    .of(o.target())
                    .map(target -> new Owner(o.name(), target.name(), !shape.hasPermissions())))
        .orElse(null);
  }

  private void rules(List<Rule> rules, List<Rule> wide) {
    for (var rule : shape.members(org.nublox.model.behavior.Rule.class)) {
      add(
          rule.getCondition(),
          Shapes.origin(rule),
          field(rule.getCondition()),
          Texts.or(
              rule.getMessage(),
              Texts.or(
                  Texts.summary(rule.getDocumentation()),
                  JavaNames.words(String.valueOf(rule.getName()), true))),
          rules,
          wide);
    }
    for (Property property : shape.properties()) {
      if (property.field() != null) {
        for (Validation validation :
            TypeFacts.validations(property.field(), property.field().getType())) {
          bound(property, property.field(), validation, rules);
        }
      }
    }
  }

  /** Bounds that are no plain numbers; those are annotations of the input. */
  private void bound(Property property, Field field, Validation validation, List<Rule> rules) {
    Expression bound =
        switch (validation) {
          case MinValidation min -> min.getValue();
          case MaxValidation max -> max.getValue();
          default -> null;
        };
    if (bound == null || (property.type().number() && FieldViews.number(bound) != null)) {
      return;
    }
    boolean lower = validation instanceof MinValidation;
    String value = scope.of(property.path());
    context
        .code()
        .valueAs(bound, property.type(), shape.entity(), scope)
        .ifPresent(
            limit ->
                rules.add(
                    new Rule(
                        Shapes.origin(field),
                        "%s != null && %s.compareTo(%s) %s 0"
                            .formatted(value, value, limit, lower ? "<" : ">"),
                        property.name(),
                        Texts.or(
                            validation.getMessage(), lower ? "is too small" : "is too large"))));
  }

  private void add(
      Expression condition,
      String origin,
      String field,
      String message,
      List<Rule> rules,
      List<Rule> wide) {
    try {
      context
          .code()
          .violated(condition, shape.entity(), scope)
          .ifPresent(
              java ->
                  (context.code().wide(condition) ? wide : rules)
                      .add(new Rule(origin, java, field, message)));
    } catch (Code.Unreachable e) {
      context.unreachable(
          origin,
          e,
          "The service does not check the rule.",
          "Write the rule over fields that this entity reaches.");
    }
  }

  /** The one field that a condition is about, or none. */
  private String field(Expression condition) {
    List<Property> about =
        context.code().paths(condition).stream()
            .map(shape::property)
            .flatMap(Optional::stream)
            .filter(p -> isInput(shape, p))
            .distinct()
            .toList();
    return about.size() == 1 ? about.get(0).name() : "";
  }

  private List<Computed> computed() {
    var all = new ArrayList<Computed>();
    for (Property property : shape.properties()) {
      if (property.isComputed()) {
        try {
          context
              .code()
              .valueAs(property.field().getComputed(), property.type(), shape.entity(), scope)
              .ifPresent(
                  java ->
                      all.add(
                          new Computed(
                              property.origin(),
                              "compute" + property.upper(),
                              property.upper(),
                              property.typeName(),
                              java)));
        } catch (Code.Unreachable e) {
          context.unreachable(
              property.origin(),
              e,
              "The value is not computed.",
              "Compute it from fields that this entity reaches.");
        }
      }
    }
    return all;
  }

  /** Relations whose target computes something of its many. */
  private List<Refresh> refreshes() {
    var all = new ArrayList<Refresh>();
    for (Property reference : shape.references()) {
      Shape target = context.shapes().require(reference.target());
      List<ToMany> ways =
          target.toMany().stream().filter(m -> m.back() == reference.relation()).toList();
      boolean used =
          ways.stream()
              .anyMatch(
                  way ->
                      expressions(target).stream()
                          .anyMatch(e -> context.code().mentions(e, way.relation())));
      if (used) {
        all.add(new Refresh(reference.name(), reference.upper(), target.name()));
      }
    }
    return all;
  }

  private static List<Expression> expressions(Shape target) {
    var all = new ArrayList<Expression>();
    target.properties().stream()
        .filter(Property::isComputed)
        .forEach(p -> all.add(p.field().getComputed()));
    target.members(org.nublox.model.behavior.Rule.class).forEach(r -> all.add(r.getCondition()));
    return all;
  }

  private List<OwnedBy> ownedBy() {
    var all = new ArrayList<OwnedBy>();
    for (Property reference : shape.references()) {
      if (Shape.ownedFrom(reference.target(), reference.relation()) == null) {
        continue;
      }
      var arguments = new ArrayList<String>();
      for (Property input : inputs(shape)) {
        arguments.add(input.equals(reference) ? "owner" : "input." + input.name() + "()");
      }
      shape.toMany().stream()
          .filter(ToMany::owned)
          .forEach(m -> arguments.add("input." + m.name() + "()"));
      shape.links().forEach(l -> arguments.add("input." + l.name() + "()"));
      all.add(
          new OwnedBy(
              reference.upper(),
              reference.typeName(),
              "new %sInput(%s)".formatted(shape.name(), String.join(", ", arguments))));
    }
    return all;
  }

  /** The key of an input that stands in its owner's list, whose owner is filled in. */
  private String inputKey() {
    List<Property> parts = shape.key().parts();
    List<Property> inputs = inputs(shape);
    if (!inputs.containsAll(parts)) {
      return "null";
    }
    if (!shape.key().composite()) {
      return "mine." + parts.get(0).name() + "()";
    }
    return "new %s(%s)"
        .formatted(
            shape.key().type(),
            String.join(", ", parts.stream().map(p -> "mine." + p.name() + "()").toList()));
  }

  /** Code of a row made from an input: a new one, or the changed {@code old} one. */
  private String construct(
      List<Child> children,
      List<Many> links,
      List<Virtual> derived,
      List<String> joined,
      boolean change) {
    var arguments = new ArrayList<String>();
    List<Property> inputs = inputs(shape);
    for (Property property : shape.properties()) {
      arguments.add(change ? changed(property, inputs) : fresh(property, inputs));
    }
    if (shape.tenantColumn() != null) {
      arguments.add(change ? "old." + TENANT + "()" : "data.user().tenant()");
    }
    joined.forEach(j -> arguments.add("null"));
    children.forEach(c -> arguments.add("null"));
    links.forEach(l -> arguments.add("null"));
    derived.forEach(d -> arguments.add("null"));
    return "new %s(\n            %s)"
        .formatted(shape.name(), String.join(",\n            ", arguments));
  }

  private String changed(Property property, List<Property> inputs) {
    if (property.isKey() || !inputs.contains(property)) {
      return "old." + property.name() + "()";
    }
    String given = "input." + property.name() + "()";
    var may = new ArrayList<String>();
    policy.writable(property).ifPresent(c -> may.add("policy.canWrite" + property.upper() + "()"));
    if (concealed.contains(property.upper())) {
      may.add("!policy.hides" + property.upper() + "()");
    }
    String kept =
        may.isEmpty()
            ? given
            : String.join(" && ", may) + " ? " + given + " : old." + property.name() + "()";
    boolean defaulted =
        property.required()
            && property.field() != null
            && property.field().getDefaultValue() != null;
    return defaulted ? "%s == null ? old.%s() : %s".formatted(given, property.name(), kept) : kept;
  }

  private String fresh(Property property, List<Property> inputs) {
    if (property.isIdentity() || property.isComputed()) {
      return "null";
    }
    String otherwise = defaultValue(property).orElse("null");
    if (!inputs.contains(property) || isCarriedKey(shape, property)) {
      return otherwise;
    }
    String given = "input." + property.name() + "()";
    return otherwise.equals("null")
        ? given
        : "%s == null ? %s : %s".formatted(given, otherwise, given);
  }

  private Optional<String> defaultValue(Property property) {
    if (property.field() == null) {
      return Optional.empty();
    }
    if (property.field().getDefaultValue() == null) {
      return shape.members(StateMachine.class).stream()
          .filter(m -> m.getField() == property.feature() && property.type().enumeration() != null)
          .filter(m -> !property.type().enumeration().getLiterals().isEmpty())
          .findFirst()
          .map(
              m ->
                  property.type().name()
                      + "."
                      + EnumViews.constants(property.type().enumeration())
                          .get(property.type().enumeration().getLiterals().get(0)));
    }
    try {
      return context
          .code()
          .valueAs(
              property.field().getDefaultValue(),
              property.type(),
              shape.entity(),
              path -> {
                throw new Code.Unreachable(property.origin(), path);
              });
    } catch (Code.Unreachable e) {
      context.unsupported(
          property.origin(),
          "The default of '" + property.json() + "', which looks at other fields,",
          "Make it a computed field, or give it a constant.");
      return Optional.empty();
    }
  }

  private String formDefault(Property property) {
    return defaultValue(property).orElse(null);
  }
}
