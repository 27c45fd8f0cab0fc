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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Phase;
import org.nublox.schema.change.Phases;

/**
 * Gives rows a value where a column comes to require one: a new column is added nullable, filled,
 * and only then required.
 */
final class Fills {

  private final Schema to;
  private final Dialect dialect;
  private final PlanOptions options;
  private final Prechecks prechecks;
  private final Map<Change, Change> standsFor;

  Fills(
      Schema to,
      Dialect dialect,
      PlanOptions options,
      Prechecks prechecks,
      Map<Change, Change> standsFor) {
    this.to = to;
    this.dialect = dialect;
    this.options = options;
    this.prechecks = prechecks;
    this.standsFor = standsFor;
  }

  void write(Phases phases) {
    for (Phase phase : List.of(Phase.ADD_COLUMNS, Phase.ALTER_COLUMNS)) {
      List<Change> filled = new ArrayList<>();
      for (Change change : phases.of(phase)) {
        switch (change) {
          case Change.AddColumn add when isWithoutValue(add.column()) -> add(add, filled);
          case Change.AlterColumn alter when comesToRequire(alter) -> alter(alter, filled);
          default -> filled.add(change);
        }
      }
      phases.of(phase).clear();
      phases.of(phase).addAll(filled);
    }
  }

  /** Whether rows that are there would have no value in a column that requires one. */
  static boolean isWithoutValue(Column column) {
    return !column.nullable() && column.value() instanceof ColumnValue.Given;
  }

  static boolean comesToRequire(Change.AlterColumn change) {
    return change.from().nullable()
        && !change.to().nullable()
        && !(change.to().value() instanceof ColumnValue.Computed);
  }

  private void add(Change.AddColumn change, List<Change> into) {
    Column column = change.column();
    Column nullable = nullable(column);
    Change.AddColumn first = new Change.AddColumn(change.table(), nullable);
    standsFor.put(first, change);
    into.add(first);
    Table table = to.table(change.table()).orElseThrow();
    Optional<Expr> value = said(change.table(), column);
    if (value.isEmpty() && !refers(table, column)) {
      value = Neutral.of(table, column, dialect);
    }
    if (value.isPresent()) {
      Change fill = new Change.FillColumn(change.table(), nullable, value.get());
      standsFor.put(fill, change);
      into.add(fill);
      if (said(change.table(), column).isEmpty() && isUnique(table, column)) {
        prechecks.atMostOneRow(change.table(), column);
      }
    } else {
      prechecks.noRows(change.table(), column);
    }
    Change required = new Change.AlterColumn(change.table(), nullable, column);
    standsFor.put(required, change);
    into.add(required);
  }

  private void alter(Change.AlterColumn change, List<Change> into) {
    Table table = to.table(change.table()).orElseThrow();
    Optional<Expr> value = said(change.table(), change.to());
    if (value.isEmpty() && change.to().value() instanceof ColumnValue.Default standard) {
      value = Optional.of(standard.expression());
    }
    if (value.isEmpty() && options.fillNulls() && !refers(table, change.to())) {
      value = Neutral.of(table, change.to(), dialect);
    }
    if (value.isEmpty()) {
      prechecks.noNulls(change.table(), change.to());
      into.add(change);
      return;
    }
    // values of the new type may not fit the old one: first the type, then the value, then the rest
    Column between = nullable(change.to());
    Change.AlterColumn first = new Change.AlterColumn(change.table(), change.from(), between);
    if (!change.from().equals(between)) {
      standsFor.put(first, change);
      into.add(first);
    }
    Change fill = new Change.FillColumn(change.table(), between, value.get());
    Change required = new Change.AlterColumn(change.table(), between, change.to());
    standsFor.put(fill, change);
    standsFor.put(required, change);
    into.add(fill);
    into.add(required);
  }

  private static Column nullable(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        column.value(),
        column.comment(),
        column.renamedFrom(),
        column.origin());
  }

  private Optional<Expr> said(String table, Column column) {
    return Optional.ofNullable(options.fills().get(table + "." + column.name()));
  }

  private static boolean refers(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
  }

  private static boolean isUnique(Table table, Column column) {
    List<String> alone = List.of(column.name());
    return table.hasKey(alone)
        || table.indexes().stream()
            .anyMatch(index -> index.unique() && index.columns().equals(alone));
  }
}
