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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationPart;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlteredTables;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.change.Change;

/**
 * Builds a table anew by the twelve steps of the SQLite documentation, "ALTER TABLE", "Making Other
 * Kinds Of Table Schema Changes".
 *
 * <p>The first and the last statement switch foreign keys off and on. They have no effect inside of
 * a transaction, where dropping the old table would delete the rows that refer to it: who runs the
 * statements must begin the transaction after the first and commit it before the last one. The one
 * before the last, {@code pragma foreign_key_check}, gives a row for each reference that leads
 * nowhere; there must be none.
 */
final class SqliteRebuild extends AlterationPart {

  SqliteRebuild(AlterationSite site) {
    super(site);
  }

  /** Writes the changes, which are all about parts of one table. */
  void write(List<Change> changes) {
    Table old = table(changes.getFirst().object());
    Table changed = old;
    Map<String, String> fills = new HashMap<>();
    for (Change change : changes) {
      changed = site.now().after(changed, change);
      if (change instanceof Change.FillColumn fill) {
        String element = fill.table() + "." + fill.column().name();
        draft
            .value(fill.value(), Codes.DEFAULT, element, fill.column().origin())
            .ifPresent(value -> fills.put(fill.column().name(), value));
      }
    }
    make(old, changed, new Copy(fills, name -> name));
  }

  /**
   * Writes what {@code rename column} refuses, and makes the tables anew that refer to the column;
   * the change was noted before.
   *
   * @param old the table as it was
   */
  void renamed(Table old, Change.RenameColumn rename) {
    Copy copy = new Copy(Map.of(), name -> name.equals(rename.to()) ? rename.from() : name);
    make(old, table(rename.table()), copy);
    for (Table other : site.now().all()) {
      boolean refers =
          !other.name().equals(rename.table())
              && other.foreignKeys().stream()
                  .filter(key -> key.referencedTable().equals(rename.table()))
                  .anyMatch(key -> key.referencedColumns().contains(rename.to()));
      if (refers) {
        make(other, other, new Copy(Map.of(), name -> name));
      }
    }
  }

  /**
   * How rows come into the new table.
   *
   * @param fills values for columns that have none
   * @param oldName the name of a column in the old table
   */
  private record Copy(Map<String, String> fills, UnaryOperator<String> oldName) {}

  private void make(Table old, Table changed, Copy copy) {
    String table = old.name();
    String spare = spare(table);
    setting(table, "pragma foreign_keys = off");
    // views and triggers that name the table are left as they are while it is away
    setting(table, "pragma legacy_alter_table = on");
    Table bare = changed.toBuilder().clearIndexes().clearTriggers().build();
    site.writers().tables().write(AlteredTables.named(bare, spare), bare.foreignKeys());
    copy(old, changed, spare, copy);
    add(Statement.Kind.TABLE, table, "drop table " + name(table));
    alter(Statement.Kind.TABLE, spare, table, "rename to " + name(table));
    for (Index index : changed.indexes()) {
      site.writers().indexes().write(changed, index);
    }
    for (Trigger trigger : changed.triggers()) {
      site.writers().triggers().write(changed, trigger);
    }
    setting(table, "pragma legacy_alter_table = off");
    setting(table, "pragma foreign_key_check(" + name(table) + ")");
    setting(table, "pragma foreign_keys = on");
  }

  private void setting(String table, String sql) {
    add(Statement.Kind.SETTING, table, sql);
  }

  private String spare(String table) {
    String spare = table + "_new";
    List<String> taken = site.now().all().stream().map(Table::name).toList();
    for (int i = 2; taken.contains(spare); i++) {
      spare = table + "_new" + i;
    }
    return spare;
  }

  private void copy(Table old, Table changed, String spare, Copy copy) {
    List<String> targets = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (Column column : changed.columns()) {
      Optional<Column> kept = old.column(copy.oldName.apply(column.name()));
      // where a new column has a default, rows have that already
      boolean filled = kept.isPresent() || !(column.value() instanceof ColumnValue.Default);
      String fill = filled ? copy.fills.get(column.name()) : null;
      if (column.value() instanceof ColumnValue.Computed || (kept.isEmpty() && fill == null)) {
        continue;
      }
      targets.add(name(column.name()));
      String value =
          kept.map(it -> SqliteConversion.of(it.type(), column.type(), name(it.name())))
              .orElse(fill);
      sources.add(
          kept.isPresent() && fill != null ? "coalesce(" + value + ", " + fill + ")" : value);
    }
    if (targets.isEmpty()) {
      return;
    }
    add(
        Statement.Kind.TABLE,
        old.name(),
        "insert into "
            + name(spare)
            + " ("
            + String.join(", ", targets)
            + ")\nselect "
            + String.join(", ", sources)
            + "\nfrom "
            + name(old.name()));
    if (isCounted(old) && isCounted(changed)) {
      // numbers of rows that were deleted are not given again
      String noted = storedName(spare);
      add(Statement.Kind.SETTING, old.name(), "delete from sqlite_sequence where name = " + noted);
      add(
          Statement.Kind.SETTING,
          old.name(),
          "insert into sqlite_sequence (name, seq) select "
              + noted
              + ", seq from sqlite_sequence where name = "
              + storedName(old.name()));
    }
  }

  private static boolean isCounted(Table table) {
    return table.columns().stream()
        .anyMatch(column -> column.value() instanceof ColumnValue.Identity);
  }
}
