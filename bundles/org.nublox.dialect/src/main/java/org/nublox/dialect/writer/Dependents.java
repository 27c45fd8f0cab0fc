/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.schema.Column;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/**
 * What stands on a column within its table and must go while the column does: foreign keys, checks,
 * indexes, unique keys and the primary key.
 */
final class Dependents {

  private final AlterationSite site;
  private final List<Change> drops = new ArrayList<>();
  private final List<Change> adds = new ArrayList<>();

  Dependents(AlterationSite site, String tableName, String column) {
    this.site = site;
    Table table = site.now().table(tableName);
    table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column))
        .forEach(
            key ->
                both(
                    new Change.DropForeignKey(tableName, key),
                    new Change.AddForeignKey(tableName, key, true)));
    table.checks().stream()
        .filter(check -> site.now().reads(table, check.condition(), column))
        .forEach(
            check ->
                both(
                    new Change.DropCheck(tableName, check),
                    new Change.AddCheck(tableName, check, true)));
    table.indexes().stream()
        .filter(
            index ->
                index.columns().contains(column)
                    || index.included().contains(column)
                    || index.where().filter(it -> site.now().reads(table, it, column)).isPresent()
                    || index.parts().stream().anyMatch(part -> reads(table, part, column)))
        .forEach(
            index ->
                both(
                    new Change.DropIndex(tableName, index),
                    new Change.CreateIndex(tableName, index, false)));
    table.uniqueKeys().stream()
        .filter(key -> key.columns().contains(column))
        .forEach(
            key ->
                both(new Change.DropUnique(tableName, key), new Change.AddUnique(tableName, key)));
    table
        .primaryKey()
        .filter(key -> key.columns().contains(column))
        .ifPresent(
            key ->
                both(
                    new Change.DropPrimaryKey(tableName, key),
                    new Change.AddPrimaryKey(tableName, key)));
  }

  private boolean reads(Table table, IndexPart part, String column) {
    return part.key() instanceof IndexPart.OfExpression of
        && site.now().reads(table, of.expression(), column);
  }

  private void both(Change drop, Change add) {
    drops.add(drop);
    adds.addFirst(add);
  }

  void drop() {
    drops.forEach(site::write);
  }

  void add() {
    adds.forEach(site::write);
  }

  /** A name that no column of the table has. */
  static String spare(Table table, String name) {
    String spare = name + "_new";
    Optional<Column> taken = table.column(spare);
    for (int i = 2; taken.isPresent(); i++) {
      spare = name + "_new" + i;
      taken = table.column(spare);
    }
    return spare;
  }
}
