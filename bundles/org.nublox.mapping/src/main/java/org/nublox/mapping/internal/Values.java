/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.Map;
import java.util.Optional;
import org.nublox.expression.Expr;
import org.nublox.expression.Expressions;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.Lowering;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;
import org.nublox.schema.ColumnValue;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.ResolvedType;

/** Defaults and computed columns, as far as the database can have them. */
final class Values {

  private final Structure structure;
  private final Map<Entity, EntityMapping> entities;
  private final Lowering lowering;

  Values(Structure structure, Map<Entity, EntityMapping> entities, Lowering lowering) {
    this.structure = structure;
    this.entities = entities;
    this.lowering = lowering;
  }

  void make() {
    for (EntityMapping entity : entities.values()) {
      for (FeatureMapping mapping : entity.features().values()) {
        switch (mapping) {
          case FeatureMapping.Value value -> value(entity, value);
          case FeatureMapping.Embedded embedded -> embedded(entity, embedded);
          case FeatureMapping.Linked linked -> attributes(entity, linked);
          case FeatureMapping.Computed computed ->
              structure
                  .problems()
                  .inService(QualifiedNames.of(computed.feature()), "computed whenever it is read");
          default -> {}
        }
      }
    }
  }

  private Optional<TableDraft> table(String name) {
    return structure.table(name);
  }

  private void value(EntityMapping entity, FeatureMapping.Value value) {
    TableDraft table = table(value.table()).orElse(null);
    if (table == null || !(table.column(value.column()).value() instanceof ColumnValue.Given)) {
      return; // an ancestor's column that is done already
    }
    Field field = value.feature();
    if (field.getComputed() != null) {
      computed(entity, value, table);
      return;
    }
    if (field.getDefaultValue() != null) {
      defaultValue(value, table);
    }
    stated(field).ifPresent(standard -> table.change(value.column(), c -> c.withDefault(standard)));
  }

  /** A default in the words of one database: {@code @storage(initial = "postgresql:...")}. */
  private static Optional<Expr> stated(Field field) {
    return Storage.text(field, "initial")
        .filter(text -> text.indexOf(':') > 0)
        .map(
            text ->
                Expr.Verbatim.value(
                    text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1)));
  }

  private void computed(EntityMapping entity, FeatureMapping.Value value, TableDraft table) {
    Field field = value.feature();
    Optional<Expr> logical = expression(field.getComputed(), field);
    if (logical.isEmpty()) {
      return; // validation reports what is wrong with it
    }
    String origin = QualifiedNames.of(field);
    Optional<Expr> inRow =
        Expressions.isDeterministic(logical.get())
            ? lowering.inRow(logical.get(), entity, table.name(), true)
            : Optional.empty();
    if (inRow.isPresent()) {
      table.change(value.column(), column -> column.withComputed(inRow.get(), field.isStored()));
      structure.problems().inDatabase(origin, "generated column " + value.column());
    } else {
      structure.problems().inService(origin, "computed value, kept in column " + value.column());
    }
  }

  private void defaultValue(FeatureMapping.Value value, TableDraft table) {
    Field field = value.feature();
    Optional<Expr> logical = expression(field.getDefaultValue(), field);
    if (logical.isEmpty()) {
      return;
    }
    String origin = QualifiedNames.of(field);
    if (Expressions.any(logical.get(), Values::isBeyondDefaults)) {
      structure.problems().inService(origin, "default value");
      return;
    }
    Expr physical = lowering.constant(logical.get());
    table.change(value.column(), column -> column.withDefault(physical));
    structure.problems().inDatabase(origin, "default of column " + value.column());
  }

  /** What a default of the database cannot know: other fields, and who asks. */
  static boolean isBeyondDefaults(Expr part) {
    return part instanceof Expr.Path
        || part instanceof Expr.Aggregate
        || part instanceof Expr.Context
        || part instanceof Expr.HasRole
        || part instanceof Expr.Parameter;
  }

  private void embedded(EntityMapping entity, FeatureMapping.Embedded embedded) {
    for (FeatureMapping part : embedded.parts()) {
      switch (part) {
        case FeatureMapping.Value value when value.feature().getComputed() == null ->
            value(entity, value);
        case FeatureMapping.Value value ->
            structure
                .problems()
                .inService(
                    QualifiedNames.of(value.feature()),
                    "computed value, kept in column " + value.column());
        case FeatureMapping.Embedded inner -> embedded(entity, inner);
        default -> {}
      }
    }
  }

  private void attributes(EntityMapping entity, FeatureMapping.Linked linked) {
    for (FeatureMapping attribute : linked.attributes()) {
      if (attribute instanceof FeatureMapping.Value value
          && value.feature().getComputed() == null) {
        value(entity, value);
      }
    }
  }

  private static Optional<Expr> expression(
      org.nublox.model.expression.Expression expression, Field field) {
    return ResolvedType.of(field.getType())
        .flatMap(type -> Elaboration.value(expression, type.expression()).expression());
  }
}
