/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.expression.Literals;
import org.nublox.mapping.EntityMapping.Discriminator;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Tenancy;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** The columns that no feature of the model stands for. */
final class SystemColumns {

  /** Characters of a tenant's identifier. */
  static final int TENANT_LENGTH = 64;

  private final Structure structure;

  SystemColumns(Structure structure) {
    this.structure = structure;
  }

  /**
   * The column that tells the entities of a hierarchy apart, in the root's table.
   *
   * @return what it holds, by entity; empty when the table is not the root's of a hierarchy
   */
  Optional<Map<Entity, Discriminator>> discriminator(Entity entity, TableDraft table) {
    if (Hierarchies.root(entity) != entity
        || !structure.hierarchies().isHierarchy(entity)
        || Hierarchies.strategy(entity) == org.nublox.model.data.InheritanceStrategy.PERCLASS) {
      return Optional.empty();
    }
    List<Entity> kept = structure.hierarchies().kept(entity);
    Map<Entity, String> values = new LinkedHashMap<>();
    for (Entity each : kept) {
      boolean alone = kept.stream().filter(e -> e.getName().equals(each.getName())).count() == 1;
      values.put(each, alone ? each.getName() : QualifiedNames.of(each));
    }
    List<String> concrete = kept.stream().filter(e -> !e.isAbstract()).map(values::get).toList();
    String column =
        table
            .columnNames()
            .take(structure.naming().column("entityType"), table.origin() + ".entityType");
    int longest =
        values.values().stream().mapToInt(v -> v.codePointCount(0, v.length())).max().orElse(1);
    ColumnType type =
        concrete.isEmpty()
            ? new ColumnType.Varchar(Math.max(40, longest))
            : new ColumnType.Enumeration(
                table.origin() + ".entityType", concrete, Math.max(40, longest));
    table.add(Column.of(column, type).notNull().withOrigin(table.origin()));
    Map<Entity, Discriminator> discriminators = new LinkedHashMap<>();
    for (Entity each : kept) {
      List<String> below =
          structure.hierarchies().concrete(each).stream().map(values::get).toList();
      discriminators.put(each, new Discriminator(table.name(), column, values.get(each), below));
    }
    return Optional.of(discriminators);
  }

  /** The tenant's column of an entity whose rows belong to one. */
  Optional<String> tenant(Entity entity, TableDraft table) {
    if (!isTenant(entity) || !holdsKey(entity)) {
      return Optional.empty();
    }
    String column =
        table
            .columnNames()
            .take(structure.naming().column("tenantId"), table.origin() + ".tenantId");
    table.add(
        Column.of(column, new ColumnType.Varchar(TENANT_LENGTH))
            .notNull()
            .withOrigin(table.origin()));
    return Optional.of(column);
  }

  /** Whether each row belongs to a tenant: the nearest word on it counts. */
  static boolean isTenant(Entity entity) {
    return Features.lineage(entity).stream()
        .map(Entity::getTenancy)
        .filter(tenancy -> tenancy != Tenancy.UNSPECIFIED)
        .findFirst()
        .map(tenancy -> tenancy == Tenancy.TENANT)
        .orElse(false);
  }

  /** The column for optimistic locking. */
  Optional<String> version(Entity entity, TableDraft table) {
    if (!structure.options().versionColumns() || !holdsKey(entity) || refusesVersion(entity)) {
      return Optional.empty();
    }
    String column =
        table
            .columnNames()
            .take(structure.naming().column("rowVersion"), table.origin() + ".rowVersion");
    table.add(
        Column.of(column, new ColumnType.Int())
            .notNull()
            .withDefault(Literals.integer(0))
            .withOrigin(table.origin()));
    return Optional.of(column);
  }

  private static boolean holdsKey(Entity entity) {
    return Hierarchies.keyHolder(entity) == entity;
  }

  private static boolean refusesVersion(Entity entity) {
    return Features.lineage(entity).stream().anyMatch(e -> Storage.isOff(e, "version"));
  }
}
