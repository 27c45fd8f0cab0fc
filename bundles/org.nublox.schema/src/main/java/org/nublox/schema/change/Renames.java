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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/**
 * Which tables and columns have another name afterwards.
 *
 * <p>Something is renamed when it says so ({@code renamedFrom}) and the old name is there before
 * and not afterwards. So a rename that was made long ago does no harm, and neither does one that
 * some databases have behind them and others not. What has the new name before, goes. In a shift (a
 * to b, b to c) the old name may be there afterwards, as the new one of something else. Two things
 * that change their names with each other do not count, because nobody could tell whether they did
 * so already.
 */
final class Renames {

  /** Begins the "new name" of what has to go because its name is taken by something else. */
  private static final String GONE = "\0";

  private final Map<String, String> tables;
  private final Map<String, Map<String, String>> columns = new HashMap<>();

  private final Map<String, String> oldTables = new HashMap<>();

  private Renames(Map<String, String> tables) {
    this.tables = tables;
    tables.forEach((old, now) -> oldTables.put(now, old));
  }

  /** One table that is renamed. */
  static Renames ofTable(String from, String to) {
    return new Renames(Map.of(from, to));
  }

  /** One column that is renamed. */
  static Renames ofColumn(String table, String from, String to) {
    Renames renames = new Renames(Map.of());
    renames.columns.put(table, Map.of(from, to));
    return renames;
  }

  /** The renames between two schemas. */
  static Renames between(Schema from, Schema to) {
    Map<String, Table> old = new HashMap<>();
    from.tables().forEach(table -> old.put(table.name(), table));
    Map<String, String> claims = new LinkedHashMap<>();
    for (Table table : to.tables()) {
      claims.put(table.name(), table.renamedFrom());
    }
    Renames renames = new Renames(valid(old.keySet(), claims));
    for (Table table : to.tables()) {
      Table before = old.get(renames.oldTable(table.name()));
      if (before != null) {
        Map<String, String> own = columnsOf(before, table);
        if (!own.isEmpty()) {
          renames.columns.put(table.name(), own);
        }
      }
    }
    return renames;
  }

  private static Map<String, String> columnsOf(Table before, Table after) {
    if (after.columns().stream().allMatch(column -> column.renamedFrom().isEmpty())) {
      return Map.of();
    }
    Set<String> old = new HashSet<>();
    before.columns().forEach(column -> old.add(column.name()));
    Map<String, String> claims = new LinkedHashMap<>();
    for (Column column : after.columns()) {
      claims.put(column.name(), column.renamedFrom());
    }
    return valid(old, claims);
  }

  /**
   * The claims that hold.
   *
   * @param old names before
   * @param claims each name afterwards and the one that it says it had, or {@code ""}
   * @return new name for an old one
   */
  private static Map<String, String> valid(Set<String> old, Map<String, String> claims) {
    Map<String, String> claimedBy = new LinkedHashMap<>();
    claims.forEach(
        (now, before) -> {
          if (!before.isEmpty() && !before.equals(now) && old.contains(before)) {
            claimedBy.putIfAbsent(before, now);
          }
        });
    Map<String, String> valid = new LinkedHashMap<>();
    for (String start : claimedBy.keySet()) {
      if (claims.containsKey(start)) {
        continue;
      }
      List<String> chain = new ArrayList<>(List.of(start));
      while (claimedBy.containsKey(chain.getLast())) {
        chain.add(claimedBy.get(chain.getLast()));
      }
      for (int i = 1; i < chain.size(); i++) {
        valid.put(chain.get(i - 1), chain.get(i));
      }
      if (old.contains(chain.getLast())) {
        valid.put(chain.getLast(), GONE + chain.getLast());
      }
    }
    return valid;
  }

  /** Whether this "new name" stands for none, because something else gets the name. */
  static boolean isGone(String now) {
    return now.startsWith(GONE);
  }

  /** New names for old ones. */
  Map<String, String> tables() {
    return tables;
  }

  /** New names for old ones of the columns of a table, by its new name. */
  Map<String, String> columns(String newTable) {
    return columns.getOrDefault(newTable, Map.of());
  }

  /** The new name of a table. */
  String newTable(String old) {
    return tables.getOrDefault(old, old);
  }

  /** The old name of a table; its own when it has no other. */
  String oldTable(String now) {
    return oldTables.getOrDefault(now, now);
  }

  /** Whether a column of the table, by its new name, is renamed. */
  boolean touches(String newTable) {
    return columns.containsKey(newTable);
  }

  /** The table with its names as they are afterwards; texts of SQL are left as they are. */
  Table applyTo(Table old) {
    String name = newTable(old.name());
    Map<String, String> own = columns(name);
    if (tables.isEmpty() && columns.isEmpty()) {
      return old;
    }
    if (own.isEmpty()
        && name.equals(old.name())
        && old.foreignKeys().stream().allMatch(key -> applyTo(key, own).equals(key))) {
      return old;
    }
    return new Table(
        name,
        old.columns().stream().map(column -> renamed(column, own)).toList(),
        old.primaryKey()
            .map(key -> new PrimaryKey(key.name(), names(key.columns(), own), key.origin())),
        old.uniqueKeys().stream()
            .map(key -> new UniqueKey(key.name(), names(key.columns(), own), key.origin()))
            .toList(),
        old.foreignKeys().stream().map(key -> applyTo(key, own)).toList(),
        old.indexes().stream().map(index -> applyTo(index, own)).toList(),
        old.checks(),
        old.triggers(),
        old.rowPolicies(),
        old.comment(),
        old.renamedFrom(),
        old.origin());
  }

  private static Column renamed(Column column, Map<String, String> own) {
    String name = own.getOrDefault(column.name(), column.name());
    return new Column(
        name,
        column.type(),
        column.nullable(),
        column.value(),
        column.comment(),
        column.renamedFrom(),
        column.origin());
  }

  private ForeignKey applyTo(ForeignKey key, Map<String, String> own) {
    String target = newTable(key.referencedTable());
    List<String> referenced = names(key.referencedColumns(), columns(target));
    List<String> mine = names(key.columns(), own);
    if (target.equals(key.referencedTable())
        && referenced.equals(key.referencedColumns())
        && mine.equals(key.columns())) {
      return key;
    }
    return new ForeignKey(
        key.name(),
        mine,
        target,
        referenced,
        key.onDelete(),
        key.onUpdate(),
        key.deferrable(),
        key.origin());
  }

  private static Index applyTo(Index index, Map<String, String> own) {
    List<IndexPart> parts =
        index.parts().stream()
            .map(
                part ->
                    part.key() instanceof IndexPart.OfColumn key
                        ? new IndexPart(
                            new IndexPart.OfColumn(own.getOrDefault(key.column(), key.column())),
                            part.descending(),
                            part.nulls())
                        : part)
            .toList();
    return new Index(
        index.name(),
        parts,
        index.unique(),
        index.where(),
        names(index.included(), own),
        index.method(),
        index.origin());
  }

  private static List<String> names(List<String> old, Map<String, String> renamed) {
    return renamed.isEmpty()
        ? old
        : old.stream().map(name -> renamed.getOrDefault(name, name)).toList();
  }
}
