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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.EntityMapping.Discriminator;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.internal.Structure.KeyPart;
import org.nublox.mapping.internal.TableDraft.Prepared;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.InheritanceStrategy;
import org.nublox.model.data.Relation;
import org.nublox.schema.Column;
import org.nublox.schema.PrimaryKey;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/**
 * Fills the tables with columns: the second phase. A table's columns stand in the order in which
 * the model declares their features; a key that the model does not name stands first, what NuBlox
 * adds (discriminator, tenant, version) last.
 */
final class Tables {

  private final Structure structure;
  private final SystemColumns system;
  private final Links links;
  private final Map<Entity, EntityMapping> mappings = new LinkedHashMap<>();
  private final Map<Entity, Discriminator> discriminators = new HashMap<>();
  private final Map<Entity, String> tenants = new HashMap<>();
  private final Map<Entity, String> versions = new HashMap<>();

  Tables(Structure structure) {
    this.structure = structure;
    this.system = new SystemColumns(structure);
    this.links = new Links(structure);
  }

  /** Fills all tables and tells where each entity is kept. */
  Map<Entity, EntityMapping> fill() {
    for (Map.Entry<Entity, TableDraft> entry : structure.tables().entrySet()) {
      fillOwn(entry.getKey(), entry.getValue());
    }
    links.make();
    for (Map.Entry<Entity, TableDraft> entry : structure.tables().entrySet()) {
      Entity entity = entry.getKey();
      system.discriminator(entity, entry.getValue()).ifPresent(d -> discriminators.putAll(d));
      system.tenant(entity, entry.getValue()).ifPresent(t -> tenants.put(entity, t));
      system.version(entity, entry.getValue()).ifPresent(v -> versions.put(entity, v));
    }
    for (Entity entity : structure.hierarchies().entities()) {
      if (Hierarchies.tableOwner(entity).isPresent()) {
        mappings.put(entity, mapping(entity));
      }
    }
    return mappings;
  }

  private void fillOwn(Entity entity, TableDraft table) {
    List<KeyPart> key = structure.key(entity);
    boolean joinedPart =
        Hierarchies.strategy(entity) == InheritanceStrategy.JOINED
            && Hierarchies.root(entity) != entity;
    if (joinedPart) {
      for (KeyPart part : key) {
        table.columnNames().take(part.column().name(), table.origin());
        table.add(
            Column.of(part.column().name(), part.type()).notNull().withOrigin(table.origin()));
      }
    }
    List<Entity> inTable =
        Hierarchies.strategy(entity) == InheritanceStrategy.SINGLE
            ? structure.hierarchies().kept(entity)
            : List.of(entity);
    for (Entity each : inTable) {
      for (Feature feature : Hierarchies.inTable(each, Feature.class)) {
        fill(table, feature);
      }
    }
    List<String> keyColumns = key.stream().map(p -> p.column().name()).toList();
    if (!keyColumns.isEmpty()) {
      table.primaryKey(
          new PrimaryKey(
              structure.constraint(
                  entity, "key", structure.naming().primaryKey(table.name()), table.origin()),
              keyColumns,
              table.origin()));
    }
  }

  private void fill(TableDraft table, Feature feature) {
    Optional<Prepared> prepared =
        switch (feature) {
          case Field field -> structure.columns().field(table, field);
          case Relation relation ->
              switch (structure.relations().role(relation)) {
                case FOREIGN_KEY -> structure.columns().toOne(table, relation);
                case ALTERNATIVES -> structure.columns().alternatives(table, relation);
                default -> Optional.empty();
              };
          default -> Optional.empty();
        };
    prepared.ifPresent(p -> table.addAll(p.columns()));
    boolean lateKey =
        feature.isKey()
            && Hierarchies.root(table.owner()) == table.owner()
            && !structure.key(table.owner()).stream()
                .anyMatch(part -> part.column().feature().equals(Optional.of(feature)));
    if (lateKey && prepared.isPresent()) {
      structure
          .problems()
          .error(
              "mapping.key-in-part",
              feature,
              "Only the topmost entity of a hierarchy with one table can have a key.",
              "Take 'key' off the feature; the inherited key is the key.");
    }
  }

  private EntityMapping mapping(Entity entity) {
    Map<Feature, FeatureMapping> features = new LinkedHashMap<>();
    for (Feature feature : Features.all(entity)) {
      find(entity, feature).ifPresent(mapping -> features.put(feature, mapping));
    }
    List<KeyPart> key = structure.key(entity);
    List<String> tables = new ArrayList<>();
    Entity last = entity;
    for (Entity at = entity; at != null; at = parentRows(at)) {
      structure.table(at).ifPresent(table -> tables.add(table.name()));
      last = at;
    }
    Entity holder = Hierarchies.tableOwner(last).orElse(last);
    return new EntityMapping(
        entity,
        QualifiedNames.of(entity),
        tables,
        key.stream().map(KeyPart::column).toList(),
        key.size() == 1 && key.getFirst().column().feature().isEmpty(),
        features,
        Optional.ofNullable(discriminators.get(entity)),
        Optional.ofNullable(tenants.get(holder)),
        Optional.ofNullable(versions.get(holder)));
  }

  /** The ancestor whose table has a part of the entity's rows. */
  private static Entity parentRows(Entity entity) {
    return Hierarchies.strategy(entity) == InheritanceStrategy.JOINED
        ? Hierarchies.parent(entity).orElse(null)
        : null;
  }

  private Optional<FeatureMapping> find(Entity entity, Feature feature) {
    for (Entity at = entity; at != null; at = parentRows(at)) {
      Prepared prepared =
          structure.table(at).map(table -> table.prepared().get(feature)).orElse(null);
      if (prepared != null) {
        return Optional.of(prepared.mapping());
      }
    }
    return feature instanceof Relation relation ? links.find(entity, relation) : Optional.empty();
  }
}
