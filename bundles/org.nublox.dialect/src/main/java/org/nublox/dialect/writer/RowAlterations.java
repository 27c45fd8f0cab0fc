/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/** Writes what happens to rows. */
public class RowAlterations extends AlterationPart {

  private final ColumnAlterations columns;

  /**
   * Writes with the help of others.
   *
   * @param columns which let counters go on behind rows that bring their numbers along
   */
  public RowAlterations(AlterationSite site, ColumnAlterations columns) {
    super(site);
    this.columns = columns;
  }

  /** Gives all rows in which the column is null a value. */
  public void fill(Change.FillColumn fill) {
    value(fill)
        .ifPresent(
            value ->
                add(Statement.Kind.SEED, element(fill), set(fill, value) + where(fill.column())));
  }

  /**
   * Gives some rows in which the column is null a value that is not null; to be repeated until no
   * row is changed.
   *
   * @param rows most rows of one run
   */
  public void fillSome(Change.FillColumn fill, int rows) {
    value(fill)
        .ifPresent(value -> add(Statement.Kind.SEED, element(fill), fillSome(fill, value, rows)));
  }

  /** The statement that fills some rows, given the value in SQL. */
  protected String fillSome(Change.FillColumn fill, String value, int rows) {
    return set(fill, value) + open(fill, value) + " fetch first " + rows + " rows only";
  }

  private Optional<String> value(Change.FillColumn fill) {
    return draft.value(fill.value(), Codes.DEFAULT, element(fill), fill.column().origin());
  }

  private static String element(Change.FillColumn fill) {
    return fill.table() + "." + fill.column().name();
  }

  /** The beginning of the update. */
  protected final String set(Change.FillColumn fill, String value) {
    return "update " + name(fill.table()) + " set " + name(fill.column().name()) + " = " + value;
  }

  private String where(Column column) {
    return " where " + name(column.name()) + " is null";
  }

  /** The condition on rows that a run still changes. */
  protected final String open(Change.FillColumn fill, String value) {
    return where(fill.column()) + " and (" + value + ") is not null";
  }

  /** Adds rows to those that are there. */
  public void insert(Seed seed) {
    Table table = table(seed.table());
    site.writers().seeds().add(table, seed);
    for (Column column : table.columns()) {
      if (column.value() instanceof ColumnValue.Identity identity
          && seed.columns().contains(column.name())) {
        columns.countOn(table.name(), column, identity);
      }
    }
    site.writers().seeds().finish();
  }

  /** Deletes rows that still are as they were added. */
  public void delete(Seed seed) {
    Table table = table(seed.table());
    for (List<Expr> row : seed.rows()) {
      List<String> conditions = new ArrayList<>();
      boolean known = true;
      for (int i = 0; i < row.size(); i++) {
        Column column = table.column(seed.columns().get(i)).orElseThrow();
        if (!isInexact(column)) {
          Optional<String> same = same(column, row.get(i), seed.origin());
          same.ifPresent(conditions::add);
          known &= same.isPresent();
        }
      }
      if (known && !conditions.isEmpty()) {
        add(
            Statement.Kind.SEED,
            table.name(),
            "delete from " + name(table.name()) + " where " + String.join(" and ", conditions));
      }
    }
  }

  /** A binary fraction seldom equals the decimal that it was written as. */
  private static boolean isInexact(Column column) {
    return column.type() instanceof ColumnType.Real
        || column.type() instanceof ColumnType.DoublePrecision;
  }

  private Optional<String> same(Column column, Expr value, String origin) {
    if (value instanceof Expr.Literal literal && literal.value() == null) {
      return Optional.of(name(column.name()) + " is null");
    }
    return site.writers()
        .seeds()
        .value(column, value, column.name(), origin)
        .map(sql -> equal(column, sql));
  }

  /** The condition that a column has a value, given in SQL. */
  protected String equal(Column column, String value) {
    return name(column.name()) + " = " + value;
  }
}
