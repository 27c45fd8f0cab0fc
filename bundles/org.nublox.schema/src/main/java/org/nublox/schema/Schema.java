/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All tables, views, sequences and first rows of an application.
 *
 * <p>The name is for people and files. Statements do not qualify names with it: a script runs in
 * whatever schema the connection is in, so that one script serves every deployment.
 */
public record Schema(
    String name,
    List<Sequence> sequences,
    List<Table> tables,
    List<AnyView> views,
    List<Seed> seeds,
    String comment,
    String origin) {

  public Schema {
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    seeds = List.copyOf(seeds);
    String where = "schema '" + name + "'";

    // tables, views and sequences share one space of names at PostgreSQL, Oracle and SQL Server
    List<String> relations = new ArrayList<>();
    tables.forEach(table -> relations.add(table.name()));
    views.forEach(view -> relations.add(view.name()));
    sequences.forEach(sequence -> relations.add(sequence.name()));
    Require.distinct(relations, "table, view or sequence", where);

    Map<String, Table> byName = new HashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    Set<String> sequenceNames = new HashSet<>();
    sequences.forEach(sequence -> sequenceNames.add(sequence.name()));
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        checkTarget(table, key, byName.get(key.referencedTable()));
      }
      for (Column column : table.columns()) {
        if (column.value() instanceof ColumnValue.NextOf next) {
          Require.that(
              sequenceNames.contains(next.sequence()),
              "column '"
                  + column.name()
                  + "' of table '"
                  + table.name()
                  + "' takes values of the unknown sequence '"
                  + next.sequence()
                  + "'");
        }
      }
    }
    for (Seed seed : seeds) {
      Table table = byName.get(seed.table());
      Require.that(table != null, "there is a seed for the unknown table '" + seed.table() + "'");
      for (String column : seed.columns()) {
        Require.that(
            table.column(column).isPresent(),
            "the seed of table '" + seed.table() + "' names the unknown column '" + column + "'");
      }
    }
  }

  private static void checkTarget(Table table, ForeignKey key, Table target) {
    String where = "foreign key '" + key.name() + "' of table '" + table.name() + "'";
    Require.that(
        target != null, where + " refers to the unknown table '" + key.referencedTable() + "'");
    for (String column : key.referencedColumns()) {
      Require.that(
          target.column(column).isPresent(),
          where
              + " refers to the unknown column '"
              + column
              + "' of table '"
              + target.name()
              + "'");
    }
    Require.that(
        target.hasKey(key.referencedColumns()),
        where
            + " refers to columns "
            + key.referencedColumns()
            + " of table '"
            + target.name()
            + "', which are neither its primary key nor a unique key");
  }

  /** A builder for a schema of the given name. */
  public static SchemaBuilder builder(String name) {
    return new SchemaBuilder(name);
  }

  /** The schema with other tables. */
  public Schema withTables(List<Table> newTables) {
    return new Schema(name, sequences, newTables, views, seeds, comment, origin);
  }

  /** The table of the given name, if there is one. */
  public Optional<Table> table(String tableName) {
    return tables.stream().filter(table -> table.name().equals(tableName)).findFirst();
  }
}
