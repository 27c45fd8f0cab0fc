/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nublox.dialect.Dialect;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Typed;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.expression.sql.SqlText;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.SqlWords;

/**
 * Writes the queries that tell whether rows stand in the way of a plan. They run before its first
 * step, so they speak of things as they are called then, and say nothing of columns that are not
 * there yet.
 */
final class Prechecks {

  private final Successors successors;
  private final Dialect dialect;
  private final Set<Precheck> found = new LinkedHashSet<>();

  Prechecks(Successors successors, Dialect dialect) {
    this.successors = successors;
    this.dialect = dialect;
  }

  List<Precheck> all() {
    return List.copyOf(found);
  }

  /** Adds what a change that was asked for needs. */
  void consider(Change change) {
    switch (change) {
      case Change.AddUnique c ->
          unique(FindingCode.ADD_UNIQUE, c.table(), c.key().name(), c.key().columns());
      case Change.AddPrimaryKey c ->
          unique(FindingCode.ADD_PRIMARY_KEY, c.table(), c.key().name(), c.key().columns());
      case Change.CreateIndex c
          when c.index().unique()
              && c.index().where().isEmpty()
              && c.index().columns().size() == c.index().parts().size() ->
          unique(FindingCode.UNIQUE_INDEX, c.table(), c.index().name(), c.index().columns());
      case Change.AddCheck c -> check(c.table(), c.check());
      case Change.AddForeignKey c -> reference(c.table(), c.key());
      case Change.AlterColumn c -> narrower(c);
      default -> {}
    }
  }

  private String name(String name) {
    return dialect.identifiers().quote(name);
  }

  private String count(Successors.Pair pair) {
    return "select count(*) from " + name(pair.from().name());
  }

  /** A new column that requires a value nobody can think of. */
  void noRows(String table, Column column) {
    Successors.Pair pair = successors.byNew(table);
    if (pair != null) {
      found.add(
          new Precheck(
              FindingCode.ADD_REQUIRED_COLUMN,
              table + "." + column.name(),
              count(pair),
              "%d rows would have no value in this new column, which requires one. Give it a"
                  + " default, or a value for the rows that are there, or let it be null."));
    }
  }

  /** A new unique column whose rows would all get the same value. */
  void atMostOneRow(String table, Column column) {
    Successors.Pair pair = successors.byNew(table);
    if (pair != null) {
      found.add(
          new Precheck(
              FindingCode.ADD_REQUIRED_COLUMN,
              table + "." + column.name(),
              "select case when count(*) > 1 then count(*) else 0 end from "
                  + name(pair.from().name()),
              "%d rows would get the same value in this new column, which is unique. Let it be"
                  + " null first, and fill it."));
    }
  }

  /** A column that comes to require a value. */
  void noNulls(String table, Column column) {
    Successors.Pair pair = successors.byNew(table);
    if (pair != null) {
      found.add(
          new Precheck(
              FindingCode.SET_NOT_NULL,
              table + "." + column.name(),
              count(pair) + " where " + name(pair.oldColumn(column.name())) + " is null",
              "%d rows have no value, but the column is to require one. Give them a value, or the"
                  + " column a default."));
    }
  }

  private boolean areThere(Successors.Pair pair, List<String> columns) {
    return columns.stream()
        .allMatch(
            column -> {
              var old = pair.from().column(pair.oldColumn(column));
              return old.isPresent()
                  && pair.to().column(column).isPresent()
                  && old.get().type().equals(pair.to().column(column).get().type());
            });
  }

  private void unique(FindingCode code, String table, String constraint, List<String> columns) {
    Successors.Pair pair = successors.byNew(table);
    if (pair == null || !areThere(pair, columns)) {
      return;
    }
    List<String> old = columns.stream().map(column -> name(pair.oldColumn(column))).toList();
    String present =
        old.stream().map(column -> column + " is not null").collect(Collectors.joining(" and "));
    found.add(
        new Precheck(
            code,
            table + "." + constraint,
            "select count(*) from (select count(*) as rows_alike from "
                + name(pair.from().name())
                + " where "
                + present
                + " group by "
                + String.join(", ", old)
                + " having count(*) > 1) alike",
            "%d values stand in more than one row, but are to be unique. Make them different"
                + " first."));
  }

  private void check(String table, Check check) {
    Successors.Pair pair = successors.byNew(table);
    if (pair == null || !(check.condition() instanceof Expr.Verbatim verbatim)) {
      return;
    }
    SqlWords words = SqlWords.of(verbatim.sql());
    boolean same =
        pair.from().name().equals(table)
            && pair.columns().isEmpty()
            && pair.to().columns().stream()
                .filter(column -> words.mentions(column.name()))
                .allMatch(column -> areThere(pair, List.of(column.name())));
    if (same) {
      found.add(
          new Precheck(
              FindingCode.ADD_CHECK,
              table + "." + check.name(),
              count(pair) + " where not (" + verbatim.sql() + ")",
              "%d rows break this condition. Change them first."));
    }
  }

  private void reference(String table, ForeignKey key) {
    Successors.Pair pair = successors.byNew(table);
    Successors.Pair target = successors.byNew(key.referencedTable());
    if (pair == null || !areThere(pair, key.columns())) {
      return;
    }
    if (target == null) {
      referenceToNew(pair, table, key);
      return;
    }
    if (!areThere(target, key.referencedColumns())) {
      return;
    }
    StringBuilder present = new StringBuilder();
    StringBuilder join = new StringBuilder();
    for (int i = 0; i < key.columns().size(); i++) {
      String mine = "a." + name(pair.oldColumn(key.columns().get(i)));
      String theirs = "b." + name(target.oldColumn(key.referencedColumns().get(i)));
      present.append(mine).append(" is not null and ");
      join.append(i == 0 ? "" : " and ").append(theirs).append(" = ").append(mine);
    }
    found.add(
        new Precheck(
            FindingCode.ADD_FOREIGN_KEY,
            table + "." + key.name(),
            "select count(*) from "
                + name(pair.from().name())
                + " a where "
                + present
                + "not exists (select 1 from "
                + name(target.from().name())
                + " b where "
                + join
                + ")",
            "%d rows refer to rows that are not there. Delete them, or what they refer to."));
  }

  /** A new table has no rows yet when the key is added. */
  private void referenceToNew(Successors.Pair pair, String table, ForeignKey key) {
    String present =
        key.columns().stream()
            .map(column -> name(pair.oldColumn(column)) + " is not null")
            .collect(Collectors.joining(" and "));
    found.add(
        new Precheck(
            FindingCode.ADD_FOREIGN_KEY,
            table + "." + key.name(),
            count(pair) + " where " + present,
            "%d rows refer to rows of a table that is new and has none. Take away what they refer"
                + " by, or add the table and its rows first."));
  }

  private void narrower(Change.AlterColumn change) {
    Successors.Pair pair = successors.byNew(change.table());
    if (pair == null
        || TypeChange.of(change.from().type(), change.to().type()) != TypeChange.NARROWER) {
      return;
    }
    Expr.Column column =
        new Expr.Column(
            Optional.empty(),
            pair.oldColumn(change.to().name()),
            isText(change.from().type()) ? Types.TEXT : Types.LONG,
            true);
    Typed condition =
        switch (change.to().type()) {
          case ColumnType.Varchar t when isText(change.from().type()) -> longer(column, t.length());
          case ColumnType.Char t when isText(change.from().type()) -> longer(column, t.length());
          case ColumnType.SmallInt t -> outside(column, Short.MIN_VALUE, Short.MAX_VALUE);
          case ColumnType.Int t -> outside(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
          default -> null;
        };
    if (condition != null
        && new SqlPrinter(dialect.flavour()).condition(condition.orElseThrow())
            instanceof SqlText.Printed printed) {
      found.add(
          new Precheck(
              FindingCode.NARROW_TYPE,
              change.table() + "." + change.to().name(),
              count(pair) + " where " + printed.sql(),
              "%d values do not fit the new type. Make them fit, or choose a wider type."));
    }
  }

  private static boolean isText(ColumnType type) {
    return type instanceof ColumnType.Varchar
        || type instanceof ColumnType.Char
        || type instanceof ColumnType.Text;
  }

  private static Typed longer(Expr column, int most) {
    Expr length = Typing.call(Functions.builtIn(), "length", List.of(column)).orElseThrow();
    return Typing.binary(BinaryOperator.GT, length, Literals.integer(most));
  }

  private static Typed outside(Expr column, long low, long high) {
    return Typing.between(column, Literals.integer(low), Literals.integer(high), true);
  }
}
