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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;

/** The changes from a table to what becomes of it. */
final class TableDiff {

  private final Table old;
  private final Table was;
  private final Table now;
  private final Renames renames;
  private final Sameness sameness;
  private final Phases out;

  /**
   * @param old the table as it is
   */
  TableDiff(Table old, Table now, Renames renames, Sameness sameness, Phases out) {
    this.old = old;
    this.was = renames.applyTo(old);
    this.now = now;
    this.renames = renames;
    this.sameness = sameness;
    this.out = out;
  }

  void write() {
    if (!old.comment().equals(now.comment())) {
      out.add(Phase.COMMENTS, new Change.CommentTable(now.name(), old.comment(), now.comment()));
    }
    renameColumns();
    columns();
    keys();
    checks();
    indexes();
    triggers();
    policies();
  }

  private void renameColumns() {
    Map<String, String> own = new LinkedHashMap<>();
    renames
        .columns(now.name())
        .forEach(
            (before, after) -> {
              if (!Renames.isGone(after)) {
                own.put(before, after);
              }
            });
    if (own.isEmpty()) {
      return;
    }
    Set<String> taken = new HashSet<>();
    old.columns().forEach(column -> taken.add(column.name()));
    now.columns().forEach(column -> taken.add(column.name()));
    out.addAll(
        Phase.RENAMES,
        RenameOrder.of(
            own, taken, (before, after) -> new Change.RenameColumn(now.name(), before, after)));
  }

  private void columns() {
    if (sameColumns()) {
      return;
    }
    Map<String, Column> before = new HashMap<>();
    was.columns().forEach(column -> before.put(column.name(), column));
    boolean newIdentity = false;
    for (Column column : now.columns()) {
      Column earlier = before.remove(column.name());
      boolean computed = column.value() instanceof ColumnValue.Computed;
      if (earlier == null) {
        newIdentity |= column.value() instanceof ColumnValue.Identity;
        out.add(
            computed ? Phase.COMPUTE_COLUMNS : Phase.ADD_COLUMNS,
            new Change.AddColumn(now.name(), column));
      } else if (!sameness.columns(now.name(), earlier, column)) {
        newIdentity |=
            column.value() instanceof ColumnValue.Identity
                && !(earlier.value() instanceof ColumnValue.Identity);
        out.add(
            computed ? Phase.COMPUTE_COLUMNS : Phase.ALTER_COLUMNS,
            new Change.AlterColumn(now.name(), earlier, column));
      }
    }
    // computed ones first: they read the others
    for (boolean computed : new boolean[] {true, false}) {
      for (int i = old.columns().size() - 1; i >= 0; i--) {
        Column column = old.columns().get(i);
        String after = was.columns().get(i).name();
        if (before.containsKey(after)
            && computed == (column.value() instanceof ColumnValue.Computed)) {
          drop(column, Renames.isGone(after), newIdentity);
        }
      }
    }
  }

  /** Whether nothing changes, not even the order: what most tables are found to be. */
  private boolean sameColumns() {
    if (was.columns().size() != now.columns().size()) {
      return false;
    }
    for (int i = 0; i < now.columns().size(); i++) {
      Column before = was.columns().get(i);
      Column after = now.columns().get(i);
      if (!before.name().equals(after.name()) || !sameness.columns(now.name(), before, after)) {
        return false;
      }
    }
    return true;
  }

  private void drop(Column column, boolean isInTheWay, boolean newIdentity) {
    // most engines allow one column with a counter in a table, and none allows no columns
    boolean counter =
        newIdentity && column.value() instanceof ColumnValue.Identity && old.columns().size() > 1;
    if (counter || isInTheWay) {
      out.add(Phase.MAKE_ROOM, new Change.DropColumn(old.name(), column));
    } else {
      out.add(Phase.DROP_COLUMNS, new Change.DropColumn(now.name(), column));
    }
  }

  private void keys() {
    matched(
        Phase.DROP_PRIMARY_KEYS,
        Phase.ADD_PRIMARY_KEYS,
        new Matching<PrimaryKey>(
            PrimaryKey::name,
            (a, b) -> a.columns().equals(b.columns()),
            (key, before) -> key.columns().toString()),
        old.primaryKey().stream().toList(),
        was.primaryKey().stream().toList(),
        now.primaryKey().stream().toList(),
        key -> new Change.DropPrimaryKey(old.name(), key),
        key -> new Change.AddPrimaryKey(now.name(), key),
        constraint(Change.Constraint.PRIMARY_KEY));
    matched(
        Phase.DROP_UNIQUE_KEYS,
        Phase.ADD_UNIQUE_KEYS,
        new Matching<UniqueKey>(
            UniqueKey::name,
            (a, b) -> a.columns().equals(b.columns()),
            (key, before) -> key.columns().toString()),
        old.uniqueKeys(),
        was.uniqueKeys(),
        now.uniqueKeys(),
        key -> new Change.DropUnique(old.name(), key),
        key -> new Change.AddUnique(now.name(), key),
        constraint(Change.Constraint.UNIQUE));
    matched(
        Phase.DROP_FOREIGN_KEYS,
        Phase.ADD_FOREIGN_KEYS,
        new Matching<ForeignKey>(
            ForeignKey::name,
            sameness::foreignKeys,
            (key, before) ->
                key.columns() + " " + key.referencedTable() + " " + key.referencedColumns()),
        old.foreignKeys(),
        was.foreignKeys(),
        now.foreignKeys(),
        key -> new Change.DropForeignKey(old.name(), key),
        key -> new Change.AddForeignKey(now.name(), key, true),
        constraint(Change.Constraint.FOREIGN_KEY));
  }

  private void checks() {
    matched(
        Phase.DROP_CHECKS,
        Phase.ADD_CHECKS,
        new Matching<Check>(
            Check::name,
            (a, b) -> sameness.checks(now.name(), a, b),
            (check, before) -> sameness.key(now.name(), check.condition(), before)),
        old.checks(),
        was.checks(),
        now.checks(),
        check -> new Change.DropCheck(old.name(), check),
        check -> new Change.AddCheck(now.name(), check, true),
        constraint(Change.Constraint.CHECK));
  }

  private void indexes() {
    matched(
        Phase.DROP_INDEXES,
        Phase.CREATE_INDEXES,
        new Matching<Index>(
            Index::name,
            (a, b) -> sameness.indexes(now.name(), a, b),
            (index, before) -> sameness.key(now.name(), index, before)),
        old.indexes(),
        was.indexes(),
        now.indexes(),
        index -> new Change.DropIndex(old.name(), index),
        index -> new Change.CreateIndex(now.name(), index, false),
        (before, after) -> new Change.RenameIndex(now.name(), before, after));
  }

  private BiFunction<String, String, Change> constraint(Change.Constraint kind) {
    return (before, after) -> new Change.RenameConstraint(now.name(), kind, before, after);
  }

  private <T> void matched(
      Phase drops,
      Phase adds,
      Matching<T> matching,
      List<T> olds,
      List<T> wases,
      List<T> nows,
      Function<T, Change> drop,
      Function<T, Change> add,
      BiFunction<String, String, Change> rename) {
    if (olds.isEmpty() && nows.isEmpty()) {
      return;
    }
    if (matching.isAllTheSame(wases, nows)) {
      return;
    }
    matching.match(olds, wases, nows);
    matching.gone.forEach(item -> out.add(drops, drop.apply(item)));
    matching.fresh.forEach(item -> out.add(adds, add.apply(item)));
    if (!matching.renamed.isEmpty()) {
      Set<String> taken = new HashSet<>();
      olds.forEach(item -> taken.add(matching.name.apply(item)));
      nows.forEach(item -> taken.add(matching.name.apply(item)));
      out.addAll(Phase.RENAMES, RenameOrder.of(matching.renamed, taken, rename));
    }
  }

  private void triggers() {
    if (old.triggers().isEmpty() && now.triggers().isEmpty()) {
      return;
    }
    Map<String, Trigger> before = new LinkedHashMap<>();
    old.triggers().forEach(trigger -> before.put(trigger.name(), trigger));
    // a body is a text that a rename does not change
    boolean spoilt = !old.name().equals(now.name()) || renames.touches(now.name());
    for (Trigger trigger : now.triggers()) {
      Trigger earlier = before.get(trigger.name());
      if (earlier != null && !spoilt && sameness.triggers(earlier, trigger)) {
        before.remove(trigger.name());
      } else {
        out.add(Phase.CREATE_TRIGGERS, new Change.CreateTrigger(now.name(), trigger));
      }
    }
    before
        .values()
        .forEach(
            trigger -> out.add(Phase.DROP_TRIGGERS, new Change.DropTrigger(old.name(), trigger)));
  }

  private void policies() {
    boolean none = old.rowPolicies().isEmpty() && now.rowPolicies().isEmpty();
    if (none || !sameness.comparesPolicies()) {
      return;
    }
    Matching<RowPolicy> matching =
        new Matching<>(
            RowPolicy::name,
            (a, b) -> sameness.policies(now.name(), a, b),
            (policy, before) -> policy.name());
    matching.match(old.rowPolicies(), was.rowPolicies(), now.rowPolicies());
    matching.gone.forEach(
        policy -> out.add(Phase.DROP_POLICIES, new Change.DropPolicy(old.name(), policy)));
    if (old.rowPolicies().isEmpty() && !now.rowPolicies().isEmpty()) {
      out.add(Phase.SECURE_ROWS, new Change.SecureRows(now.name(), true));
    }
    if (!old.rowPolicies().isEmpty() && now.rowPolicies().isEmpty()) {
      out.add(Phase.OPEN_ROWS, new Change.SecureRows(old.name(), false));
    }
    matching.fresh.forEach(
        policy -> out.add(Phase.CREATE_POLICIES, new Change.CreatePolicy(now.name(), policy)));
  }

  /** Finds what stays, what gets another name, what goes and what comes. */
  private static final class Matching<T> {

    private final Function<T, String> name;
    private final BiPredicate<T, T> same;
    private final BiFunction<T, Boolean, String> content;
    private final List<T> gone = new ArrayList<>();
    private final List<T> fresh = new ArrayList<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();

    /**
     * @param content a text that is the same for two that are the same but for their names; told
     *     whether it is of before
     */
    Matching(
        Function<T, String> name, BiPredicate<T, T> same, BiFunction<T, Boolean, String> content) {
      this.name = name;
      this.same = same;
      this.content = content;
    }

    /** Whether nothing changes, not even the order. */
    boolean isAllTheSame(List<T> wases, List<T> nows) {
      if (wases.size() != nows.size()) {
        return false;
      }
      for (int i = 0; i < nows.size(); i++) {
        T before = wases.get(i);
        T after = nows.get(i);
        if (!name.apply(before).equals(name.apply(after)) || !same.test(before, after)) {
          return false;
        }
      }
      return true;
    }

    void match(List<T> olds, List<T> wases, List<T> nows) {
      Map<String, T> byName = new HashMap<>();
      nows.forEach(item -> byName.put(name.apply(item), item));
      Set<String> settled = new HashSet<>();
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i < wases.size(); i++) {
        String itsName = name.apply(wases.get(i));
        T after = byName.get(itsName);
        if (after != null && same.test(wases.get(i), after)) {
          settled.add(itsName);
        } else {
          open.add(i);
        }
      }
      Map<String, T> byContent = new LinkedHashMap<>();
      if (!open.isEmpty()) {
        for (T item : nows) {
          if (!settled.contains(name.apply(item))) {
            byContent.putIfAbsent(content.apply(item, false), item);
          }
        }
      }
      for (int i : open) {
        String key = byContent.isEmpty() ? "" : content.apply(wases.get(i), true);
        T after = byContent.get(key);
        String itsName = name.apply(wases.get(i));
        if (after != null && !name.apply(after).equals(itsName) && same.test(wases.get(i), after)) {
          byContent.remove(key);
          renamed.put(itsName, name.apply(after));
          settled.add(name.apply(after));
        } else {
          gone.add(olds.get(i));
        }
      }
      for (T item : nows) {
        if (!settled.contains(name.apply(item))) {
          fresh.add(item);
        }
      }
    }
  }
}
