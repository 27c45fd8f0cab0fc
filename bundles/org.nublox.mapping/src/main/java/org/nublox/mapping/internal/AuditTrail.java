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
import org.nublox.model.data.Entity;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Index;
import org.nublox.schema.PrimaryKey;

/** The table that tells who changed what, when some entity is {@code audited}. */
final class AuditTrail {

  private static final int TEXT = 255;

  private final Structure structure;

  AuditTrail(Structure structure) {
    this.structure = structure;
  }

  void make() {
    List<Entity> audited =
        structure.hierarchies().entities().stream().filter(Entity::isAudited).toList();
    if (audited.isEmpty()) {
      return;
    }
    String name =
        structure.names().take(structure.naming().table("AuditLog"), "org.nublox.AuditLog");
    TableDraft table = structure.newTable(name, "");
    table.comment("Who changed what, and when");
    String id = column(table, "id", new ColumnType.BigInt(), true);
    table.change(id, Column::withIdentity);
    column(table, "changedAt", new ColumnType.Timestamp(6), true);
    column(table, "userName", new ColumnType.Varchar(TEXT), false);
    column(table, "tenantId", new ColumnType.Varchar(SystemColumns.TENANT_LENGTH), false);
    String entity = column(table, "entityName", new ColumnType.Varchar(TEXT), true);
    String key = column(table, "rowKey", new ColumnType.Varchar(TEXT), true);
    column(table, "operation", new ColumnType.Varchar(20), true);
    column(table, "changes", new ColumnType.Json(), false);
    table.primaryKey(
        new PrimaryKey(
            structure.names().take(structure.naming().primaryKey(name), name), List.of(id), ""));
    List<String> indexed = List.of(entity, key);
    table.index(
        Index.of(
            structure.names().take(structure.naming().index(name, indexed), name), entity, key));
    structure.addTable(table);
  }

  private String column(TableDraft table, String feature, ColumnType type, boolean required) {
    String name = table.columnNames().take(structure.naming().column(feature), feature);
    Column column = Column.of(name, type);
    table.add(required ? column.notNull() : column);
    return name;
  }
}
