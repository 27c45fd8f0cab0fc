/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.List;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ConstraintAlterations;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.change.Change;

/**
 * Keys and checks. A foreign key needs an index that begins with its columns; where there is none,
 * the engine makes one of the foreign key's name, which goes with it.
 */
final class MysqlConstraints extends ConstraintAlterations {

  private final CountedColumns counted;
  private final String dropCheck;

  /**
   * Writes keys and checks.
   *
   * @param dropCheck the words by which a check is dropped; {@code drop constraint} is known to
   *     MySQL only from 8.0.19 on
   */
  MysqlConstraints(AlterationSite site, CountedColumns counted, String dropCheck) {
    super(site);
    this.counted = counted;
    this.dropCheck = dropCheck;
  }

  @Override
  public void addPrimaryKey(String table, PrimaryKey key) {
    addKey(table, key.name(), "add " + text(table, key), key.columns());
  }

  @Override
  public void addUnique(String table, UniqueKey key) {
    addKey(table, key.name(), "add " + text(table, key), key.columns());
  }

  private void addKey(String table, String key, String clause, List<String> columns) {
    String first = columns.getFirst();
    Column column = table(table).column(first).orElseThrow();
    String counting = "";
    if (column.value() instanceof ColumnValue.Identity) {
      if (counted.takeKey(table, first)) {
        counting = ", drop key " + name(first);
      } else if (counted.resume(table, first)) {
        counting = ", modify column " + site.writers().tables().line(table(table), column);
      }
    }
    alter(Statement.Kind.TABLE, table, key, clause + counting);
  }

  @Override
  public void dropPrimaryKey(String table, PrimaryKey key) {
    dropKey(Statement.Kind.TABLE, table, key.name(), "drop primary key");
  }

  @Override
  public void dropUnique(String table, UniqueKey key) {
    dropKey(Statement.Kind.TABLE, table, key.name(), "drop key " + name(key.name()));
  }

  /** Drops a key or an index, of which foreign keys and a counted column may have need. */
  void dropKey(Statement.Kind kind, String table, String key, String clause) {
    List<ForeignKey> inNeed =
        table(table).foreignKeys().stream()
            .filter(foreign -> isSupported(table(table), foreign, ""))
            .filter(foreign -> !isSupported(table(table), foreign, key))
            .toList();
    inNeed.forEach(foreign -> site.write(new Change.DropForeignKey(table, foreign)));
    String pausing =
        counted
            .needs(table, key)
            .map(
                column -> {
                  counted.pause(table, column.name());
                  Column plain = column.withValue(new ColumnValue.Given());
                  return "modify column "
                      + site.writers().tables().line(table(table), plain)
                      + ", ";
                })
            .orElse("");
    alter(kind, table, key, pausing + clause);
    inNeed.forEach(foreign -> site.write(new Change.AddForeignKey(table, foreign, true)));
  }

  @Override
  public void dropForeignKey(String table, ForeignKey key) {
    boolean shared =
        table(table).foreignKeys().stream()
            .anyMatch(
                other ->
                    !other.name().equals(key.name()) && begins(other.columns(), key.columns()));
    boolean ownIndex = !isSupported(table(table), key, "") && !shared;
    alter(
        Statement.Kind.FOREIGN_KEY,
        table,
        key.name(),
        "drop foreign key "
            + name(key.name())
            + (ownIndex ? ", drop key " + name(key.name()) : ""));
  }

  /** Whether a key or index of the table, other than one, begins with the columns of another. */
  private static boolean isSupported(Table table, ForeignKey foreign, String exceptKey) {
    return table
            .primaryKey()
            .filter(key -> !key.name().equals(exceptKey))
            .filter(key -> begins(key.columns(), foreign.columns()))
            .isPresent()
        || table.uniqueKeys().stream()
            .filter(key -> !key.name().equals(exceptKey))
            .anyMatch(key -> begins(key.columns(), foreign.columns()))
        || table.indexes().stream()
            .filter(index -> !index.name().equals(exceptKey))
            .anyMatch(index -> begins(leadingColumns(index), foreign.columns()));
  }

  private static List<String> leadingColumns(Index index) {
    return index.parts().stream()
        .map(IndexPart::key)
        .takeWhile(IndexPart.OfColumn.class::isInstance)
        .map(key -> ((IndexPart.OfColumn) key).column())
        .toList();
  }

  private static boolean begins(List<String> columns, List<String> with) {
    return columns.size() >= with.size() && columns.subList(0, with.size()).equals(with);
  }

  @Override
  public void dropCheck(String table, Check check) {
    alter(Statement.Kind.TABLE, table, check.name(), dropCheck + name(check.name()));
  }

  /** A primary key has no name of its own; foreign keys and checks cannot be renamed. */
  @Override
  public void rename(Change.RenameConstraint rename) {
    Table table = table(rename.table());
    switch (rename.kind()) {
      case PRIMARY_KEY -> {}
      case UNIQUE ->
          alter(
              Statement.Kind.TABLE,
              rename.table(),
              rename.to(),
              "rename key " + name(rename.from()) + " to " + name(rename.to()));
      case FOREIGN_KEY ->
          table.foreignKeys().stream()
              .filter(key -> key.name().equals(rename.from()))
              .forEach(
                  key -> {
                    dropForeignKey(rename.table(), key);
                    addForeignKey(
                        rename.table(),
                        new ForeignKey(
                            rename.to(),
                            key.columns(),
                            key.referencedTable(),
                            key.referencedColumns(),
                            key.onDelete(),
                            key.onUpdate(),
                            key.deferrable(),
                            key.origin()),
                        true);
                  });
      case CHECK ->
          table.checks().stream()
              .filter(check -> check.name().equals(rename.from()))
              .forEach(
                  check -> {
                    dropCheck(rename.table(), check);
                    addCheck(
                        rename.table(),
                        new Check(rename.to(), check.condition(), check.message(), check.origin()),
                        true);
                  });
    }
  }
}
