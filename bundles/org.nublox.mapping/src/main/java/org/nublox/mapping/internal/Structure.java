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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.expression.Types;
import org.nublox.mapping.EntityMapping.KeyColumn;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.MappingOptions;
import org.nublox.mapping.NamingStrategy;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Sequence;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ReferentialAction;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.StorageSettings;

/**
 * The tables and their keys: the first phase, on which all others stand. Tables are named, then
 * primary keys are followed through the relations that are part of them.
 */
final class Structure {

  /**
   * A column of a primary key.
   *
   * @param type the type that a foreign key to it has too
   */
  record KeyPart(KeyColumn column, ColumnType type) {}

  private final MappingOptions options;
  private final Problems problems;
  private final Hierarchies hierarchies;
  private final Relations relations;
  private final Names names;
  private final Map<Entity, TableDraft> tables = new LinkedHashMap<>();
  private final Map<Entity, List<KeyPart>> keys = new HashMap<>();
  private final Set<Entity> keysUnderWay = new LinkedHashSet<>();
  private final ColumnMaker columns;
  private final Map<Sequence, String> sequences = new HashMap<>();
  private final Map<String, TableDraft> byName = new HashMap<>();
  private final List<TableDraft> otherTables = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();

  /**
   * A foreign key to be made when all tables have their keys.
   *
   * @param relation whose {@code @storage} may name it
   * @param back whether it leads back to the owner of that relation, in a join table
   */
  record Reference(
      TableDraft table,
      Entity target,
      List<ColumnPair> columns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      String origin,
      Optional<Relation> relation,
      boolean back) {

    Reference(
        TableDraft table,
        Entity target,
        List<ColumnPair> columns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        String origin) {
      this(table, target, columns, onDelete, onUpdate, origin, Optional.empty(), false);
    }

    /** The setting of this reference's side of a relation. */
    String setting(String name) {
      return back ? StorageSettings.inverse(name) : name;
    }
  }

  Structure(MappingOptions options, List<Entity> entities, Problems problems) {
    this.options = options;
    this.problems = problems;
    this.hierarchies = new Hierarchies(entities);
    this.relations = new Relations(hierarchies);
    this.names = new Names(options.limits());
    this.columns = new ColumnMaker(this);
    nameTables();
  }

  NamingStrategy naming() {
    return options.naming();
  }

  MappingOptions options() {
    return options;
  }

  Problems problems() {
    return problems;
  }

  Hierarchies hierarchies() {
    return hierarchies;
  }

  Relations relations() {
    return relations;
  }

  ColumnMaker columns() {
    return columns;
  }

  /** Names of tables, views, sequences, constraints and indexes, which some engines keep in one. */
  Names names() {
    return names;
  }

  /** Tables by the entity that owns them, in the order of the models. */
  Map<Entity, TableDraft> tables() {
    return tables;
  }

  /** The table that has an entity's own columns; empty for entities without rows. */
  Optional<TableDraft> table(Entity entity) {
    return Hierarchies.tableOwner(entity).map(tables::get);
  }

  TableDraft newTable(String name, String origin) {
    return new TableDraft(name, null, origin, options.limits());
  }

  /** Makes a sequence known by its name. */
  void sequence(Sequence sequence, String name) {
    sequences.put(sequence, name);
  }

  Optional<String> sequenceName(Sequence sequence) {
    return Optional.ofNullable(sequences.get(sequence));
  }

  /** Takes a table that belongs to no entity. */
  void addTable(TableDraft table) {
    otherTables.add(table);
    byName.put(table.name(), table);
  }

  /** All tables, those of entities first. */
  List<TableDraft> allTables() {
    List<TableDraft> all = new ArrayList<>(tables.values());
    all.addAll(otherTables);
    return all;
  }

  /** The table of this name. */
  Optional<TableDraft> table(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Asks for a foreign key of a join table: its rows go with those they join, unless {@code
   * @storage} says something else.
   *
   * @param back whether it leads back to the owner of the relation
   */
  void joinReference(
      TableDraft table, Entity target, List<ColumnPair> columns, Relation relation, boolean back) {
    references.add(
        new Reference(
            table,
            target,
            columns,
            Storage.action(relation, back ? "inverseOnDelete" : "onDelete")
                .orElse(ReferentialAction.CASCADE),
            Storage.action(relation, back ? "inverseOnUpdate" : "onUpdate")
                .orElse(ReferentialAction.NO_ACTION),
            QualifiedNames.of(relation),
            Optional.of(relation),
            back));
  }

  /** Asks for a foreign key. */
  void reference(Reference reference) {
    references.add(reference);
  }

  List<Reference> references() {
    return references;
  }

  private void nameTables() {
    List<Entity> owners = hierarchies.entities().stream().filter(Hierarchies::hasOwnTable).toList();
    Map<String, Integer> wanted = new HashMap<>();
    for (Entity entity : owners) {
      wanted.merge(folded(tableName(entity)), 1, Integer::sum);
    }
    Map<Entity, String> given = new HashMap<>();
    // what the model states itself goes first, so that nobody takes its name
    for (Entity entity : owners) {
      if (entity.getPhysicalName() != null) {
        given.put(entity, takeStated(entity, entity.getPhysicalName()));
      }
    }
    for (Entity entity : owners) {
      String name = given.get(entity);
      if (name == null) {
        String plain = tableName(entity);
        boolean ambiguous = wanted.get(folded(plain)) > 1 || !names.isFree(plain);
        name =
            names.take(
                ambiguous ? naming().table(module(entity)) + "_" + plain : plain,
                QualifiedNames.of(entity));
      }
      TableDraft table = new TableDraft(name, entity, QualifiedNames.of(entity), options.limits());
      table.comment(text(entity.getDocumentation()));
      if (entity.getRenamedFrom() != null && entity.getPhysicalName() == null) {
        table.renamedFrom(naming().table(entity.getRenamedFrom()));
      }
      tables.put(entity, table);
      byName.put(name, table);
    }
  }

  /**
   * The name of a key, constraint or index: what {@code @storage} states, else what the strategy
   * makes.
   */
  String constraint(AnnotatedElement element, String setting, String wanted, String origin) {
    return Storage.name(element, setting)
        .map(names::state)
        .orElseGet(() -> names.take(wanted, origin));
  }

  /** Takes a name that the model states; says so when it could not be had as stated. */
  String takeStated(org.nublox.model.DocumentedElement element, String stated) {
    String name = names.take(stated, QualifiedNames.of(element));
    if (!name.equals(stated)) {
      problems.warning(
          "mapping.name-changed",
          element,
          "The database name '" + stated + "' is too long or used twice.",
          "It became '" + name + "'; state another one.");
    }
    return name;
  }

  private String tableName(Entity entity) {
    return entity.getPhysicalName() != null
        ? entity.getPhysicalName()
        : naming().table(entity.getName());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The last part of the module's name. */
  private static String module(Entity entity) {
    String module = entity.eContainer() instanceof Model model ? text(model.getName()) : "";
    return module.substring(module.lastIndexOf('.') + 1);
  }

  static String text(String textOrNull) {
    return textOrNull == null ? "" : textOrNull;
  }

  /** The columns of an entity's primary key. */
  List<KeyPart> key(Entity entity) {
    Entity holder = Hierarchies.keyHolder(entity);
    List<KeyPart> known = keys.get(holder);
    if (known != null) {
      return known;
    }
    if (!keysUnderWay.add(holder)) {
      problems.error(
          "mapping.key-cycle",
          holder,
          "The key of "
              + holder.getName()
              + " contains itself, by way of the relations in it: "
              + String.join(" -> ", keysUnderWay.stream().map(Entity::getName).toList())
              + ".",
          "Take one of the relations out of its key.");
      return List.of();
    }
    List<KeyPart> key = makeKey(holder);
    keysUnderWay.remove(holder);
    keys.put(holder, key);
    return key;
  }

  private List<KeyPart> makeKey(Entity holder) {
    TableDraft table = table(holder).orElse(null);
    if (table == null) {
      return List.of();
    }
    List<KeyPart> key = new ArrayList<>();
    for (Feature feature : Features.key(holder)) {
      switch (feature) {
        case Field field -> columns.field(table, field).ifPresent(p -> addParts(key, feature, p));
        case Relation relation -> {
          if (relations.role(relation) == Relations.Role.FOREIGN_KEY) {
            columns.toOne(table, relation).ifPresent(p -> addParts(key, feature, p));
          } else {
            problems.error(
                "mapping.key-relation",
                relation,
                "A key can hold only a relation to one entity that has its foreign key here.",
                "Take 'key' off the relation, or off its other side.");
          }
        }
        default -> throw new IllegalStateException("feature " + feature);
      }
    }
    if (key.isEmpty()) {
      key.add(surrogate(table));
    }
    return List.copyOf(key);
  }

  private static void addParts(List<KeyPart> key, Feature feature, TableDraft.Prepared prepared) {
    for (int i = 0; i < prepared.columns().size(); i++) {
      Column column = prepared.columns().get(i);
      key.add(
          new KeyPart(
              new KeyColumn(column.name(), prepared.types().get(i), Optional.of(feature)),
              column.type()));
    }
  }

  /** The key of an entity that names none: numbers that the database gives. */
  private KeyPart surrogate(TableDraft table) {
    String id = naming().column("id");
    boolean taken =
        Features.all(table.owner()).stream().anyMatch(f -> id.equals(naming().column(f.getName())));
    String name =
        table.columnNames().take(taken ? table.name() + "_" + id : id, table.origin() + ".id");
    table.add(
        Column.of(name, new ColumnType.BigInt())
            .notNull()
            .withIdentity()
            .withOrigin(table.origin()));
    return new KeyPart(new KeyColumn(name, Types.LONG, Optional.empty()), new ColumnType.BigInt());
  }
}
