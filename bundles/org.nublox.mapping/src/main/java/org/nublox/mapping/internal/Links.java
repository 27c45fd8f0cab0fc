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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.FeatureMapping.Linked;
import org.nublox.mapping.FeatureMapping.ToOne;
import org.nublox.mapping.internal.TableDraft.Prepared;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.schema.Column;
import org.nublox.schema.PrimaryKey;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** Relations that are not columns of the entity's own table: join tables and other sides. */
final class Links {

  private final Structure structure;
  private final Map<Relation, Map<Entity, FeatureMapping>> made = new HashMap<>();

  Links(Structure structure) {
    this.structure = structure;
  }

  /** Makes the join tables, and the columns of relations that the target's table has to hold. */
  void make() {
    for (Entity entity : structure.hierarchies().entities()) {
      if (Hierarchies.tableOwner(entity).isEmpty()) {
        continue;
      }
      for (Relation relation : Hierarchies.inTable(entity, Relation.class)) {
        switch (structure.relations().role(relation)) {
          case LINK -> joinTable(entity, relation);
          case FOREIGN_KEY_THERE -> foreignKeyThere(entity, relation);
          case UNSUPPORTED ->
              structure
                  .problems()
                  .error(
                      "mapping.polymorphic-to-many",
                      relation,
                      "A relation to many entities of several kinds cannot be kept in tables.",
                      "Give them a common ancestor with 'inheritance joined' and refer to that.");
          case FOREIGN_KEY, ALTERNATIVES, INVERSE, LINK_INVERSE -> {}
        }
      }
    }
  }

  private void put(Relation relation, Entity entity, FeatureMapping mapping) {
    made.computeIfAbsent(relation, key -> new HashMap<>()).put(entity, mapping);
  }

  private void joinTable(Entity entity, Relation relation) {
    List<Entity> targets = structure.relations().targets(relation);
    TableDraft ownerTable = structure.table(entity).orElseThrow();
    if (targets.isEmpty()) {
      return;
    }
    Entity target = targets.getFirst();
    String origin = QualifiedNames.of(relation);
    String name =
        relation.getJoinTable() != null
            ? structure.takeStated(relation, relation.getJoinTable())
            : structure
                .names()
                .take(
                    structure
                        .naming()
                        .joinTable(
                            ownerTable.name(), structure.naming().column(relation.getName())),
                    origin);
    TableDraft table = structure.newTable(name, origin);
    table.comment(Structure.text(relation.getDocumentation()));
    Optional<Prepared> here = side(table, relation, entity, entity.getName(), "inverseColumns");
    boolean self = target == entity;
    Optional<Prepared> there =
        side(table, relation, target, self ? relation.getName() : target.getName(), "columns");
    if (here.isEmpty() || there.isEmpty()) {
      return;
    }
    List<FeatureMapping> attributes = new ArrayList<>();
    for (Field field : relation.getJoinFields()) {
      structure
          .columns()
          .field(table, field)
          .ifPresent(
              prepared -> {
                table.addAll(prepared.columns());
                attributes.add(prepared.mapping());
              });
    }
    List<String> key = new ArrayList<>();
    here.get().columns().forEach(c -> key.add(c.name()));
    there.get().columns().forEach(c -> key.add(c.name()));
    table.primaryKey(
        new PrimaryKey(
            structure.constraint(relation, "key", structure.naming().primaryKey(name), origin),
            key,
            origin));
    structure.addTable(table);
    List<ColumnPair> toHere = ((ToOne) here.get().mapping()).columns();
    List<ColumnPair> toThere = ((ToOne) there.get().mapping()).columns();
    put(relation, entity, new Linked(relation, name, toHere, toThere, target, attributes));
    structure
        .relations()
        .opposite(relation)
        .filter(opposite -> opposite != relation)
        .ifPresent(
            opposite ->
                put(
                    opposite,
                    target,
                    new Linked(opposite, name, toThere, toHere, entity, attributes)));
    structure.joinReference(table, entity, toHere, relation, true);
    structure.joinReference(table, target, toThere, relation, false);
  }

  private Optional<Prepared> side(
      TableDraft table, Relation relation, Entity entity, String name, String setting) {
    Optional<Prepared> side =
        structure
            .columns()
            .backReference(
                table,
                relation,
                entity,
                structure.naming().column(name),
                Storage.names(relation, setting),
                false);
    side.ifPresent(prepared -> table.addAll(prepared.columns()));
    return side;
  }

  private void foreignKeyThere(Entity entity, Relation relation) {
    for (Entity target : structure.relations().targets(relation)) {
      TableDraft table = structure.table(target).orElse(null);
      if (table == null) {
        continue;
      }
      // the part may have other owners, so that this one is not in every row
      Optional<Prepared> side =
          structure
              .columns()
              .backReference(
                  table,
                  relation,
                  entity,
                  structure.naming().column(entity.getName()),
                  List.of(),
                  true);
      side.ifPresent(
          prepared -> {
            table.addAll(prepared.columns().stream().map(Links::undocumented).toList());
            List<ColumnPair> pairs = ((ToOne) prepared.mapping()).columns();
            put(
                relation,
                entity,
                new FeatureMapping.Inverse(relation, target, table.name(), pairs, true));
            structure.reference(
                new Structure.Reference(
                    table,
                    entity,
                    pairs,
                    ForeignKeys.onDelete(structure, relation),
                    ForeignKeys.onUpdate(structure, relation),
                    QualifiedNames.of(relation)));
          });
    }
  }

  private static Column undocumented(Column column) {
    return column.withComment("");
  }

  /** Where a relation without columns in the entity's own tables is kept. */
  Optional<FeatureMapping> find(Entity entity, Relation relation) {
    Map<Entity, FeatureMapping> byEntity = made.getOrDefault(relation, Map.of());
    for (Entity at : Features.lineage(entity)) {
      if (byEntity.containsKey(at)) {
        return Optional.of(byEntity.get(at));
      }
    }
    return structure.relations().role(relation) == Relations.Role.INVERSE
        ? inverse(relation)
        : Optional.empty();
  }

  private Optional<FeatureMapping> inverse(Relation relation) {
    Optional<Relation> opposite = structure.relations().opposite(relation);
    for (Entity target : structure.relations().targets(relation)) {
      for (Entity at : Features.lineage(target)) {
        Optional<ToOne> key =
            structure
                .table(at)
                .flatMap(table -> opposite.map(table.prepared()::get))
                .map(Prepared::mapping)
                .filter(ToOne.class::isInstance)
                .map(ToOne.class::cast);
        if (key.isPresent()) {
          return Optional.of(
              new FeatureMapping.Inverse(
                  relation,
                  target,
                  key.get().table(),
                  key.get().columns(),
                  Features.isToMany(relation)));
        }
      }
    }
    return Optional.empty();
  }
}
