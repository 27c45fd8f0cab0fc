/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nublox.dialect.Statement;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.change.Change;

/**
 * Puts another table in the place of one, with the same rows: where an engine cannot let a column
 * that is there be counted. The old table steps aside, gives its names away, and is dropped when
 * its rows are copied.
 */
public class TableReplacement extends AlterationPart {

  public TableReplacement(AlterationSite site) {
    super(site);
  }

  /**
   * Replaces a table.
   *
   * @param counted the column that is to be counted, as it will be
   */
  public final void write(String tableName, Column counted) {
    Table old = table(tableName);
    Map<String, List<ForeignKey>> references = references(tableName);
    references.forEach(
        (other, keys) -> keys.forEach(key -> site.write(new Change.DropForeignKey(other, key))));
    strip(old);
    String aside = aside(tableName);
    site.write(new Change.RenameTable(tableName, aside));
    Table wanted =
        old.toBuilder()
            .clearTriggers()
            .build()
            .mapColumns(column -> column.name().equals(counted.name()) ? counted : column);
    site.write(new Change.CreateTable(wanted));
    before(wanted, counted);
    copy(wanted, aside);
    after(wanted, counted);
    site.write(new Change.DropTable(table(aside)));
    for (Trigger trigger : old.triggers()) {
      site.write(new Change.CreateTrigger(tableName, trigger));
    }
    references.forEach(
        (other, keys) ->
            keys.forEach(key -> site.write(new Change.AddForeignKey(other, key, true))));
  }

  /** The foreign keys of other tables, by the table that has them. */
  private Map<String, List<ForeignKey>> references(String tableName) {
    Map<String, List<ForeignKey>> references = new LinkedHashMap<>();
    for (Table other : site.now().all()) {
      List<ForeignKey> keys =
          other.foreignKeys().stream()
              .filter(key -> key.referencedTable().equals(tableName))
              .toList();
      if (!other.name().equals(tableName) && !keys.isEmpty()) {
        references.put(other.name(), keys);
      }
    }
    return references;
  }

  private void strip(Table old) {
    String name = old.name();
    old.rowPolicies().forEach(policy -> site.write(new Change.DropPolicy(name, policy)));
    old.triggers().forEach(trigger -> site.write(new Change.DropTrigger(name, trigger)));
    old.foreignKeys().forEach(key -> site.write(new Change.DropForeignKey(name, key)));
    old.checks().forEach(check -> site.write(new Change.DropCheck(name, check)));
    old.indexes().forEach(index -> site.write(new Change.DropIndex(name, index)));
    old.uniqueKeys().forEach(key -> site.write(new Change.DropUnique(name, key)));
    old.primaryKey().ifPresent(key -> site.write(new Change.DropPrimaryKey(name, key)));
    old.columns().stream()
        .filter(
            column ->
                column.value() instanceof ColumnValue.Default
                    || column.value() instanceof ColumnValue.NextOf)
        .forEach(
            column ->
                site.write(
                    new Change.AlterColumn(
                        name, column, column.withValue(new ColumnValue.Given()))));
  }

  private String aside(String table) {
    List<String> taken = site.now().all().stream().map(Table::name).toList();
    String aside = table + "_old";
    for (int i = 2; taken.contains(aside); i++) {
      aside = table + "_old" + i;
    }
    return aside;
  }

  private void copy(Table wanted, String aside) {
    String columns =
        wanted.columns().stream()
            .filter(column -> !(column.value() instanceof ColumnValue.Computed))
            .map(column -> name(column.name()))
            .collect(Collectors.joining(", "));
    add(
        Statement.Kind.TABLE,
        wanted.name(),
        "insert into "
            + name(wanted.name())
            + " ("
            + columns
            + ")\nselect "
            + columns
            + "\nfrom "
            + name(aside));
  }

  /** Statements before rows bring numbers of their own. */
  protected void before(Table table, Column counted) {}

  /** Statements after rows brought numbers of their own. */
  protected void after(Table table, Column counted) {}
}
