/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/**
 * What becomes of the tables of a schema, and of the names within them, by the renames among the
 * changes.
 */
final class Successors {

  /**
   * A table before and after.
   *
   * @param columns new names for old ones
   * @param others new names for old ones of constraints and indexes
   */
  record Pair(Table from, Table to, Map<String, String> columns, Map<String, String> others) {

    String column(String old) {
      return columns.getOrDefault(old, old);
    }

    String oldColumn(String now) {
      return columns.entrySet().stream()
          .filter(entry -> entry.getValue().equals(now))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(now);
    }

    String other(String old) {
      return others.getOrDefault(old, old);
    }
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final Map<String, Pair> byNew = new HashMap<>();
  private final Map<String, Pair> byOld = new HashMap<>();

  Successors(Schema from, Schema to, List<Change> changes) {
    Map<String, String> tables = new LinkedHashMap<>();
    Map<String, Map<String, String>> columns = new HashMap<>();
    Map<String, Map<String, String>> others = new HashMap<>();
    for (Change change : changes) {
      switch (change) {
        case Change.RenameTable c -> compose(tables, c.from(), c.to());
        case Change.RenameColumn c -> compose(of(columns, c.table()), c.from(), c.to());
        case Change.RenameConstraint c -> compose(of(others, c.table()), c.from(), c.to());
        case Change.RenameIndex c -> compose(of(others, c.table()), c.from(), c.to());
        default -> {}
      }
    }
    Map<String, Table> now = new HashMap<>();
    to.tables().forEach(table -> now.put(table.name(), table));
    changes.stream()
        .filter(Change.CreateTable.class::isInstance)
        .forEach(change -> now.remove(change.object()));
    for (Table table : from.tables()) {
      Table after = now.get(tables.getOrDefault(table.name(), table.name()));
      boolean gone =
          after == null
              || (!tables.containsKey(table.name()) && tables.containsValue(table.name()));
      if (!gone) {
        Pair pair =
            new Pair(
                table,
                after,
                columns.getOrDefault(after.name(), Map.of()),
                others.getOrDefault(after.name(), Map.of()));
        pairs.add(pair);
        byNew.put(after.name(), pair);
        byOld.put(table.name(), pair);
      }
    }
  }

  private static Map<String, String> of(Map<String, Map<String, String>> all, String table) {
    return all.computeIfAbsent(table, any -> new LinkedHashMap<>());
  }

  /** Something put aside under another name on its way has its last name in the end. */
  private static void compose(Map<String, String> names, String from, String to) {
    for (Map.Entry<String, String> entry : names.entrySet()) {
      if (entry.getValue().equals(from)) {
        entry.setValue(to);
        return;
      }
    }
    names.put(from, to);
  }

  /** The tables that stay. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The table that is called so afterwards; null when it is new. */
  Pair byNew(String name) {
    return byNew.get(name);
  }

  /** The table that was called so; null when it goes. */
  Pair byOld(String name) {
    return byOld.get(name);
  }
}
