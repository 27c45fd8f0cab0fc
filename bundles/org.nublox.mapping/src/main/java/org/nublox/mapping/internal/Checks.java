/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Expressions;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Typed;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.EntityMapping.Discriminator;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.Lowering;
import org.nublox.model.behavior.Rule;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.InheritanceStrategy;
import org.nublox.model.data.LengthValidation;
import org.nublox.model.data.MaxValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.PatternValidation;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Validation;
import org.nublox.model.expression.Expression;
import org.nublox.schema.Check;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.ResolvedType;

/**
 * Check constraints: validations of fields and of their types, rules of entities, and what the
 * mapping itself has to demand. What a check cannot express is left to the service, and said so.
 */
final class Checks {

  private final Structure structure;
  private final Map<Entity, EntityMapping> entities;
  private final Lowering lowering;

  Checks(Structure structure, Map<Entity, EntityMapping> entities, Lowering lowering) {
    this.structure = structure;
    this.entities = entities;
    this.lowering = lowering;
  }

  void make() {
    for (Entity entity : structure.hierarchies().entities()) {
      EntityMapping mapping = entities.get(entity);
      if (mapping == null) {
        continue;
      }
      TableDraft table = structure.table(entity).orElseThrow();
      for (Feature feature : Hierarchies.inTable(entity, Feature.class)) {
        FeatureMapping kept = mapping.features().get(feature);
        if (kept != null) {
          feature(mapping, table, kept);
        }
      }
      for (Rule rule : Hierarchies.inTable(entity, Rule.class)) {
        rule(mapping, table, rule);
      }
    }
  }

  private void feature(EntityMapping entity, TableDraft table, FeatureMapping kept) {
    switch (kept) {
      case FeatureMapping.Value value -> {
        validations(entity, table, value);
        requiredInPart(entity, table, value.feature(), value.column(), value.type());
      }
      case FeatureMapping.Embedded embedded -> embedded(entity, table, embedded);
      case FeatureMapping.ToOne toOne ->
          requiredInPart(
              entity, table, toOne.feature(), toOne.columns().getFirst().column(), Types.LONG);
      case FeatureMapping.Alternatives alternatives -> alternatives(entity, table, alternatives);
      case FeatureMapping.Linked linked -> {
        // the relation on the other side stands for the same table
        Optional.of(linked)
            .filter(l -> structure.relations().role(l.feature()) == Relations.Role.LINK)
            .flatMap(l -> structure.table(l.joinTable()))
            .ifPresent(
                join ->
                    linked.attributes().stream()
                        .filter(FeatureMapping.Value.class::isInstance)
                        .forEach(a -> validations(entity, join, (FeatureMapping.Value) a)));
        atLeastOne(linked.feature());
      }
      case FeatureMapping.Inverse inverse -> atLeastOne(inverse.feature());
      case FeatureMapping.Computed ignored -> {}
    }
  }

  private void atLeastOne(Relation relation) {
    if (Features.isRequired(relation)) {
      structure.problems().inService(QualifiedNames.of(relation), "at least one is required");
    }
  }

  private void embedded(EntityMapping entity, TableDraft table, FeatureMapping.Embedded embedded) {
    for (FeatureMapping part : embedded.parts()) {
      switch (part) {
        case FeatureMapping.Value value -> {
          validations(entity, table, value);
          if (value.feature().isRequired() && value.nullable()) {
            structure
                .problems()
                .inService(
                    QualifiedNames.of(embedded.feature()),
                    value.column() + " is required when the value is there");
          }
        }
        case FeatureMapping.Embedded inner -> embedded(entity, table, inner);
        default -> {}
      }
    }
  }

  private void validations(EntityMapping entity, TableDraft table, FeatureMapping.Value value) {
    Field field = value.feature();
    literals(table, value);
    for (Validation validation : field.getValidations()) {
      validation(entity, table, value, validation);
    }
    ResolvedType.of(field.getType())
        .ifPresent(type -> type.validations().forEach(v -> validation(entity, table, value, v)));
  }

  /** An enumeration in a column of another type: the check that keeps to the literals. */
  private void literals(TableDraft table, FeatureMapping.Value value) {
    if (!(value.type() instanceof Type.Enumeration enumeration)) {
      return;
    }
    Field field = value.feature();
    Storage.name(field, "check")
        .map(structure.names()::state)
        .ifPresent(
            name ->
                table.check(
                    new Check(
                        name,
                        new Expr.InList(
                            new Expr.Column(
                                Optional.empty(),
                                value.column(),
                                new Type.Text(0),
                                value.nullable()),
                            enumeration.literals().stream().<Expr>map(Literals::text).toList(),
                            false),
                        "",
                        QualifiedNames.of(field))));
  }

  private void validation(
      EntityMapping entity, TableDraft table, FeatureMapping.Value value, Validation validation) {
    Expr column = new Expr.Column(Optional.empty(), value.column(), value.type(), value.nullable());
    switch (validation) {
      case MinValidation min ->
          limit(entity, table, value, "min", BinaryOperator.GE, min.getValue(), min);
      case MaxValidation max ->
          limit(entity, table, value, "max", BinaryOperator.LE, max.getValue(), max);
      case LengthValidation length -> {
        length(table, value, "min_length", BinaryOperator.GE, length.getMin(), length);
        boolean byType =
            length.getMax() != null
                && value.type() instanceof Type.Text text
                && text.maxLength() > 0
                && text.maxLength() <= length.getMax();
        if (!byType) {
          length(table, value, "max_length", BinaryOperator.LE, length.getMax(), length);
        }
      }
      case PatternValidation pattern when pattern.getPattern() != null ->
          add(
              table,
              value,
              "pattern",
              Typing.matches(column, Literals.text(pattern.getPattern()), false),
              pattern);
      default -> {}
    }
  }

  private void limit(
      EntityMapping entity,
      TableDraft table,
      FeatureMapping.Value value,
      String what,
      BinaryOperator operator,
      Expression limit,
      Validation validation) {
    Optional<Expr> logical = Elaboration.of(limit).expression();
    if (logical.isEmpty()) {
      return;
    }
    Optional<Expr> physical =
        Expressions.isDeterministic(logical.get())
            ? lowering.inRow(logical.get(), entity, table.name(), false)
            : Optional.empty();
    if (physical.isEmpty()) {
      structure.problems().inService(QualifiedNames.of(value.feature()), what);
      return;
    }
    Expr column = new Expr.Column(Optional.empty(), value.column(), value.type(), value.nullable());
    add(table, value, what, Typing.binary(operator, column, physical.get()), validation);
  }

  private void length(
      TableDraft table,
      FeatureMapping.Value value,
      String what,
      BinaryOperator operator,
      Integer limit,
      Validation validation) {
    if (limit == null) {
      return;
    }
    Expr column = new Expr.Column(Optional.empty(), value.column(), value.type(), value.nullable());
    Typed length = Typing.call(Functions.builtIn(), "length", List.of(column));
    add(
        table,
        value,
        what,
        length instanceof Typed.Ok ok
            ? Typing.binary(operator, ok.expression(), Literals.integer(limit))
            : length,
        validation);
  }

  private void add(
      TableDraft table,
      FeatureMapping.Value value,
      String what,
      Typed condition,
      Validation validation) {
    String origin = QualifiedNames.of(value.feature());
    switch (condition) {
      case Typed.Ok ok -> {
        String name = checkName(table, value.column() + "_" + what, origin);
        table.check(
            new Check(name, ok.expression(), Structure.text(validation.getMessage()), origin));
        structure.problems().inDatabase(origin, "check " + name);
      }
      case Typed.Problem problem -> structure.problems().inService(origin, what);
    }
  }

  private String checkName(TableDraft table, String what, String origin) {
    return structure.names().take(structure.naming().check(table.name(), what), origin);
  }

  private void rule(EntityMapping entity, TableDraft table, Rule rule) {
    Optional<Expr> logical = Elaboration.condition(rule.getCondition()).expression();
    if (logical.isEmpty()) {
      return;
    }
    String origin = QualifiedNames.of(rule);
    Optional<Expr> inRow =
        Expressions.isDeterministic(logical.get())
            ? lowering.inRow(logical.get(), entity, table.name(), false)
            : Optional.empty();
    if (inRow.isEmpty()) {
      structure.problems().inService(origin, "rule");
      return;
    }
    String name =
        structure.constraint(
            rule,
            "name",
            structure.naming().check(table.name(), structure.naming().column(rule.getName())),
            origin);
    table.check(
        new Check(
            name,
            Storage.condition(rule).orElseGet(() -> onlyFor(entity, table, inRow.get())),
            Structure.text(rule.getMessage()),
            origin));
    structure.problems().inDatabase(origin, "check " + name);
  }

  /** The condition for rows of this entity only, when others share the table. */
  private static Expr onlyFor(EntityMapping entity, TableDraft table, Expr condition) {
    return others(entity, table)
        .map(others -> Typing.binary(BinaryOperator.OR, others, condition).orElseThrow())
        .orElse(condition);
  }

  /** Whether a row is of an entity that is none of these; empty when the table holds no others. */
  private static Optional<Expr> others(EntityMapping entity, TableDraft table) {
    boolean shared =
        Hierarchies.strategy(entity.entity()) == InheritanceStrategy.SINGLE
            && table.owner() != entity.entity();
    if (!shared || entity.discriminator().isEmpty()) {
      return Optional.empty();
    }
    Discriminator discriminator = entity.discriminator().get();
    Expr column =
        new Expr.Column(Optional.empty(), discriminator.column(), new Type.Text(0), false);
    return Optional.of(
        discriminator.values().isEmpty()
            ? Literals.TRUE
            : new Expr.InList(
                column, discriminator.values().stream().<Expr>map(Literals::text).toList(), true));
  }

  private void requiredInPart(
      EntityMapping entity, TableDraft table, Feature feature, String column, Type type) {
    boolean required =
        switch (feature) {
          case Field field ->
              field.isRequired()
                  || ResolvedType.of(field.getType()).map(ResolvedType::required).orElse(false);
          case Relation relation -> Features.isRequired(relation);
          default -> false;
        };
    Optional<Expr> others = others(entity, table);
    if (!required || others.isEmpty() || !ColumnMaker.isOfPart(table, feature)) {
      return;
    }
    String origin = QualifiedNames.of(feature);
    Expr present = new Expr.IsNull(new Expr.Column(Optional.empty(), column, type, true), true);
    table.check(
        new Check(
            checkName(table, column + "_required", origin),
            Typing.binary(BinaryOperator.OR, others.get(), present).orElseThrow(),
            "",
            origin));
  }

  /** At most one of the foreign keys is set; exactly one when the relation is required. */
  private void alternatives(
      EntityMapping entity, TableDraft table, FeatureMapping.Alternatives alternatives) {
    if (alternatives.choices().isEmpty()) {
      return;
    }
    Expr set = null;
    for (FeatureMapping.ToOne choice : alternatives.choices()) {
      Expr column =
          new Expr.Column(Optional.empty(), choice.columns().getFirst().column(), Types.LONG, true);
      Expr one =
          new Expr.Conditional(
              new Expr.IsNull(column, true), Literals.integer(1), Literals.integer(0), Types.INT);
      set = set == null ? one : Typing.binary(BinaryOperator.ADD, set, one).orElseThrow();
    }
    boolean required = Features.isRequired(alternatives.feature());
    Expr condition =
        Typing.binary(required ? BinaryOperator.EQ : BinaryOperator.LE, set, Literals.integer(1))
            .orElseThrow();
    String origin = QualifiedNames.of(alternatives.feature());
    table.check(
        new Check(
            checkName(table, structure.naming().column(alternatives.feature().getName()), origin),
            onlyFor(entity, table, condition),
            "",
            origin));
  }
}
