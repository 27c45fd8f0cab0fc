/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.nublox.expression.Expr;
import org.nublox.expression.Expressions;
import org.nublox.expression.Type;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.Lowering;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.SortOrder;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.IndexPart.NullOrder;
import org.nublox.schema.UniqueKey;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.QualifiedNames;

/**
 * Unique keys and indexes. What is unique in an entity whose rows belong to tenants is unique
 * within a tenant. Foreign keys get an index when no other begins with their columns.
 */
final class Indexes {

  private final Structure structure;
  private final Map<Entity, EntityMapping> entities;
  private final Lowering lowering;

  Indexes(Structure structure, Map<Entity, EntityMapping> entities, Lowering lowering) {
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
        if (feature.isUnique() && feature instanceof Field) {
          unique(mapping, table, List.of(feature), feature);
        }
      }
      for (UniqueConstraint constraint : Hierarchies.inTable(entity, UniqueConstraint.class)) {
        unique(mapping, table, constraint.getFeatures(), constraint);
      }
      for (org.nublox.model.data.Index index :
          Hierarchies.inTable(entity, org.nublox.model.data.Index.class)) {
        index(mapping, table, index);
      }
    }
    for (EntityMapping entity : entities.values()) {
      tenant(entity);
    }
    structure.allTables().forEach(this::foreignKeys);
  }

  private void unique(
      EntityMapping entity,
      TableDraft table,
      List<Feature> features,
      org.nublox.model.DocumentedElement element) {
    SequencedSet<String> columns = new LinkedHashSet<>();
    tenantColumn(entity, table).ifPresent(columns::add);
    for (Feature feature : features) {
      Optional<List<String>> some =
          Optional.ofNullable(entity.features().get(feature))
              .flatMap(mapping -> columns(mapping, table));
      if (some.isEmpty()) {
        structure
            .problems()
            .error(
                "mapping.unique-elsewhere",
                element,
                "'" + feature.getName() + "' is not a column of table " + table.name() + ".",
                "Name only fields and to-one relations that the entity itself declares.");
        return;
      }
      columns.addAll(some.get());
    }
    List<String> key = List.copyOf(columns);
    if (!key.isEmpty() && !table.isUnique(key)) {
      String origin = QualifiedNames.of(element);
      table.unique(
          new UniqueKey(
              element instanceof AnnotatedElement annotated
                  ? structure.constraint(
                      annotated,
                      element instanceof Feature ? "unique" : "name",
                      structure.naming().uniqueKey(table.name(), key),
                      origin)
                  : structure.names().take(structure.naming().uniqueKey(table.name(), key), origin),
              key,
              origin));
    }
  }

  private static Optional<String> tenantColumn(EntityMapping entity, TableDraft table) {
    return entity.tenantColumn().filter(column -> entity.tables().getLast().equals(table.name()));
  }

  /** The columns of a feature in a table; empty when it has none there. */
  private static Optional<List<String>> columns(FeatureMapping mapping, TableDraft table) {
    return switch (mapping) {
      case FeatureMapping.Value value when value.table().equals(table.name()) ->
          Optional.of(List.of(value.column()));
      case FeatureMapping.ToOne toOne when toOne.table().equals(table.name()) ->
          Optional.of(toOne.columns().stream().map(ColumnPair::column).toList());
      case FeatureMapping.Embedded embedded -> {
        List<String> all = new ArrayList<>();
        for (FeatureMapping part : embedded.parts()) {
          Optional<List<String>> some = columns(part, table);
          if (some.isEmpty()) {
            yield Optional.empty();
          }
          all.addAll(some.get());
        }
        yield Optional.of(all);
      }
      case FeatureMapping.Alternatives alternatives -> {
        List<String> all = new ArrayList<>();
        alternatives
            .choices()
            .forEach(choice -> choice.columns().forEach(pair -> all.add(pair.column())));
        yield Optional.of(all);
      }
      default -> Optional.empty();
    };
  }

  private void index(EntityMapping entity, TableDraft table, org.nublox.model.data.Index index) {
    String origin = QualifiedNames.of(index);
    List<IndexPart> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    if (index.isUnique()) {
      tenantColumn(entity, table)
          .filter(seen::add)
          .ifPresent(
              column -> {
                parts.add(IndexPart.column(column));
                names.add(column);
              });
    }
    for (org.nublox.model.data.IndexPart part : index.getParts()) {
      Optional<Expr> logical = Elaboration.of(part.getExpression()).expression();
      if (logical.isEmpty()) {
        return; // validation reports what is wrong with it
      }
      Optional<List<IndexPart.Key>> keys = keys(logical.get(), entity, table);
      if (keys.isEmpty()) {
        structure
            .problems()
            .error(
                "mapping.index-elsewhere",
                index,
                "An index can hold only values of its own row in table " + table.name() + ".",
                "Take out paths to other entities, inherited fields and what changes with time.");
        return;
      }
      for (IndexPart.Key key : keys.get()) {
        String name = key instanceof IndexPart.OfColumn column ? column.column() : "expr";
        if (key instanceof IndexPart.OfExpression || seen.add(name)) {
          names.add(name);
          parts.add(
              new IndexPart(
                  key,
                  part.getOrder() == SortOrder.DESCENDING,
                  switch (part.getNulls()) {
                    case UNSPECIFIED -> NullOrder.DEFAULT;
                    case FIRST -> NullOrder.FIRST;
                    case LAST -> NullOrder.LAST;
                  }));
        }
      }
    }
    Optional<Expr> where = Optional.empty();
    if (index.getCondition() != null) {
      where =
          Elaboration.condition(index.getCondition())
              .expression()
              .filter(Expressions::isDeterministic)
              .flatMap(condition -> lowering.inRow(condition, entity, table.name(), false));
      if (where.isEmpty()) {
        structure
            .problems()
            .error(
                "mapping.index-condition",
                index,
                "The condition of an index can speak of its own row only.",
                "Take out paths to other entities and what changes with time.");
        return;
      }
    }
    List<String> included = new ArrayList<>();
    for (Feature feature : index.getIncluded()) {
      Optional.ofNullable(entity.features().get(feature))
          .flatMap(mapping -> columns(mapping, table))
          .ifPresent(columns -> columns.stream().filter(seen::add).forEach(included::add));
    }
    if (!parts.isEmpty()) {
      List<String> named =
          index.getName() == null ? names : List.of(structure.naming().column(index.getName()));
      table.index(
          new Index(
              structure.constraint(
                  index, "name", structure.naming().index(table.name(), named), origin),
              parts,
              index.isUnique(),
              where,
              included,
              Structure.text(index.getMethod()),
              origin));
    }
  }

  /** What is indexed for one part: the columns of a relation, a column, or an expression. */
  private Optional<List<IndexPart.Key>> keys(Expr logical, EntityMapping entity, TableDraft table) {
    if (logical instanceof Expr.Path path
        && path.steps().size() == 1
        && path.type() instanceof Type.Entity) {
      return entity
          .find(path.last().name())
          .flatMap(mapping -> columns(mapping, table))
          .map(columns -> columns.stream().<IndexPart.Key>map(IndexPart.OfColumn::new).toList());
    }
    if (!Expressions.isDeterministic(logical)) {
      return Optional.empty();
    }
    return lowering
        .inRow(logical, entity, table.name(), false)
        .map(
            expr ->
                List.of(
                    expr instanceof Expr.Column column
                        ? new IndexPart.OfColumn(column.name())
                        : new IndexPart.OfExpression(expr)));
  }

  private void tenant(EntityMapping entity) {
    TableDraft table = structure.table(entity.tables().getLast()).orElse(null);
    if (table != null) {
      entity
          .tenantColumn()
          .filter(column -> !table.isIndexed(List.of(column)))
          .ifPresent(column -> plain(table, List.of(column), table.origin()));
    }
  }

  private void foreignKeys(TableDraft table) {
    for (ForeignKey key : table.foreignKeys()) {
      Optional<String> said = table.indexOfForeignKey(key.columns());
      if (said.isPresent()) {
        if (!said.get().equals("false")) {
          table.index(
              Index.of(structure.names().state(said.get()), key.columns().toArray(String[]::new))
                  .withOrigin(key.origin()));
        }
      } else if (!table.isIndexed(key.columns())) {
        plain(table, key.columns(), key.origin());
      }
    }
  }

  private void plain(TableDraft table, List<String> columns, String origin) {
    table.index(
        Index.of(
                structure.names().take(structure.naming().index(table.name(), columns), origin),
                columns.toArray(String[]::new))
            .withOrigin(origin));
  }
}
