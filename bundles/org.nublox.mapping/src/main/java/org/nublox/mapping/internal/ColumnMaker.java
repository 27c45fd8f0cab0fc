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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nublox.expression.Expressions;
import org.nublox.expression.Type;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.NamingStrategy;
import org.nublox.mapping.internal.Structure.KeyPart;
import org.nublox.mapping.internal.TableDraft.Prepared;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.ValueType;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/**
 * Makes the columns of fields and relations. Each is made once for each table; asking again gives
 * the same, so that keys can be followed in any order.
 */
final class ColumnMaker {

  private final Structure structure;

  ColumnMaker(Structure structure) {
    this.structure = structure;
  }

  private NamingStrategy naming() {
    return structure.naming();
  }

  /** The columns of a field; empty when it has none because its type is unknown. */
  Optional<Prepared> field(TableDraft table, Field field) {
    return once(table, field, () -> makeField(table, field));
  }

  private static Optional<Prepared> once(
      TableDraft table, Feature feature, Supplier<Optional<Prepared>> maker) {
    Prepared known = table.prepared().get(feature);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Prepared> made = maker.get();
    made.ifPresent(prepared -> table.prepared().put(feature, prepared));
    return made;
  }

  private Optional<Prepared> makeField(TableDraft table, Field field) {
    boolean optional = !field.isKey() && isOfPart(table, field);
    return make(
        table,
        field,
        stated(field).orElseGet(() -> naming().column(field.getName())),
        previous(field),
        optional,
        new LinkedHashSet<>());
  }

  /** Whether the feature is of an entity that shares the table with others that lack it. */
  static boolean isOfPart(TableDraft table, Feature feature) {
    return table.owner() != null
        && feature.eContainer() instanceof Entity declaring
        && !Features.lineage(table.owner()).contains(declaring);
  }

  private Optional<Prepared> make(
      TableDraft table,
      Field field,
      String wanted,
      String previous,
      boolean optional,
      Set<ValueType> outer) {
    FieldType type = FieldType.of(field.getType()).orElse(null);
    if (type == null) {
      return Optional.empty();
    }
    if (type.column().isEmpty()) {
      return embedded(table, field, wanted, previous, optional, type, outer);
    }
    if (field.getComputed() != null && !field.isStored() && !isInRow(field, type)) {
      return Optional.of(
          new Prepared(new FeatureMapping.Computed(field, type.stored()), List.of(), List.of()));
    }
    boolean nullable =
        optional
            || !(field.isRequired()
                || field.isKey()
                || field.isGenerated()
                || type.resolved().required());
    String name = table.columnNames().take(wanted, table.origin() + "." + field.getName());
    Type expressionType = type.stored();
    Column column =
        new Column(
            name,
            Storage.type(field).or(type::column).orElseThrow(),
            nullable,
            generated(field),
            Structure.text(field.getDocumentation()),
            previous,
            QualifiedNames.of(field));
    return Optional.of(
        new Prepared(
            new FeatureMapping.Value(field, table.name(), name, expressionType, nullable),
            List.of(column),
            List.of(expressionType)));
  }

  /** Whether a computed value depends on nothing but the fields of its own row. */
  private static boolean isInRow(Field field, FieldType type) {
    return Elaboration.value(field.getComputed(), type.resolved().expression())
        .expression()
        .filter(Expressions::isRowLocal)
        .filter(Expressions::isDeterministic)
        .isPresent();
  }

  private ColumnValue generated(Field field) {
    if (!field.isGenerated()) {
      return new ColumnValue.Given();
    }
    if (field.getSequence() == null) {
      return new ColumnValue.Identity(1, 1);
    }
    return structure
        .sequenceName(field.getSequence())
        .<ColumnValue>map(ColumnValue.NextOf::new)
        .orElseGet(() -> new ColumnValue.Identity(1, 1));
  }

  private Optional<Prepared> embedded(
      TableDraft table,
      Field field,
      String prefix,
      String previous,
      boolean optional,
      FieldType type,
      Set<ValueType> outer) {
    ValueType group = type.resolved().value().orElseThrow();
    if (!outer.add(group)) {
      return Optional.empty(); // a group inside itself: validation reports it
    }
    boolean lacking =
        optional || !(field.isRequired() || field.isKey() || type.resolved().required());
    List<FeatureMapping> parts = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (Field inner : group.getFields()) {
      String part = stated(inner).orElseGet(() -> naming().column(inner.getName()));
      String before = previous(inner);
      boolean renamed = !previous.isEmpty() || !before.isEmpty();
      String previousName =
          renamed
              ? naming()
                  .embedded(
                      previous.isEmpty() ? prefix : previous, before.isEmpty() ? part : before)
              : "";
      make(table, inner, naming().embedded(prefix, part), previousName, lacking, outer)
          .ifPresent(
              prepared -> {
                parts.add(prepared.mapping());
                columns.addAll(prepared.columns());
                types.addAll(prepared.types());
              });
    }
    outer.remove(group);
    // the columns belong to the field that embeds: it is what a person would look for
    String origin = QualifiedNames.of(field);
    return Optional.of(
        new Prepared(
            new FeatureMapping.Embedded(field, parts),
            columns.stream().map(c -> c.withOrigin(origin)).toList(),
            types));
  }

  private static Optional<String> stated(Feature feature) {
    return Optional.ofNullable(feature.getPhysicalName());
  }

  /** The name that the feature's column had before, or nothing when it was not renamed. */
  private String previous(Feature feature) {
    return feature.getRenamedFrom() == null || feature.getPhysicalName() != null
        ? ""
        : naming().column(feature.getRenamedFrom());
  }

  /** The foreign key of a relation to one entity; empty when the target has no table. */
  Optional<Prepared> toOne(TableDraft table, Relation relation) {
    return once(table, relation, () -> makeToOne(table, relation));
  }

  private Optional<Prepared> makeToOne(TableDraft table, Relation relation) {
    List<Entity> targets = structure.relations().targets(relation);
    if (targets.isEmpty()) {
      reportNoTarget(relation);
      return Optional.empty();
    }
    boolean nullable =
        !relation.isKey() && (isOfPart(table, relation) || !Features.isRequired(relation));
    return references(
        table,
        relation,
        targets.getFirst(),
        columns(relation),
        naming().column(relation.getName()),
        previous(relation),
        nullable);
  }

  /** The columns that the model states for a relation; one that stands for several begins them. */
  private static List<String> columns(Relation relation) {
    List<String> all = Storage.names(relation, "columns");
    return all.isEmpty() ? stated(relation).stream().toList() : all;
  }

  private void reportNoTarget(Relation relation) {
    if (relation.getTargets().stream().noneMatch(Entity::eIsProxy)) {
      structure
          .problems()
          .error(
              "mapping.no-target-table",
              relation,
              "The relation leads to an abstract entity of which there are no rows.",
              "Add an entity that extends it, or give it 'inheritance joined'.");
    }
  }

  private Optional<Prepared> references(
      TableDraft table,
      Relation relation,
      Entity target,
      List<String> stated,
      String plain,
      String previous,
      boolean nullable) {
    List<KeyPart> key = structure.key(target);
    TableDraft targetTable = structure.table(target).orElse(null);
    if (key.isEmpty() || targetTable == null) {
      return Optional.empty();
    }
    List<ColumnPair> pairs = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (KeyPart part : key) {
      String referenced = part.column().name();
      String wanted =
          stated.size() == key.size()
              ? stated.get(pairs.size())
              : naming()
                  .foreignKeyColumn(
                      stated.size() == 1 ? stated.getFirst() : plain,
                      targetTable.name(),
                      referenced);
      String name = table.columnNames().take(wanted, table.origin() + "." + relation.getName());
      String before =
          previous.isEmpty()
              ? ""
              : naming().foreignKeyColumn(previous, targetTable.name(), referenced);
      pairs.add(new ColumnPair(name, referenced));
      types.add(part.column().type());
      columns.add(
          new Column(
              name,
              Storage.type(relation).filter(type -> key.size() == 1).orElse(part.type()),
              nullable,
              new ColumnValue.Given(),
              columns.isEmpty() ? Structure.text(relation.getDocumentation()) : "",
              before,
              QualifiedNames.of(relation)));
    }
    return Optional.of(
        new Prepared(
            new FeatureMapping.ToOne(relation, table.name(), pairs, target, nullable),
            columns,
            types));
  }

  /** The foreign keys of a relation to one of several kinds of entities. */
  Optional<Prepared> alternatives(TableDraft table, Relation relation) {
    return once(table, relation, () -> makeAlternatives(table, relation));
  }

  private Optional<Prepared> makeAlternatives(TableDraft table, Relation relation) {
    List<FeatureMapping.ToOne> choices = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    String plain = stated(relation).orElseGet(() -> naming().column(relation.getName()));
    for (Entity target : structure.relations().targets(relation)) {
      references(
              table,
              relation,
              target,
              List.of(),
              plain + "_" + naming().column(target.getName()),
              "",
              true)
          .ifPresent(
              prepared -> {
                choices.add((FeatureMapping.ToOne) prepared.mapping());
                columns.addAll(prepared.columns());
                types.addAll(prepared.types());
              });
    }
    boolean nullable = isOfPart(table, relation) || !Features.isRequired(relation);
    return Optional.of(
        new Prepared(new FeatureMapping.Alternatives(relation, choices, nullable), columns, types));
  }

  /**
   * Columns in a table that refer to an entity by whose relation they are, but not as a feature of
   * the table's own entity.
   *
   * @param plain what their names begin with
   * @param stated their names, when the model states them
   */
  Optional<Prepared> backReference(
      TableDraft table,
      Relation relation,
      Entity target,
      String plain,
      List<String> stated,
      boolean nullable) {
    return references(table, relation, target, stated, plain, "", nullable);
  }
}
