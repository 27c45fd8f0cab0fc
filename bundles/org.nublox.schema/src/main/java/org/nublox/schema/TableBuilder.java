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
import java.util.List;
import java.util.Optional;
import org.nublox.expression.Expr;

/** Collects the parts of a {@link Table}; {@link #build()} validates them. */
public final class TableBuilder {

  private final String name;
  private final List<Column> columns = new ArrayList<>();
  private Optional<PrimaryKey> primaryKey = Optional.empty();
  private final List<UniqueKey> uniqueKeys = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<RowPolicy> rowPolicies = new ArrayList<>();
  private String comment = "";
  private String renamedFrom = "";
  private String origin = "";

  TableBuilder(String name) {
    this.name = name;
  }

  TableBuilder(Table table) {
    name = table.name();
    columns.addAll(table.columns());
    primaryKey = table.primaryKey();
    uniqueKeys.addAll(table.uniqueKeys());
    foreignKeys.addAll(table.foreignKeys());
    indexes.addAll(table.indexes());
    checks.addAll(table.checks());
    triggers.addAll(table.triggers());
    rowPolicies.addAll(table.rowPolicies());
    comment = table.comment();
    renamedFrom = table.renamedFrom();
    origin = table.origin();
  }

  /** Takes all columns out, e.g. to put changed ones in. */
  public TableBuilder clearColumns() {
    columns.clear();
    return this;
  }

  public TableBuilder column(Column column) {
    columns.add(column);
    return this;
  }

  public TableBuilder primaryKey(PrimaryKey key) {
    primaryKey = Optional.of(key);
    return this;
  }

  public TableBuilder primaryKey(String keyName, String... keyColumns) {
    return primaryKey(new PrimaryKey(keyName, List.of(keyColumns), ""));
  }

  /** Takes all unique keys out, e.g. to put changed ones in. */
  public TableBuilder clearUniqueKeys() {
    uniqueKeys.clear();
    return this;
  }

  public TableBuilder unique(UniqueKey key) {
    uniqueKeys.add(key);
    return this;
  }

  public TableBuilder unique(String keyName, String... keyColumns) {
    return unique(new UniqueKey(keyName, List.of(keyColumns), ""));
  }

  /** Takes all foreign keys out, e.g. to put changed ones in. */
  public TableBuilder clearForeignKeys() {
    foreignKeys.clear();
    return this;
  }

  public TableBuilder foreignKey(ForeignKey key) {
    foreignKeys.add(key);
    return this;
  }

  /** Takes all indexes out, e.g. to put changed ones in. */
  public TableBuilder clearIndexes() {
    indexes.clear();
    return this;
  }

  public TableBuilder index(Index index) {
    indexes.add(index);
    return this;
  }

  /** Takes all triggers out, e.g. to put changed ones in. */
  public TableBuilder clearTriggers() {
    triggers.clear();
    return this;
  }

  /** Takes all row policies out, e.g. to put changed ones in. */
  public TableBuilder clearRowPolicies() {
    rowPolicies.clear();
    return this;
  }

  /** Takes all checks out, e.g. to put changed ones in. */
  public TableBuilder clearChecks() {
    checks.clear();
    return this;
  }

  public TableBuilder check(Check check) {
    checks.add(check);
    return this;
  }

  public TableBuilder check(String checkName, Expr condition) {
    return check(new Check(checkName, condition, "", ""));
  }

  public TableBuilder trigger(Trigger trigger) {
    triggers.add(trigger);
    return this;
  }

  public TableBuilder rowPolicy(RowPolicy policy) {
    rowPolicies.add(policy);
    return this;
  }

  public TableBuilder comment(String text) {
    comment = text;
    return this;
  }

  public TableBuilder renamedFrom(String oldName) {
    renamedFrom = oldName;
    return this;
  }

  public TableBuilder origin(String qualifiedName) {
    origin = qualifiedName;
    return this;
  }

  /** The table; {@link InvalidSchemaException} when its parts contradict each other. */
  public Table build() {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueKeys,
        foreignKeys,
        indexes,
        checks,
        triggers,
        rowPolicies,
        comment,
        renamedFrom,
        origin);
  }
}
