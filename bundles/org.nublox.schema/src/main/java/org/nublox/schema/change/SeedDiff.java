/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.expression.Expr;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

/**
 * Which first rows come and go. A row is what it says of its columns; columns that there are on one
 * side only do not count, so that a row does not go for having got one more value.
 */
final class SeedDiff {

  /** A row with the columns in the order of its seed. */
  private record Row(Map<String, Expr> values, Seed seed) {}

  private final Schema from;
  private final Schema to;
  private final Renames renames;
  private final Phases out;

  SeedDiff(Schema from, Schema to, Renames renames, Phases out) {
    this.from = from;
    this.to = to;
    this.renames = renames;
    this.out = out;
  }

  void write() {
    Map<String, Table> old = new LinkedHashMap<>();
    from.tables().forEach(table -> old.put(renames.newTable(table.name()), table));
    Map<String, List<Row>> before = rows(from);
    Map<String, List<Row>> after = rows(to);
    for (Table table : to.tables()) {
      List<Row> wanted = after.getOrDefault(table.name(), List.of());
      Table was = old.remove(table.name());
      List<Row> there = was == null ? List.of() : before.getOrDefault(was.name(), List.of());
      if (!wanted.isEmpty() || !there.isEmpty()) {
        compare(was, table, there, wanted);
      }
    }
    // rows of tables that go, go with them
  }

  private void compare(Table was, Table now, List<Row> there, List<Row> wanted) {
    Map<Map<String, Expr>, List<Row>> gone = new LinkedHashMap<>();
    for (Row row : there) {
      gone.computeIfAbsent(common(row, was, now, true), any -> new ArrayList<>()).add(row);
    }
    List<Row> fresh = new ArrayList<>();
    for (Row row : wanted) {
      List<Row> same =
          gone.getOrDefault(was == null ? Map.of() : common(row, was, now, false), List.of());
      if (same.isEmpty()) {
        fresh.add(row);
      } else {
        same.removeFirst();
      }
    }
    seeds(gone.values().stream().flatMap(List::stream).toList())
        .forEach(seed -> out.add(Phase.DELETE_ROWS, new Change.DeleteRows(seed)));
    seeds(fresh).forEach(seed -> out.add(Phase.INSERT_ROWS, new Change.InsertRows(seed)));
  }

  /** The values of columns that both tables have, by their new names. */
  private Map<String, Expr> common(Row row, Table was, Table now, boolean old) {
    Map<String, String> own = renames.columns(now.name());
    Map<String, Expr> values = new LinkedHashMap<>();
    row.values.forEach(
        (column, value) -> {
          String name = old ? own.getOrDefault(column, column) : column;
          boolean both =
              old
                  ? now.column(name).isPresent()
                  : was.columns().stream()
                      .anyMatch(c -> own.getOrDefault(c.name(), c.name()).equals(name));
          if (both) {
            values.put(name, value);
          }
        });
    return values;
  }

  private static Map<String, List<Row>> rows(Schema schema) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Seed seed : schema.seeds()) {
      for (List<Expr> row : seed.rows()) {
        Map<String, Expr> values = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          values.put(seed.columns().get(i), row.get(i));
        }
        rows.computeIfAbsent(seed.table(), any -> new ArrayList<>()).add(new Row(values, seed));
      }
    }
    return rows;
  }

  /** The rows as seeds again, those with the same columns together. */
  private static List<Seed> seeds(List<Row> rows) {
    Map<List<String>, List<Row>> byColumns = new LinkedHashMap<>();
    for (Row row : rows) {
      byColumns
          .computeIfAbsent(List.copyOf(row.values.keySet()), any -> new ArrayList<>())
          .add(row);
    }
    List<Seed> seeds = new ArrayList<>();
    byColumns.forEach(
        (columns, all) ->
            seeds.add(
                new Seed(
                    all.getFirst().seed.table(),
                    columns,
                    all.stream().map(row -> List.copyOf(row.values.values())).toList(),
                    all.getFirst().seed.origin())));
    return seeds;
  }
}
