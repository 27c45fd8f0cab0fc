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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Phase;
import org.nublox.schema.change.Phases;

/**
 * The way back: the changes that undo changes, in an order in which they can be planned. The schema
 * comes back as it was, values that a change took away do not; {@link Loss} tells which.
 *
 * <p>What was made is called by its name after the changes when it goes; from the renames on,
 * things are called as they were before the changes.
 */
public final class Reverse {

  private final Phases out = new Phases();

  /** Old names for new ones of tables. */
  private final Map<String, String> tables = new HashMap<>();

  /** Old names for new ones of columns, by the new name of their table. */
  private final Map<String, Map<String, String>> columns = new HashMap<>();

  /** Tables that the changes made, with all that was made for them later. */
  private final Map<String, TableBuilder> made = new LinkedHashMap<>();

  private Reverse() {}

  /**
   * The changes that undo changes.
   *
   * @param changes from {@code Diff.of(from, to, ...)}, all of them, in its order
   * @return what {@code Plan.of(to, from, ...)} takes
   */
  public static List<Change> of(List<Change> changes) {
    Reverse reverse = new Reverse();
    changes.forEach(reverse::names);
    for (Change change : changes.reversed()) {
      if (change instanceof Change.CreateTable create) {
        reverse.made.put(create.table().name(), create.table().toBuilder());
      }
    }
    Phases forward = Phases.of(changes);
    for (Phase phase : Phase.values()) {
      for (Change change : List.copyOf(forward.of(phase)).reversed()) {
        reverse.undo(change, phase == Phase.MAKE_ROOM);
      }
    }
    reverse.made.values().forEach(reverse::dropMade);
    reverse.sortRenames();
    return reverse.out.inOrder();
  }

  private void dropMade(TableBuilder table) {
    out.add(Phase.DROP_TABLES, new Change.DropTable(table.build()));
  }

  private void names(Change change) {
    switch (change) {
      case Change.RenameTable c -> compose(tables, c.from(), c.to());
      case Change.RenameColumn c ->
          compose(columns.computeIfAbsent(c.table(), any -> new HashMap<>()), c.from(), c.to());
      default -> {}
    }
  }

  private static void compose(Map<String, String> oldNames, String from, String to) {
    String first = oldNames.remove(from);
    oldNames.put(to, first == null ? from : first);
  }

  private String old(String table) {
    return tables.getOrDefault(table, table);
  }

  private Column old(String table, Column column) {
    String name = columns.getOrDefault(table, Map.of()).getOrDefault(column.name(), column.name());
    return new Column(
        name,
        column.type(),
        column.nullable(),
        column.value(),
        column.comment(),
        column.renamedFrom(),
        column.origin());
  }

  private void undo(Change change, boolean byOldNames) {
    switch (change) {
      case Change.CreateSequence c -> add(new Change.DropSequence(c.sequence()));
      case Change.DropSequence c -> add(new Change.CreateSequence(c.sequence()));
      case Change.AlterSequence c -> add(new Change.AlterSequence(c.to(), c.from()));
      case Change.RenameSequence c -> add(new Change.RenameSequence(c.to(), c.from()));
      case Change.CreateTable c -> {}
      case Change.DropTable c -> create(c.table());
      case Change.RenameTable c -> add(new Change.RenameTable(c.to(), c.from()));
      case Change.CommentTable c -> add(new Change.CommentTable(old(c.table()), c.to(), c.from()));
      case Change.AddColumn c -> add(new Change.DropColumn(old(c.table()), c.column()));
      case Change.DropColumn c ->
          add(new Change.AddColumn(byOldNames ? c.table() : old(c.table()), c.column()));
      case Change.RenameColumn c -> add(new Change.RenameColumn(old(c.table()), c.to(), c.from()));
      case Change.AlterColumn c ->
          add(
              new Change.AlterColumn(
                  old(c.table()), old(c.table(), c.to()), old(c.table(), c.from())));
      case Change.AddPrimaryKey c -> add(new Change.DropPrimaryKey(c.table(), c.key()));
      case Change.DropPrimaryKey c -> add(new Change.AddPrimaryKey(c.table(), c.key()));
      case Change.AddUnique c -> add(new Change.DropUnique(c.table(), c.key()));
      case Change.DropUnique c -> add(new Change.AddUnique(c.table(), c.key()));
      case Change.AddForeignKey c -> {
        if (!isMade(c.table(), table -> table.foreignKey(c.key()))) {
          add(new Change.DropForeignKey(c.table(), c.key()));
        }
      }
      case Change.DropForeignKey c -> add(new Change.AddForeignKey(c.table(), c.key(), true));
      case Change.AddCheck c -> add(new Change.DropCheck(c.table(), c.check()));
      case Change.DropCheck c -> add(new Change.AddCheck(c.table(), c.check(), true));
      case Change.RenameConstraint c ->
          add(new Change.RenameConstraint(old(c.table()), c.kind(), c.to(), c.from()));
      case Change.CreateIndex c -> {
        if (!isMade(c.table(), table -> table.index(c.index()))) {
          add(new Change.DropIndex(c.table(), c.index()));
        }
      }
      case Change.DropIndex c -> add(new Change.CreateIndex(c.table(), c.index(), false));
      case Change.RenameIndex c -> add(new Change.RenameIndex(old(c.table()), c.to(), c.from()));
      case Change.CreateView c -> add(new Change.DropView(c.view()));
      case Change.DropView c -> add(new Change.CreateView(c.view()));
      case Change.CommentView c -> add(new Change.CommentView(c.to(), c.from()));
      case Change.CreateTrigger c -> {
        if (!isMade(c.table(), table -> table.trigger(c.trigger()))) {
          add(new Change.DropTrigger(c.table(), c.trigger()));
        }
      }
      case Change.DropTrigger c -> add(new Change.CreateTrigger(c.table(), c.trigger()));
      case Change.CreatePolicy c -> {
        if (!isMade(c.table(), table -> table.rowPolicy(c.policy()))) {
          add(new Change.DropPolicy(c.table(), c.policy()));
        }
      }
      case Change.DropPolicy c -> add(new Change.CreatePolicy(c.table(), c.policy()));
      case Change.SecureRows c -> {
        if (!made.containsKey(c.table())) {
          add(new Change.SecureRows(c.table(), !c.on()));
        }
      }
      case Change.InsertRows c -> {
        if (!made.containsKey(c.seed().table())) {
          add(new Change.DeleteRows(c.seed()));
        }
      }
      case Change.DeleteRows c -> add(new Change.InsertRows(c.seed()));
      // values that were given stay, and a constraint goes with being dropped
      case Change.FillColumn c -> {}
      case Change.Validate c -> {}
    }
  }

  private void add(Change change) {
    out.add(Phase.of(change), change);
  }

  private boolean isMade(String table, Consumer<TableBuilder> part) {
    TableBuilder builder = made.get(table);
    if (builder != null) {
      part.accept(builder);
    }
    return builder != null;
  }

  private void create(Table table) {
    add(
        new Change.CreateTable(
            table.toBuilder()
                .clearForeignKeys()
                .clearIndexes()
                .clearTriggers()
                .clearRowPolicies()
                .build()));
    for (ForeignKey key : table.foreignKeys()) {
      add(new Change.AddForeignKey(table.name(), key, true));
    }
    for (Index index : table.indexes()) {
      add(new Change.CreateIndex(table.name(), index, false));
    }
    for (Trigger trigger : table.triggers()) {
      add(new Change.CreateTrigger(table.name(), trigger));
    }
    if (!table.rowPolicies().isEmpty()) {
      add(new Change.SecureRows(table.name(), true));
    }
    for (RowPolicy policy : table.rowPolicies()) {
      add(new Change.CreatePolicy(table.name(), policy));
    }
  }

  /** Tables first, because what is within them is named by their old names from there on. */
  private void sortRenames() {
    List<Change> within = new ArrayList<>();
    List<Change> renames = out.of(Phase.RENAMES);
    renames.removeIf(
        change -> {
          boolean moves =
              !(change instanceof Change.RenameTable) && !(change instanceof Change.RenameSequence);
          return moves && within.add(change);
        });
    renames.addAll(within);
  }
}
