/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.Alteration;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.ConstraintAlterations;
import org.nublox.dialect.writer.TableAlterations;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/**
 * Changes at SQLite. It can rename tables and columns and add simple columns. For anything else
 * within a table, the table is built anew, once for all changes of it that follow each other.
 * Source: SQLite documentation, "ALTER TABLE".
 */
final class SqliteAlterations extends AlterationWriter {

  /** What the number of a row is called. Source: SQLite documentation, "Rowid Tables". */
  private static final Set<String> ROW_NUMBER = Set.of("rowid", "oid", "_rowid_");

  private final SqliteRebuild rebuild;

  SqliteAlterations(AlterationSite site) {
    this(site, new ColumnAlterations(site));
  }

  private SqliteAlterations(AlterationSite site, ColumnAlterations columns) {
    super(
        site,
        new TableAlterations(site),
        columns,
        new ConstraintAlterations(site),
        new SqliteObjects(site),
        new SqliteRows(site, columns));
    this.rebuild = new SqliteRebuild(site);
  }

  @Override
  public List<Alteration> write(List<Change> changes) {
    Map<Integer, List<Change>> rebuilds = new HashMap<>();
    Set<Integer> merged = new HashSet<>();
    group(changes, rebuilds, merged);
    List<Alteration> alterations = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      List<Change> together = rebuilds.get(i);
      if (together != null) {
        rebuild.write(together);
        alterations.add(new Alteration(together, made(together)));
      } else if (changes.get(i) instanceof Change.RenameColumn rename && isRowNumber(rename)) {
        Table old = site.now().table(rename.table());
        made(List.of(rename));
        rebuild.renamed(old, rename);
        alterations.add(new Alteration(List.of(rename), made(List.of())));
      } else if (!merged.contains(i)) {
        Change change = changes.get(i);
        alterations.add(new Alteration(List.of(change), write(change)));
      }
    }
    return alterations;
  }

  /** A column can be called like the number of the row, but not be renamed from or to that. */
  private static boolean isRowNumber(Change.RenameColumn rename) {
    return ROW_NUMBER.contains(rename.from().toLowerCase(Locale.ROOT))
        || ROW_NUMBER.contains(rename.to().toLowerCase(Locale.ROOT));
  }

  /**
   * Finds the changes that are made together.
   *
   * @param rebuilds gets the changes of each rebuilding by the place of the last of them
   * @param merged gets the places of all of them
   */
  private void group(
      List<Change> changes, Map<Integer, List<Change>> rebuilds, Set<Integer> merged) {
    Map<String, List<Integer>> open = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      if (isWithinTable(change)) {
        open.computeIfAbsent(change.object(), any -> new ArrayList<>()).add(i);
      } else {
        close(open.remove(change.object()), changes, rebuilds, merged);
        if (change instanceof Change.RenameTable rename) {
          close(open.remove(rename.from()), changes, rebuilds, merged);
        } else if (change instanceof Change.DropTable drop) {
          letGo(drop.object(), open, changes, rebuilds, merged);
        }
      }
    }
    open.values().forEach(places -> close(places, changes, rebuilds, merged));
  }

  /**
   * Dropping a table deletes its rows first, on which rows of others go or change by the actions of
   * their foreign keys: tables whose key goes are built anew before.
   */
  private void letGo(
      String table,
      Map<String, List<Integer>> open,
      List<Change> changes,
      Map<Integer, List<Change>> rebuilds,
      Set<Integer> merged) {
    List<String> referring =
        open.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().stream().anyMatch(at -> dropsKeyTo(table, changes.get(at))))
            .map(Map.Entry::getKey)
            .toList();
    referring.forEach(name -> close(open.remove(name), changes, rebuilds, merged));
  }

  private static boolean dropsKeyTo(String table, Change change) {
    return change instanceof Change.DropForeignKey drop
        && drop.key().referencedTable().equals(table);
  }

  private void close(
      List<Integer> places,
      List<Change> changes,
      Map<Integer, List<Change>> rebuilds,
      Set<Integer> merged) {
    if (places == null || places.stream().map(changes::get).allMatch(this::isNative)) {
      return;
    }
    merged.addAll(places);
    rebuilds.put(places.getLast(), places.stream().map(changes::get).toList());
  }

  private static boolean isWithinTable(Change change) {
    return switch (change) {
      case Change.CommentTable it -> true;
      case Change.AddColumn it -> true;
      case Change.DropColumn it -> true;
      case Change.AlterColumn it -> true;
      case Change.FillColumn it -> true;
      case Change.AddPrimaryKey it -> true;
      case Change.DropPrimaryKey it -> true;
      case Change.AddUnique it -> true;
      case Change.DropUnique it -> true;
      case Change.AddForeignKey it -> true;
      case Change.DropForeignKey it -> true;
      case Change.AddCheck it -> true;
      case Change.DropCheck it -> true;
      case Change.Validate it -> true;
      case Change.RenameConstraint it -> true;
      case Change.CreateIndex it -> true;
      case Change.DropIndex it -> true;
      case Change.RenameIndex it -> true;
      case Change.CreateTrigger it -> true;
      case Change.DropTrigger it -> true;
      default -> false;
    };
  }

  /** Whether the engine can make the change without building the table anew. */
  private boolean isNative(Change change) {
    return switch (change) {
      case Change.AddColumn add -> canBeAdded(add.column());
      case Change.FillColumn it -> true;
      case Change.Validate it -> true;
      case Change.CreateIndex it -> true;
      case Change.DropIndex it -> true;
      case Change.RenameIndex it -> true;
      case Change.CreateTrigger it -> true;
      case Change.DropTrigger it -> true;
      default -> false;
    };
  }

  /** Whether {@code add column} takes it: nothing stored computed, no default to be computed. */
  private boolean canBeAdded(Column column) {
    return switch (column.value()) {
      case ColumnValue.Given given -> column.nullable();
      case ColumnValue.Default standard -> {
        String clause =
            site.writers().tables().valueClause(Table.builder("t").column(column).build(), column);
        yield !clause.startsWith("default (") && !clause.equals("default null");
      }
      case ColumnValue.Computed computed -> !computed.stored() && column.nullable();
      case ColumnValue.Identity identity -> false;
      case ColumnValue.NextOf next -> false;
    };
  }
}
