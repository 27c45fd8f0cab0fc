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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.View;

/**
 * Makes changes on the records, as an engine would make them on its tables: which schema there is
 * after some steps of a plan, without any database. A change that does not fit (a column that goes
 * though an index needs it) is refused with an {@link IllegalArgumentException} or {@link
 * org.nublox.schema.InvalidSchemaException}.
 *
 * <p>A schema half-way may hold a foreign key whose target is not there yet; it is made a {@link
 * Schema}, which refuses that, by {@link #schema()} only.
 */
public final class Apply {

  private final Schema start;
  private final Map<String, Sequence> sequences = new LinkedHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, AnyView> views = new LinkedHashMap<>();
  private final List<Seed> seeds;

  /** Begins with a schema. */
  public Apply(Schema start) {
    this.start = start;
    start.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
    start.tables().forEach(table -> tables.put(table.name(), table));
    start.views().forEach(view -> views.put(view.name(), view));
    seeds = new ArrayList<>(start.seeds());
  }

  /** The schema after all the changes. */
  public static Schema to(Schema schema, List<Change> changes) {
    Apply apply = new Apply(schema);
    changes.forEach(apply::make);
    return apply.schema();
  }

  /** The schema as it is now. */
  public Schema schema() {
    return new Schema(
        start.name(),
        List.copyOf(sequences.values()),
        List.copyOf(tables.values()),
        List.copyOf(views.values()),
        seeds,
        start.comment(),
        start.origin());
  }

  /** The table that is called so now. */
  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** Makes the next change. */
  public void make(Change change) {
    switch (change) {
      case Change.CreateSequence c -> add(sequences, c.sequence().name(), c.sequence());
      case Change.DropSequence c -> remove(sequences, c.sequence().name());
      case Change.AlterSequence c -> {
        remove(sequences, c.to().name());
        add(sequences, c.to().name(), c.to());
      }
      case Change.RenameSequence c -> rename(c);
      case Change.CreateTable c -> add(tables, c.table().name(), c.table());
      case Change.DropTable c -> {
        remove(tables, c.table().name());
        seeds.removeIf(seed -> seed.table().equals(c.table().name()));
      }
      case Change.RenameTable c -> {
        Table table = remove(tables, c.from());
        add(tables, c.to(), table);
        renamed(Renames.ofTable(c.from(), c.to()), c.to(), c.from(), c.to());
      }
      case Change.RenameColumn c -> {
        require(table(c.table()).flatMap(table -> table.column(c.from())).isPresent(), c);
        renamed(Renames.ofColumn(c.table(), c.from(), c.to()), c.table(), c.from(), c.to());
      }
      case Change.CreateView c -> add(views, c.view().name(), c.view());
      case Change.DropView c -> remove(views, c.view().name());
      case Change.CommentView c -> {
        AnyView view = remove(views, c.to().name());
        add(views, view.name(), commented(view, c.to().comment()));
      }
      case Change.InsertRows c -> seeds.add(c.seed());
      case Change.DeleteRows c -> delete(c);
      case Change.DropColumn c -> {
        tables.put(c.table(), TableChange.of(existing(c), c));
        seeds.replaceAll(seed -> seed.table().equals(c.table()) ? without(seed, c) : seed);
        seeds.removeIf(seed -> seed.rows().isEmpty());
      }
      default -> tables.put(change.object(), TableChange.of(existing(change), change));
    }
  }

  private Table existing(Change change) {
    Table table = tables.get(change.object());
    require(table != null, change);
    return table;
  }

  private static void require(boolean holds, Change change) {
    if (!holds) {
      throw new IllegalArgumentException("There is nothing to make this change at: " + change);
    }
  }

  private static <T> void add(Map<String, T> all, String name, T item) {
    if (all.putIfAbsent(name, item) != null) {
      throw new IllegalArgumentException("There is a '" + name + "' already");
    }
  }

  private static <T> T remove(Map<String, T> all, String name) {
    T removed = all.remove(name);
    if (removed == null) {
      throw new IllegalArgumentException("There is no '" + name + "'");
    }
    return removed;
  }

  private void rename(Change.RenameSequence change) {
    Sequence old = remove(sequences, change.from());
    add(
        sequences,
        change.to(),
        new Sequence(
            change.to(),
            old.start(),
            old.increment(),
            old.minimum(),
            old.maximum(),
            old.cycle(),
            old.comment(),
            old.origin()));
    tables.replaceAll(
        (name, table) -> TableChange.renamedSequence(table, change.from(), change.to()));
  }

  /** Brings the new name everywhere. */
  private void renamed(Renames renames, String tableName, String from, String to) {
    tables.replaceAll((name, table) -> renames.applyTo(table));
    UnaryOperator<Expr> texts = expression -> inText(expression, from, to);
    tables.computeIfPresent(tableName, (name, table) -> TableChange.mapTexts(table, texts));
    seeds.replaceAll(
        seed -> {
          Map<String, String> columns = renames.columns(renames.newTable(seed.table()));
          return new Seed(
              renames.newTable(seed.table()),
              seed.columns().stream().map(name -> columns.getOrDefault(name, name)).toList(),
              seed.rows(),
              seed.origin());
        });
  }

  private static Expr inText(Expr expression, String from, String to) {
    return expression instanceof Expr.Verbatim verbatim
        ? new Expr.Verbatim(
            verbatim.dialect(), SqlWords.of(verbatim.sql()).replace(from, to), verbatim.condition())
        : expression;
  }

  private static AnyView commented(AnyView view, String comment) {
    return switch (view) {
      case View plain -> new View(plain.name(), plain.definition(), comment, plain.origin());
      case MaterializedView kept ->
          new MaterializedView(
              kept.name(), kept.definition(), kept.refresh(), comment, kept.origin());
    };
  }

  /** The seed without the values of a column; without rows when it had no others. */
  private static Seed without(Seed seed, Change.DropColumn change) {
    int at = seed.columns().indexOf(change.column().name());
    if (at < 0) {
      return seed;
    }
    if (seed.columns().size() == 1) {
      return new Seed(seed.table(), seed.columns(), List.of(), seed.origin());
    }
    return new Seed(
        seed.table(),
        left(seed.columns(), at),
        map(seed.rows(), row -> left(row, at)),
        seed.origin());
  }

  private static <T> List<T> left(List<T> items, int gone) {
    List<T> left = new ArrayList<>(items);
    left.remove(gone);
    return left;
  }

  private void delete(Change.DeleteRows change) {
    for (List<Expr> row : change.seed().rows()) {
      boolean found = false;
      for (int i = 0; i < seeds.size() && !found; i++) {
        Seed seed = seeds.get(i);
        int at =
            seed.table().equals(change.seed().table())
                    && Objects.equals(seed.columns(), change.seed().columns())
                ? seed.rows().indexOf(row)
                : -1;
        if (at >= 0) {
          List<List<Expr>> rows = new ArrayList<>(seed.rows());
          rows.remove(at);
          found = true;
          if (rows.isEmpty()) {
            seeds.remove(i);
          } else {
            seeds.set(i, new Seed(seed.table(), seed.columns(), rows, seed.origin()));
          }
        }
      }
    }
  }

  /** The items with those that {@code change} makes of them. */
  static <T> List<T> map(List<T> items, Function<T, T> change) {
    return items.stream().map(change).toList();
  }
}
