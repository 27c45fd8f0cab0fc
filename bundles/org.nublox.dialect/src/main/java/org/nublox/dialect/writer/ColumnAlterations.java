/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;

/**
 * Writes what happens to columns. A column is altered in this order: its old source of values goes,
 * its type changes, null is allowed or refused, its new source of values comes.
 */
public class ColumnAlterations extends AlterationPart {

  public ColumnAlterations(AlterationSite site) {
    super(site);
  }

  /** Adds a column behind the others. */
  public void add(String table, Column column) {
    alter(table, "add column " + line(table, column));
    commentIfAny(table, column);
  }

  public void drop(String table, Column column) {
    alter(table, "drop column " + name(column.name()));
  }

  public void rename(String table, String from, String to) {
    alter(table, "rename column " + name(from) + " to " + name(to));
  }

  /** Makes a column what it is to be. */
  public void alter(String table, Column from, Column to) {
    if (isMadeAnew(from, to)) {
      makeAnew(table, from, to);
      return;
    }
    boolean retyped = !type(from).equals(type(to));
    boolean revalued = !from.value().equals(to.value());
    if (retyped || (revalued && !(isDefault(from) && isDefault(to)))) {
      dropValue(table, from, to);
    }
    if (retyped) {
      setType(table, from, to);
    }
    if (from.nullable() != to.nullable()) {
      setNullable(table, to);
    }
    if (retyped || revalued) {
      setValue(table, from, to);
    }
    if (!from.comment().equals(to.comment())) {
      comment(table, to);
    }
  }

  private static boolean isDefault(Column column) {
    return column.value() instanceof ColumnValue.Default
        || column.value() instanceof ColumnValue.NextOf;
  }

  /** Whether the column must be dropped and added again: when it is to be computed otherwise. */
  protected boolean isMadeAnew(Column from, Column to) {
    return to.value() instanceof ColumnValue.Computed
        && !(from.value().equals(to.value()) && type(from).equals(type(to)));
  }

  /** Drops a column and adds it again, with the keys, checks and indexes that stand on it. */
  protected final void makeAnew(String table, Column from, Column to) {
    Dependents dependents = new Dependents(site, table, to.name());
    dependents.drop();
    drop(table, from);
    add(table, to);
    dependents.add();
  }

  /**
   * Puts a new column with converted values in the place of one that the engine cannot change.
   *
   * @param conversion the new value, given the old column
   */
  protected final void makeByCopy(String table, Column from, Column to, String conversion) {
    Dependents dependents = new Dependents(site, table, to.name());
    dependents.drop();
    Column bare =
        new Column(
            Dependents.spare(table(table), to.name()),
            to.type(),
            true,
            new ColumnValue.Given(),
            "",
            "",
            to.origin());
    add(table, bare);
    add(
        Statement.Kind.TABLE,
        table,
        "update " + name(table) + " set " + name(bare.name()) + " = " + conversion);
    drop(table, from);
    rename(table, bare.name(), to.name());
    if (!to.nullable()) {
      setNullable(table, to);
    }
    setValue(table, bare, to);
    commentIfAny(table, to);
    dependents.add();
  }

  /** Runs a change of a column while the keys, checks and indexes that stand on it are away. */
  protected final void aside(String table, String column, Runnable change) {
    Dependents dependents = new Dependents(site, table, column);
    dependents.drop();
    change.run();
    dependents.add();
  }

  /** Takes away where values came from, unless that stays. */
  protected void dropValue(String table, Column from, Column to) {
    switch (from.value()) {
      case ColumnValue.Given given -> {}
      case ColumnValue.Default standard -> alterColumn(table, from, "drop default");
      case ColumnValue.NextOf next -> alterColumn(table, from, "drop default");
      case ColumnValue.Identity identity -> {
        if (!(to.value() instanceof ColumnValue.Identity)) {
          dropIdentity(table, from);
        }
      }
      case ColumnValue.Computed computed -> {
        if (!(to.value() instanceof ColumnValue.Computed)) {
          dropExpression(table, from);
        }
      }
    }
  }

  /** Says where values come from. */
  protected void setValue(String table, Column from, Column to) {
    switch (to.value()) {
      case ColumnValue.Given given -> {}
      case ColumnValue.Default standard ->
          alterColumn(table, to, "set " + site.writers().tables().value(table(table), to));
      case ColumnValue.NextOf next ->
          alterColumn(table, to, "set " + site.writers().tables().value(table(table), to));
      case ColumnValue.Identity identity -> {
        if (!from.value().equals(to.value())) {
          if (from.value() instanceof ColumnValue.Identity) {
            changeIdentity(table, to, identity);
          } else {
            addIdentity(table, to, identity);
          }
        }
      }
      case ColumnValue.Computed computed -> {}
    }
  }

  /** Changes the type; rows are converted. */
  protected void setType(String table, Column from, Column to) {
    String conversion = conversion(from, to).map(sql -> " using " + sql).orElse("");
    alterColumn(table, to, "set data type " + type(to) + conversion);
  }

  /** How values are converted when the engine does not know by itself, over the old column. */
  protected Optional<String> conversion(Column from, Column to) {
    return Optional.empty();
  }

  /** Allows or refuses null. */
  protected void setNullable(String table, Column column) {
    alterColumn(table, column, (column.nullable() ? "drop" : "set") + " not null");
  }

  /** Lets the engine count the column, behind the numbers that are there. */
  protected void addIdentity(String table, Column column, ColumnValue.Identity identity) {
    alterColumn(table, column, "add " + clause(column));
    countOn(table, column, identity);
  }

  /** Lets the engine count otherwise from now on. */
  protected void changeIdentity(String table, Column column, ColumnValue.Identity identity) {
    alterColumn(
        table,
        column,
        "set increment by " + identity.increment() + " set start with " + identity.start());
  }

  protected void dropIdentity(String table, Column column) {
    alterColumn(table, column, "drop identity");
  }

  /** Lets a computed column keep its values from now on. */
  protected void dropExpression(String table, Column column) {
    alterColumn(table, column, "drop expression");
  }

  /** Lets the counter of a column go on behind the numbers that are there; never back. */
  protected void countOn(String table, Column column, ColumnValue.Identity identity) {}

  /** Sets the comment of a column; the empty text takes it away. */
  protected void comment(String table, Column column) {
    site.writers().comments().column(table(table), column);
  }

  /** Writes the comment of a column that has none so far, where it does not stand with it. */
  protected final void commentIfAny(String table, Column column) {
    if (!column.comment().isEmpty()) {
      site.writers().comments().write(Table.builder(table).column(column).build());
    }
  }

  /** Adds {@code alter table ... alter column ...} with one clause. */
  protected final void alterColumn(String table, Column column, String clause) {
    alter(
        Statement.Kind.TABLE,
        table,
        table + "." + column.name(),
        "alter column " + name(column.name()) + " " + clause);
  }

  /** The column as it stands in {@code create table}. */
  protected final String line(String table, Column column) {
    return site.writers().tables().columnLine(table(table), column);
  }

  /** Where the values of a column come from, as it stands in {@code create table}. */
  protected final String clause(Column column) {
    return site.writers().tables().value(Table.builder("t").column(column).build(), column);
  }

  /** The type of a column by its name. */
  protected final String type(Column column) {
    return draft.dialect().types().name(column.type());
  }

  /** The new expression of a computed column; empty when it has no form at the engine. */
  protected final Optional<String> expression(String table, Column column) {
    return column.value() instanceof ColumnValue.Computed computed
        ? draft.value(
            computed.expression(), Codes.COMPUTED, table + "." + column.name(), column.origin())
        : Optional.empty();
  }

  /**
   * The number that a counter must give next, as an expression: behind the greatest of the column
   * and not before its start.
   */
  protected final String next(String table, Column column, ColumnValue.Identity identity) {
    String extreme = identity.increment() > 0 ? "max(" : "min(";
    return "(select coalesce("
        + extreme
        + name(column.name())
        + "), "
        + (identity.start() - identity.increment())
        + ") + "
        + identity.increment()
        + " from "
        + name(table)
        + ")";
  }
}
