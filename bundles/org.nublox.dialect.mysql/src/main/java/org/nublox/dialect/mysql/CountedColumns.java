/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/**
 * Columns that the engine counts, each of which must at all times be the first of some key. Between
 * two keys it either gets a key of its own, or does not count for a while.
 */
final class CountedColumns {

  /** A column of a table. */
  record Place(String table, String column) {}

  private final AlterationSite site;
  private final Set<Place> ownKeys = new LinkedHashSet<>();
  private final Set<Place> paused = new LinkedHashSet<>();

  CountedColumns(AlterationSite site) {
    this.site = site;
  }

  /** Whether a key of the table, other than the one of the given name, begins with the column. */
  boolean leadsKey(String tableName, String column, String exceptKey) {
    Table table = site.now().table(tableName);
    return table
            .primaryKey()
            .filter(key -> !key.name().equals(exceptKey) && leads(key.columns(), column))
            .isPresent()
        || table.uniqueKeys().stream()
            .anyMatch(key -> !key.name().equals(exceptKey) && leads(key.columns(), column))
        || table.indexes().stream()
            .anyMatch(index -> !index.name().equals(exceptKey) && leads(index, column))
        || ownKeys.contains(new Place(tableName, column));
  }

  private static boolean leads(List<String> columns, String column) {
    return columns.getFirst().equals(column);
  }

  private static boolean leads(Index index, String column) {
    return index.parts().getFirst().key().equals(new IndexPart.OfColumn(column));
  }

  /** The column that could not be counted any more without the key. */
  Optional<Column> needs(String tableName, String key) {
    Table table = site.now().table(tableName);
    Optional<String> first =
        table
            .primaryKey()
            .filter(it -> it.name().equals(key))
            .map(it -> it.columns().getFirst())
            .or(
                () ->
                    table.uniqueKeys().stream()
                        .filter(it -> it.name().equals(key))
                        .map(UniqueKey::columns)
                        .map(List::getFirst)
                        .findFirst())
            .or(
                () ->
                    table.indexes().stream()
                        .filter(it -> it.name().equals(key) && !it.columns().isEmpty())
                        .map(it -> it.columns().getFirst())
                        .findFirst());
    return first
        .flatMap(table::column)
        .filter(column -> column.value() instanceof ColumnValue.Identity)
        .filter(column -> !paused.contains(new Place(tableName, column.name())))
        .filter(column -> !leadsKey(tableName, column.name(), key));
  }

  void pause(String table, String column) {
    paused.add(new Place(table, column));
  }

  /** Whether the column did not count; it does from now on. */
  boolean resume(String table, String column) {
    return paused.remove(new Place(table, column));
  }

  /** The columns that do not count for the time being. */
  List<Place> paused() {
    return List.copyOf(paused);
  }

  void giveKey(String table, String column) {
    ownKeys.add(new Place(table, column));
  }

  /** Whether the column had a key of its own; it is to have none from now on. */
  boolean takeKey(String table, String column) {
    return ownKeys.remove(new Place(table, column));
  }
}
