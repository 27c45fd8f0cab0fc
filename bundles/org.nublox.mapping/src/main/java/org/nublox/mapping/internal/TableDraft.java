/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nublox.expression.Type;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.IdentifierLimits;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;

/** A table while the mapping fills it. */
final class TableDraft {

  /**
   * The columns of a feature, named and typed, which stand in the table at the feature's place.
   *
   * @param mapping where the feature is kept
   * @param types the columns' types in expressions, column by column
   */
  record Prepared(FeatureMapping mapping, List<Column> columns, List<Type> types) {}

  private final String name;
  private final Entity owner;
  private final Names columnNames;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<Feature, Prepared> prepared = new LinkedHashMap<>();
  private Optional<PrimaryKey> primaryKey = Optional.empty();
  private final List<UniqueKey> uniqueKeys = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private final Map<List<String>, String> indexesOfForeignKeys = new HashMap<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<RowPolicy> policies = new ArrayList<>();
  private String comment = "";
  private String renamedFrom = "";
  private final String origin;

  /**
   * @param owner the entity whose table it is; null for a join table or one of the mapping's own
   */
  TableDraft(String name, Entity owner, String origin, IdentifierLimits limits) {
    this.name = name;
    this.owner = owner;
    this.origin = origin;
    this.columnNames = new Names(limits);
  }

  String name() {
    return name;
  }

  Entity owner() {
    return owner;
  }

  String origin() {
    return origin;
  }

  Names columnNames() {
    return columnNames;
  }

  Map<Feature, Prepared> prepared() {
    return prepared;
  }

  void add(Column column) {
    columns.put(column.name(), column);
  }

  void addAll(List<Column> more) {
    more.forEach(this::add);
  }

  List<Column> columns() {
    return List.copyOf(columns.values());
  }

  Column column(String columnName) {
    return columns.get(columnName);
  }

  void change(String columnName, UnaryOperator<Column> change) {
    columns.computeIfPresent(columnName, (key, column) -> change.apply(column));
  }

  void primaryKey(PrimaryKey key) {
    primaryKey = Optional.of(key);
  }

  List<String> primaryKeyColumns() {
    return primaryKey.map(PrimaryKey::columns).orElse(List.of());
  }

  void unique(UniqueKey key) {
    uniqueKeys.add(key);
  }

  /** Whether these columns, in any order, are known to be unique. */
  boolean isUnique(List<String> some) {
    Set<String> wanted = new LinkedHashSet<>(some);
    return wanted.equals(new LinkedHashSet<>(primaryKeyColumns()))
        || uniqueKeys.stream().anyMatch(k -> wanted.equals(new LinkedHashSet<>(k.columns())));
  }

  void foreignKey(ForeignKey key) {
    foreignKeys.add(key);
  }

  List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /**
   * Says what becomes of the index that a foreign key gets.
   *
   * @param index its name, or {@code false} when there is to be none
   */
  void indexOfForeignKey(List<String> key, String index) {
    indexesOfForeignKeys.put(key, index);
  }

  /** What {@link #indexOfForeignKey} said; empty when nothing. */
  Optional<String> indexOfForeignKey(List<String> key) {
    return Optional.ofNullable(indexesOfForeignKeys.get(key));
  }

  void index(Index index) {
    indexes.add(index);
  }

  void check(Check check) {
    checks.add(check);
  }

  void trigger(Trigger trigger) {
    triggers.add(trigger);
  }

  void policy(RowPolicy policy) {
    policies.add(policy);
  }

  void comment(String text) {
    comment = text;
  }

  void renamedFrom(String oldName) {
    renamedFrom = oldName;
  }

  /** Whether a search by these columns finds an index whose first columns they are. */
  boolean isIndexed(List<String> some) {
    return startsWith(primaryKeyColumns(), some)
        || uniqueKeys.stream().anyMatch(key -> startsWith(key.columns(), some))
        || indexes.stream()
            .anyMatch(
                index ->
                    index.where().isEmpty()
                        && index.method().isEmpty()
                        && index.columns().size() == index.parts().size()
                        && startsWith(index.columns(), some));
  }

  private static boolean startsWith(List<String> all, List<String> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  Table build() {
    TableBuilder builder =
        Table.builder(name).comment(comment).renamedFrom(renamedFrom).origin(origin);
    columns.values().forEach(builder::column);
    primaryKey.ifPresent(builder::primaryKey);
    uniqueKeys.forEach(builder::unique);
    foreignKeys.forEach(builder::foreignKey);
    indexes.forEach(builder::index);
    checks.forEach(builder::check);
    triggers.forEach(builder::trigger);
    policies.forEach(builder::rowPolicy);
    return builder.build();
  }
}
