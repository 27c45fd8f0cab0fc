/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/** What becomes of a table: which of its columns are fields, which are relations. */
final class TablePlan {

  /**
   * A foreign key that is a relation.
   *
   * @param key whether it is part of the primary key
   * @param unique the unique key over its columns
   */
  record Reference(
      ForeignKey foreign, TablePlan target, String name, boolean key, Optional<UniqueKey> unique) {}

  private final Table table;
  private final String entity;
  private final NameSpace names = new NameSpace();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<ForeignKey> unkept = new ArrayList<>();

  TablePlan(Table table, String entity) {
    this.table = table;
    this.entity = entity;
  }

  Table table() {
    return table;
  }

  /** Name of the entity. */
  String entity() {
    return entity;
  }

  /** Names of the features. */
  NameSpace names() {
    return names;
  }

  /** Names of fields by column. */
  Map<String, String> fields() {
    return fields;
  }

  List<Reference> references() {
    return references;
  }

  /** Foreign keys that the language has no words for. */
  List<ForeignKey> unkept() {
    return unkept;
  }

  List<String> key() {
    return table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
  }

  /** Whether the table only says which rows of two others belong together. */
  boolean isLink(Set<String> referred) {
    List<ForeignKey> keys = table.foreignKeys();
    if (keys.size() != 2 || table.primaryKey().isEmpty() || referred.contains(table.name())) {
      return false;
    }
    List<String> both = new ArrayList<>(keys.get(0).columns());
    both.addAll(keys.get(1).columns());
    boolean onlyKeys =
        new HashSet<>(both).size() == both.size()
            && table.columns().size() == both.size()
            && new HashSet<>(key()).equals(new HashSet<>(both))
            && (startsWith(key(), keys.get(0).columns())
                || startsWith(key(), keys.get(1).columns()));
    boolean nothingElse =
        table.uniqueKeys().isEmpty()
            && table.triggers().isEmpty()
            && table.rowPolicies().isEmpty()
            && table.columns().stream().allMatch(c -> c.comment().isEmpty())
            && table.indexes().stream()
                .allMatch(
                    index ->
                        IndexShape.isPlain(index)
                            && keys.stream().anyMatch(k -> k.columns().equals(index.columns())));
    return onlyKeys && nothingElse;
  }

  static boolean startsWith(List<String> all, List<String> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  /** Names fields and relations; all plans of entities are there. */
  void name(Map<String, TablePlan> plans) {
    Set<String> used = new HashSet<>();
    List<ForeignKey> kept = new ArrayList<>();
    for (ForeignKey foreign : table.foreignKeys()) {
      TablePlan target = plans.get(foreign.referencedTable());
      boolean toKey =
          target != null
              && target.key().equals(foreign.referencedColumns())
              && foreign.columns().stream().noneMatch(used::contains);
      boolean whole = key().containsAll(foreign.columns());
      boolean apart = foreign.columns().stream().noneMatch(key()::contains);
      boolean selfKey = whole && target == this;
      if (toKey && (whole || apart) && !selfKey) {
        kept.add(foreign);
        used.addAll(foreign.columns());
      } else {
        unkept.add(foreign);
      }
    }
    for (Column column : table.columns()) {
      if (!used.contains(column.name())) {
        fields.put(column.name(), names.take(DatabaseNames.camel(column.name())));
      }
    }
    for (ForeignKey foreign : kept) {
      TablePlan target = plans.get(foreign.referencedTable());
      String wanted =
          foreign.columns().size() == 1
              ? DatabaseNames.relation(
                  foreign.columns().getFirst(), foreign.referencedColumns().getFirst())
              : small(target.entity());
      Optional<UniqueKey> unique =
          table.uniqueKeys().stream()
              .filter(key -> key.columns().equals(foreign.columns()))
              .findFirst();
      references.add(
          new Reference(
              foreign,
              target,
              names.take(names.isFree(wanted) ? wanted : wanted + "Ref"),
              key().containsAll(foreign.columns()),
              unique));
    }
  }

  static String small(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The relation that a column belongs to. */
  Optional<Reference> reference(String column) {
    return references.stream().filter(r -> r.foreign().columns().contains(column)).findFirst();
  }

  /** The path to the value of a column. */
  String path(String column) {
    return reference(column)
        .map(
            reference -> {
              int place = reference.foreign().columns().indexOf(column);
              String referenced = reference.foreign().referencedColumns().get(place);
              return org.nublox.importer.internal.text.Nbx.feature(reference.name())
                  + "."
                  + reference.target().path(referenced);
            })
        .orElseGet(() -> org.nublox.importer.internal.text.Nbx.feature(fields.get(column)));
  }
}
