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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/**
 * Finds the changes that lead from one schema to another, both in stored form.
 *
 * <p>Things are matched by name, then by what they say they were called before ({@code
 * renamedFrom}), and constraints and indexes also by being the same but for the name. What no
 * database can tell is not compared: where something comes from, messages of checks, when a
 * materialized view is refreshed, the order of columns.
 *
 * <p>The changes are in an order in which they make sense (see {@link Phase}) and always in the
 * same one. A plan puts in between what an engine needs besides.
 */
public final class Diff {

  private final Schema from;
  private final Schema to;
  private final Renames renames;
  private final Sameness sameness;
  private final Phases out = new Phases();
  private final Map<String, String> sequences;

  private Diff(Schema from, Schema to, Equivalence equivalence) {
    this.from = from;
    this.to = to;
    this.renames = Renames.between(from, to);
    this.sequences = renamedSequences();
    this.sameness = new Sameness(equivalence, renames, sequences);
  }

  /**
   * The changes; first rows are compared when both schemas have some, because a database does not
   * tell which of its rows are first ones.
   *
   * @param equivalence asks what the texts of SQL mean; of the engine that {@code from} is in
   */
  public static List<Change> of(Schema from, Schema to, Equivalence equivalence) {
    return of(from, to, equivalence, !from.seeds().isEmpty() && !to.seeds().isEmpty());
  }

  /**
   * The changes.
   *
   * @param withRows whether first rows are compared
   */
  public static List<Change> of(Schema from, Schema to, Equivalence equivalence, boolean withRows) {
    Diff diff = new Diff(from, to, equivalence);
    diff.sequences();
    diff.tables();
    diff.views();
    if (withRows) {
      new SeedDiff(from, to, diff.renames, diff.out).write();
    }
    return diff.out.inOrder();
  }

  /** Sequences say no old name; one that takes the place of another at a column is the other. */
  private Map<String, String> renamedSequences() {
    Map<String, Sequence> gone = new LinkedHashMap<>();
    from.sequences().forEach(sequence -> gone.put(sequence.name(), sequence));
    Map<String, Sequence> fresh = new LinkedHashMap<>();
    to.sequences().forEach(sequence -> fresh.put(sequence.name(), sequence));
    Set<String> both = new HashSet<>(gone.keySet());
    both.retainAll(fresh.keySet());
    gone.keySet().removeAll(both);
    fresh.keySet().removeAll(both);
    Map<String, String> renamed = new LinkedHashMap<>();
    if (gone.isEmpty() || fresh.isEmpty()) {
      return renamed;
    }
    Map<String, Table> old = byName(from.tables());
    for (Table table : to.tables()) {
      Table before = old.get(renames.oldTable(table.name()));
      if (before == null) {
        continue;
      }
      for (Column column : renames.applyTo(before).columns()) {
        if (column.value() instanceof ColumnValue.NextOf was
            && gone.containsKey(was.sequence())
            && table.column(column.name()).map(Column::value).orElse(null)
                instanceof ColumnValue.NextOf now
            && fresh.containsKey(now.sequence())
            && named(gone.get(was.sequence()), now.sequence())
                .equals(named(fresh.get(now.sequence()), now.sequence()))) {
          renamed.put(was.sequence(), now.sequence());
          gone.remove(was.sequence());
          fresh.remove(now.sequence());
        }
      }
    }
    return renamed;
  }

  /** The sequence by another name, without where it comes from. */
  private static Sequence named(Sequence sequence, String name) {
    return new Sequence(
        name,
        sequence.start(),
        sequence.increment(),
        sequence.minimum(),
        sequence.maximum(),
        sequence.cycle(),
        sequence.comment(),
        "");
  }

  private void sequences() {
    Map<String, Sequence> before = new LinkedHashMap<>();
    for (Sequence sequence : from.sequences()) {
      before.put(sequences.getOrDefault(sequence.name(), sequence.name()), sequence);
    }
    sequences.forEach((was, now) -> out.add(Phase.RENAMES, new Change.RenameSequence(was, now)));
    for (Sequence sequence : to.sequences()) {
      Sequence was = before.remove(sequence.name());
      if (was == null) {
        out.add(Phase.CREATE_SEQUENCES, new Change.CreateSequence(sequence));
      } else if (!named(was, sequence.name()).equals(named(sequence, sequence.name()))) {
        out.add(Phase.CREATE_SEQUENCES, new Change.AlterSequence(was, sequence));
      }
    }
    before
        .values()
        .forEach(sequence -> out.add(Phase.DROP_SEQUENCES, new Change.DropSequence(sequence)));
  }

  private void tables() {
    Map<String, Table> before = new LinkedHashMap<>();
    for (Table table : from.tables()) {
      before.put(renames.newTable(table.name()), table);
    }
    Map<String, String> renamed = new LinkedHashMap<>();
    renames
        .tables()
        .forEach(
            (was, now) -> {
              if (!Renames.isGone(now)) {
                renamed.put(was, now);
              }
            });
    out.addAll(Phase.RENAMES, RenameOrder.of(renamed, relationNames(), Change.RenameTable::new));
    for (Table table : to.tables()) {
      Table old = before.remove(table.name());
      if (old == null) {
        create(table);
      } else {
        new TableDiff(old, table, renames, sameness, out).write();
      }
    }
    before.values().forEach(table -> out.add(Phase.DROP_TABLES, new Change.DropTable(table)));
  }

  private Set<String> relationNames() {
    Set<String> names = new HashSet<>();
    for (Schema schema : List.of(from, to)) {
      schema.tables().forEach(table -> names.add(table.name()));
      schema.views().forEach(view -> names.add(view.name()));
      schema.sequences().forEach(sequence -> names.add(sequence.name()));
    }
    return names;
  }

  private void create(Table table) {
    out.add(
        Phase.CREATE_TABLES,
        new Change.CreateTable(
            table.toBuilder()
                .clearForeignKeys()
                .clearIndexes()
                .clearTriggers()
                .clearRowPolicies()
                .build()));
    for (ForeignKey key : table.foreignKeys()) {
      out.add(Phase.ADD_FOREIGN_KEYS, new Change.AddForeignKey(table.name(), key, true));
    }
    for (Index index : table.indexes()) {
      out.add(Phase.CREATE_INDEXES, new Change.CreateIndex(table.name(), index, false));
    }
    for (Trigger trigger : table.triggers()) {
      out.add(Phase.CREATE_TRIGGERS, new Change.CreateTrigger(table.name(), trigger));
    }
    if (!table.rowPolicies().isEmpty()) {
      out.add(Phase.SECURE_ROWS, new Change.SecureRows(table.name(), true));
    }
    for (RowPolicy policy : table.rowPolicies()) {
      out.add(Phase.CREATE_POLICIES, new Change.CreatePolicy(table.name(), policy));
    }
  }

  private void views() {
    Map<String, AnyView> before = new LinkedHashMap<>();
    ViewsInOrder.of(from.views()).forEach(view -> before.put(view.name(), view));
    List<AnyView> gone = new ArrayList<>();
    for (AnyView view : ViewsInOrder.of(to.views())) {
      AnyView was = before.get(view.name());
      if (was == null || !sameness.views(was, view)) {
        out.add(Phase.CREATE_VIEWS, new Change.CreateView(view));
        continue;
      }
      before.remove(view.name());
      if (!was.comment().equals(view.comment())) {
        out.add(Phase.COMMENTS, new Change.CommentView(was, view));
      }
    }
    gone.addAll(before.values());
    gone.reversed().forEach(view -> out.add(Phase.DROP_VIEWS, new Change.DropView(view)));
  }

  private static Map<String, Table> byName(Collection<Table> tables) {
    Map<String, Table> byName = new HashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    return byName;
  }
}
