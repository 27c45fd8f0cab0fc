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
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

/** Writes first rows, and lets counters go on behind the numbers that the rows bring along. */
public class SeedWriter {

  /**
   * Rows of one statement: every engine takes as many, and a person can still find the line of an
   * error.
   */
  private static final int ROWS_PER_STATEMENT = 200;

  protected final Draft draft;

  public SeedWriter(Draft draft) {
    this.draft = draft;
  }

  /** Writes the first rows of a table that has none. */
  public void write(Table table, Seed seed) {
    write(table, seed, true);
  }

  /** Writes rows beside those that are there, of which the counter of the table is not told. */
  public void add(Table table, Seed seed) {
    write(table, seed, false);
  }

  private void write(Table table, Seed seed, boolean first) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < seed.rows().size(); i++) {
      row(table, seed, i).ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      return;
    }
    Optional<Column> counted = countedColumn(table, seed);
    counted.ifPresent(column -> before(table, seed, column));
    int chunk = draft.dialect().can(Capability.MULTI_ROW_INSERT) ? ROWS_PER_STATEMENT : 1;
    for (int i = 0; i < rows.size(); i += chunk) {
      insert(table, seed, rows.subList(i, Math.min(i + chunk, rows.size())));
    }
    counted.ifPresent(
        column -> after(table, seed, column, first ? next(seed, column) : OptionalLong.empty()));
  }

  /** Statements after the last row of the last table. */
  public void finish() {}

  private Optional<String> row(Table table, Seed seed, int number) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < seed.columns().size(); i++) {
      Column column = table.column(seed.columns().get(i)).orElseThrow();
      String element = table.name() + "." + column.name() + " in row " + (number + 1);
      Optional<String> value =
          value(column, seed.rows().get(number).get(i), element, seed.origin());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of("(" + String.join(", ", values) + ")");
  }

  /** The value of one column in a row. */
  protected Optional<String> value(Column column, Expr value, String element, String origin) {
    return draft.value(value, Codes.SEED, element, origin);
  }

  private void insert(Table table, Seed seed, List<String> rows) {
    draft.add(
        Statement.of(
            Statement.Kind.SEED,
            table.name(),
            seed.origin(),
            "insert into "
                + draft.name(table.name())
                + " ("
                + seed.columns().stream().map(draft::name).collect(Collectors.joining(", "))
                + ")"
                + overriding(countedColumn(table, seed).isPresent())
                + " values"
                + (rows.size() == 1 ? " " : "\n  ")
                + String.join(",\n  ", rows)));
  }

  /** What lets a statement give values to a counted column, with a space in front. */
  protected String overriding(boolean counted) {
    return "";
  }

  private static Optional<Column> countedColumn(Table table, Seed seed) {
    return table.columns().stream()
        .filter(column -> column.value() instanceof ColumnValue.Identity)
        .filter(column -> seed.columns().contains(column.name()))
        .findFirst();
  }

  /** The number that the counter must give next; empty when it is not known. */
  private static OptionalLong next(Seed seed, Column column) {
    ColumnValue.Identity identity = (ColumnValue.Identity) column.value();
    int place = seed.columns().indexOf(column.name());
    OptionalLong next = OptionalLong.of(identity.start());
    for (List<Expr> row : seed.rows()) {
      if (!(row.get(place) instanceof Expr.Literal literal)
          || !(literal.value() instanceof Number number)) {
        return OptionalLong.empty();
      }
      long after = number.longValue() + identity.increment();
      boolean further =
          identity.increment() > 0 ? after > next.getAsLong() : after < next.getAsLong();
      next = further ? OptionalLong.of(after) : next;
    }
    return next;
  }

  /** Statements before rows that give values to the counted column. */
  protected void before(Table table, Seed seed, Column counted) {}

  /**
   * Statements after rows that gave values to the counted column.
   *
   * @param next the number that the counter must give next
   */
  protected void after(Table table, Seed seed, Column counted, OptionalLong next) {
    if (next.isPresent()) {
      draft.add(
          Statement.of(
              Statement.Kind.SETTING,
              table.name() + "." + counted.name(),
              seed.origin(),
              "alter table "
                  + draft.name(table.name())
                  + " alter column "
                  + draft.name(counted.name())
                  + " restart with "
                  + next.getAsLong()));
    }
  }
}
