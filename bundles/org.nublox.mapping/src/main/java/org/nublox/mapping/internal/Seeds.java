/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.EntityMapping.KeyColumn;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.Lowering;
import org.nublox.mapping.NotExpressible;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Seed;
import org.nublox.model.data.SeedRow;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.NullLiteral;
import org.nublox.model.expression.PathExpression;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.ResolvedType;

/**
 * The first rows of tables. A row that others refer to comes before them. A key that the model lets
 * the application make ({@code newUuid()}) is derived from the name of the row, so that it is the
 * same in every database; one that the database makes is looked up by a unique field.
 */
final class Seeds {

  /** The tenant that seeded rows belong to. */
  static final String TENANT = "default";

  private final Structure structure;
  private final Map<Entity, EntityMapping> entities;
  private final Lowering lowering;
  private final Set<SeedRow> done = new LinkedHashSet<>();
  private final Set<SeedRow> underWay = new LinkedHashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> linkLines = new ArrayList<>();

  /** One row of one table. */
  private record Line(String table, Map<String, Expr> values, String origin) {}

  Seeds(Structure structure, Map<Entity, EntityMapping> entities, Lowering lowering) {
    this.structure = structure;
    this.entities = entities;
    this.lowering = lowering;
  }

  List<org.nublox.schema.Seed> make(List<Seed> seeds) {
    for (Seed seed : seeds) {
      seed.getRows().forEach(this::row);
    }
    lines.addAll(linkLines);
    return grouped();
  }

  /** Neighbouring rows with the same columns become one seed. */
  private List<org.nublox.schema.Seed> grouped() {
    List<org.nublox.schema.Seed> result = new ArrayList<>();
    List<Line> group = new ArrayList<>();
    for (Line line : lines) {
      if (!group.isEmpty()
          && !(line.table().equals(group.getFirst().table())
              && line.origin().equals(group.getFirst().origin())
              && line.values().keySet().equals(group.getFirst().values().keySet()))) {
        result.add(seed(group));
        group.clear();
      }
      group.add(line);
    }
    if (!group.isEmpty()) {
      result.add(seed(group));
    }
    return result;
  }

  private static org.nublox.schema.Seed seed(List<Line> group) {
    List<String> columns = List.copyOf(group.getFirst().values().keySet());
    return new org.nublox.schema.Seed(
        group.getFirst().table(),
        columns,
        group.stream().map(line -> columns.stream().map(line.values()::get).toList()).toList(),
        group.getFirst().origin());
  }

  private static Entity entity(SeedRow row) {
    return row.eContainer() instanceof Seed seed ? seed.getEntity() : null;
  }

  private void row(SeedRow row) {
    EntityMapping entity = entities.get(entity(row));
    if (entity == null || done.contains(row)) {
      return;
    }
    if (!underWay.add(row)) {
      structure
          .problems()
          .error(
              "mapping.seed-cycle",
              row,
              "Rows refer to each other in a circle, so that none can come first.",
              "Leave out one of the relations.");
      return;
    }
    for (Assignment assignment : row.getValues()) {
      referred(assignment.getValue()).ifPresent(this::row);
    }
    try {
      write(row, entity);
    } catch (NotExpressible e) {
      structure
          .problems()
          .error(
              "mapping.seed-value",
              row,
              "The row cannot be written. " + e.getMessage(),
              "Give it a constant, or the name of another row.");
    }
    underWay.remove(row);
    done.add(row);
  }

  /** The row that a value names. */
  private static Optional<SeedRow> referred(Expression value) {
    return value instanceof PathExpression path
            && path.getSegments().size() == 1
            && path.getSegments().getFirst().getTarget() instanceof SeedRow row
        ? Optional.of(row)
        : Optional.empty();
  }

  private void write(SeedRow row, EntityMapping entity) {
    String origin = QualifiedNames.of(row.eContainer());
    Map<String, Map<String, Expr>> byTable = new LinkedHashMap<>();
    entity.tables().reversed().forEach(table -> byTable.put(table, new LinkedHashMap<>()));
    entity
        .discriminator()
        .ifPresent(
            d ->
                byTable
                    .computeIfAbsent(d.table(), t -> new LinkedHashMap<>())
                    .put(d.column(), Literals.text(d.value())));
    entity
        .tenantColumn()
        .ifPresent(
            column -> byTable.get(entity.tables().getLast()).put(column, Literals.text(TENANT)));
    for (KeyColumn key : entity.key()) {
      Optional<Expr> value = keyValue(row, entity, key);
      if (value.isEmpty() && entity.tables().size() > 1) {
        throw new NotExpressible(
            "Its key is made by the database, and its values are kept in several tables.");
      }
      value.ifPresent(v -> byTable.values().forEach(values -> values.put(key.name(), v)));
    }
    for (Assignment assignment : row.getValues()) {
      Feature feature = assignment.getFeature();
      if (feature == null || feature.eIsProxy()) {
        continue;
      }
      FeatureMapping mapping = entity.features().get(feature);
      if (mapping == null) {
        throw new NotExpressible("'" + feature.getName() + "' is kept in no table.");
      }
      assign(row, entity, byTable, mapping, assignment.getValue());
    }
    byTable.forEach(
        (table, values) -> {
          requireComplete(table, values);
          lines.add(new Line(table, values, origin));
        });
  }

  private void requireComplete(String table, Map<String, Expr> values) {
    structure.table(table).orElseThrow().columns().stream()
        .filter(column -> !column.nullable())
        .filter(column -> column.value() instanceof ColumnValue.Given)
        .map(Column::name)
        .filter(column -> !values.containsKey(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw new NotExpressible("It has no value for '" + column + "', which is required.");
            });
  }

  private void assign(
      SeedRow row,
      EntityMapping entity,
      Map<String, Map<String, Expr>> byTable,
      FeatureMapping mapping,
      Expression value) {
    switch (mapping) {
      case FeatureMapping.Value column -> {
        boolean generated =
            structure.table(column.table()).orElseThrow().column(column.column()).value()
                instanceof ColumnValue.Computed;
        if (!generated && !isKey(entity, column.column())) {
          byTable.get(column.table()).put(column.column(), constant(column.feature(), value));
        }
      }
      case FeatureMapping.ToOne toOne -> reference(entity, byTable, toOne, value);
      case FeatureMapping.Alternatives alternatives -> {
        SeedRow target =
            referred(value)
                .orElseThrow(
                    () ->
                        new NotExpressible(
                            "'" + mapping.feature().getName() + "' takes the name of a row."));
        FeatureMapping.ToOne choice =
            alternatives.choices().stream()
                .filter(c -> isA(entity(target), c.target()))
                .findFirst()
                .orElseThrow(
                    () ->
                        new NotExpressible(
                            "'" + mapping.feature().getName() + "' does not lead there."));
        reference(entity, byTable, choice, value);
      }
      case FeatureMapping.Linked linked -> link(row, entity, linked, value);
      default ->
          throw new NotExpressible(
              "'" + mapping.feature().getName() + "' cannot be given a value here.");
    }
  }

  private static boolean isA(Entity entity, Entity wanted) {
    return org.nublox.semantics.Features.lineage(entity).contains(wanted);
  }

  private static boolean isKey(EntityMapping entity, String column) {
    return entity.keyColumns().contains(column);
  }

  private Expr constant(Field field, Expression value) {
    Expr logical =
        ResolvedType.of(field.getType())
            .flatMap(type -> Elaboration.value(value, type.expression()).expression())
            .orElseThrow(
                () -> new NotExpressible("The value of '" + field.getName() + "' has an error."));
    return lowering.constant(logical);
  }

  private void reference(
      EntityMapping entity,
      Map<String, Map<String, Expr>> byTable,
      FeatureMapping.ToOne toOne,
      Expression value) {
    if (value instanceof NullLiteral) {
      return; // a column without a value is null
    }
    SeedRow target = target(toOne.feature().getName(), value);
    for (ColumnPair pair : toOne.columns()) {
      if (!isKey(entity, pair.column())) {
        byTable.get(toOne.table()).put(pair.column(), valueOfKey(target, pair.referenced()));
      }
    }
  }

  private static SeedRow target(String relation, Expression value) {
    return referred(value)
        .orElseThrow(() -> new NotExpressible("'" + relation + "' takes the name of a row."));
  }

  private void link(
      SeedRow row, EntityMapping entity, FeatureMapping.Linked linked, Expression value) {
    SeedRow target = target(linked.feature().getName(), value);
    Map<String, Expr> values = new LinkedHashMap<>();
    for (ColumnPair pair : linked.here()) {
      values.put(pair.column(), valueOfKey(row, pair.referenced()));
    }
    for (ColumnPair pair : linked.there()) {
      values.put(pair.column(), valueOfKey(target, pair.referenced()));
    }
    linkLines.add(new Line(linked.joinTable(), values, QualifiedNames.of(row.eContainer())));
    if (entity.key().isEmpty()) {
      throw new NotExpressible("The entity has no key.");
    }
  }

  /** The value of a column of a row's key, as other rows write it. */
  private Expr valueOfKey(SeedRow row, String column) {
    EntityMapping entity = entities.get(entity(row));
    if (entity == null) {
      throw new NotExpressible("The row it names is kept in no table.");
    }
    KeyColumn key =
        entity.key().stream()
            .filter(k -> k.name().equals(column))
            .findFirst()
            .orElseThrow(() -> new NotExpressible("The row it names has no key."));
    return keyValue(row, entity, key).orElseGet(() -> lookup(row, entity, key));
  }

  /** The value of a key column when it is known before the row is written. */
  private Optional<Expr> keyValue(SeedRow row, EntityMapping entity, KeyColumn key) {
    if (key.feature().isEmpty()) {
      return Optional.empty();
    }
    Feature feature = key.feature().get();
    Map<Feature, Expression> given = new HashMap<>();
    row.getValues().forEach(a -> given.put(a.getFeature(), a.getValue()));
    Expression value = given.get(feature);
    return switch (entity.features().get(feature)) {
      case FeatureMapping.Value column when value != null ->
          Optional.of(constant(column.feature(), value));
      case FeatureMapping.Value column when column.type() instanceof Type.Uuid ->
          Optional.of(Literals.uuid(named(row)));
      case FeatureMapping.ToOne toOne when value != null -> {
        SeedRow target = target(feature.getName(), value);
        String referenced =
            toOne.columns().stream()
                .filter(pair -> pair.column().equals(key.name()))
                .findFirst()
                .orElseThrow()
                .referenced();
        yield Optional.of(valueOfKey(target, referenced));
      }
      case null, default -> Optional.empty();
    };
  }

  private static UUID named(SeedRow row) {
    return UUID.nameUUIDFromBytes(QualifiedNames.of(row).getBytes(StandardCharsets.UTF_8));
  }

  /** A subquery for a key that the database makes: by a unique field that the row gives. */
  private Expr lookup(SeedRow row, EntityMapping entity, KeyColumn key) {
    for (Assignment assignment : row.getValues()) {
      Feature feature = assignment.getFeature();
      if (feature.isUnique()
          && entity.features().get(feature) instanceof FeatureMapping.Value value
          && value.table().equals(entity.table())) {
        Query.Table table = new Query.Table(Optional.empty(), entity.table(), Optional.empty());
        Expr same =
            new Expr.Binary(
                BinaryOperator.EQ,
                new Expr.Column(Optional.empty(), value.column(), value.type(), value.nullable()),
                constant(value.feature(), assignment.getValue()),
                Types.BOOL,
                false);
        Expr found = new Expr.Column(Optional.empty(), key.name(), key.type(), false);
        return new Expr.Subquery(
            Query.from(table).select(new Query.Projection(found, Optional.empty())).where(same),
            key.type(),
            false);
      }
    }
    throw new NotExpressible(
        "It names a row whose key the database makes and which has no unique field to find it by.");
  }
}
