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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A table with all that belongs to it.
 *
 * @param renamedFrom name that the table had before, {@code ""} when none: makes a migration rename
 *     it
 */
public record Table(
    String name,
    List<Column> columns,
    Optional<PrimaryKey> primaryKey,
    List<UniqueKey> uniqueKeys,
    List<ForeignKey> foreignKeys,
    List<Index> indexes,
    List<Check> checks,
    List<Trigger> triggers,
    List<RowPolicy> rowPolicies,
    String comment,
    String renamedFrom,
    String origin) {

  public Table {
    Require.text(name, "name of a table");
    columns = List.copyOf(columns);
    uniqueKeys = List.copyOf(uniqueKeys);
    foreignKeys = List.copyOf(foreignKeys);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
    triggers = List.copyOf(triggers);
    rowPolicies = List.copyOf(rowPolicies);

    String where = "table '" + name + "'";
    Require.notEmpty(columns, "columns", where);
    List<String> columnNames = columns.stream().map(Column::name).toList();
    Require.distinct(columnNames, "column", where);
    Require.distinct(
        constraintNames(primaryKey, uniqueKeys, foreignKeys, checks), "constraint", where);
    Require.distinct(indexes.stream().map(Index::name).toList(), "index", where);
    Require.distinct(triggers.stream().map(Trigger::name).toList(), "trigger", where);
    Require.distinct(rowPolicies.stream().map(RowPolicy::name).toList(), "row policy", where);

    Set<String> known = new HashSet<>(columnNames);
    primaryKey.ifPresent(
        key -> known(known, key.columns(), "primary key '" + key.name() + "'", where));
    uniqueKeys.forEach(
        key -> known(known, key.columns(), "unique key '" + key.name() + "'", where));
    foreignKeys.forEach(
        key -> known(known, key.columns(), "foreign key '" + key.name() + "'", where));
    for (Index index : indexes) {
      known(known, index.columns(), "index '" + index.name() + "'", where);
      known(known, index.included(), "index '" + index.name() + "'", where);
    }
  }

  private static List<String> constraintNames(
      Optional<PrimaryKey> primaryKey,
      List<UniqueKey> uniqueKeys,
      List<ForeignKey> foreignKeys,
      List<Check> checks) {
    List<String> names = new ArrayList<>();
    primaryKey.ifPresent(key -> names.add(key.name()));
    uniqueKeys.forEach(key -> names.add(key.name()));
    foreignKeys.forEach(key -> names.add(key.name()));
    checks.forEach(check -> names.add(check.name()));
    return names;
  }

  private static void known(Set<String> known, List<String> columns, String what, String where) {
    for (String column : columns) {
      Require.that(
          known.contains(column),
          what + " of " + where + " names the unknown column '" + column + "'");
    }
  }

  /** A builder for a table of the given name. */
  public static TableBuilder builder(String name) {
    return new TableBuilder(name);
  }

  /** A builder that begins with all that this table has. */
  public TableBuilder toBuilder() {
    return new TableBuilder(this);
  }

  /** The table with each column replaced by what {@code change} makes of it. */
  public Table mapColumns(UnaryOperator<Column> change) {
    TableBuilder builder = toBuilder().clearColumns();
    columns.forEach(column -> builder.column(change.apply(column)));
    return builder.build();
  }

  /** The table with each foreign key replaced by what {@code change} makes of it. */
  public Table mapForeignKeys(UnaryOperator<ForeignKey> change) {
    TableBuilder builder = toBuilder().clearForeignKeys();
    foreignKeys.forEach(key -> builder.foreignKey(change.apply(key)));
    return builder.build();
  }

  /** The column of the given name, if there is one. */
  public Optional<Column> column(String columnName) {
    for (Column column : columns) {
      if (column.name().equals(columnName)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Whether the given columns are, as a set, the primary key or a unique key. */
  public boolean hasKey(List<String> keyColumns) {
    if (primaryKey.isPresent() && primaryKey.get().columns().equals(keyColumns)) {
      return true;
    }
    Set<String> wanted = Set.copyOf(keyColumns);
    return primaryKey.filter(key -> Set.copyOf(key.columns()).equals(wanted)).isPresent()
        || uniqueKeys.stream().anyMatch(key -> Set.copyOf(key.columns()).equals(wanted));
  }
}
