/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/** Puts those foreign keys into the tables whose targets are there. */
final class SqlServerTargets {

  private final SqlServerCatalog catalog;

  SqlServerTargets(SqlServerCatalog catalog) {
    this.catalog = catalog;
  }

  List<Table> known(List<Table> tables, Collection<SqlServerTableReader> readers) {
    Map<String, Table> byName = new HashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    Map<String, TableBuilder> builders = new HashMap<>();
    tables.forEach(table -> builders.put(table.name(), table.toBuilder()));
    for (SqlServerTableReader reader : readers) {
      for (ForeignKey key : reader.foreignKeys()) {
        Table target = byName.get(key.referencedTable());
        if (target != null && target.hasKey(key.referencedColumns())) {
          builders.get(reader.name()).foreignKey(key);
        } else {
          catalog.unread(
              "foreign key",
              reader.name() + "." + key.name(),
              "What it refers to is no primary or unique key of a table of this schema.");
        }
      }
    }
    List<Table> known = new ArrayList<>();
    tables.forEach(table -> known.add(builders.get(table.name()).build()));
    return known;
  }
}
