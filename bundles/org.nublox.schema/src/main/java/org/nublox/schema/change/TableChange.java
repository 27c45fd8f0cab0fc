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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nublox.expression.Expr;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;

/** A change within one table, made on the record. */
final class TableChange {

  private TableChange() {}

  /** The table after the change. */
  static Table of(Table table, Change change) {
    return switch (change) {
      case Change.CommentTable c -> table.toBuilder().comment(c.to()).build();
      case Change.AddColumn c -> table.toBuilder().column(c.column()).build();
      case Change.DropColumn c ->
          columns(table, without(table.columns(), Column::name, c.column().name(), c));
      case Change.AlterColumn c ->
          columns(table, with(table.columns(), Column::name, c.to().name(), c, any -> c.to()));
      case Change.AddPrimaryKey c -> {
        require(table.primaryKey().isEmpty(), c);
        yield table.toBuilder().primaryKey(c.key()).build();
      }
      case Change.DropPrimaryKey c -> {
        require(table.primaryKey().isPresent(), c);
        yield primaryKey(table, Optional.empty());
      }
      case Change.AddUnique c -> table.toBuilder().unique(c.key()).build();
      case Change.DropUnique c ->
          uniqueKeys(table, without(table.uniqueKeys(), UniqueKey::name, c.key().name(), c));
      case Change.AddForeignKey c -> table.toBuilder().foreignKey(c.key()).build();
      case Change.DropForeignKey c ->
          foreignKeys(table, without(table.foreignKeys(), ForeignKey::name, c.key().name(), c));
      case Change.AddCheck c -> table.toBuilder().check(c.check()).build();
      case Change.DropCheck c ->
          checks(table, without(table.checks(), Check::name, c.check().name(), c));
      case Change.RenameConstraint c -> renamed(table, c);
      case Change.CreateIndex c -> table.toBuilder().index(c.index()).build();
      case Change.DropIndex c ->
          indexes(table, without(table.indexes(), Index::name, c.index().name(), c));
      case Change.RenameIndex c ->
          indexes(
              table,
              with(table.indexes(), Index::name, c.from(), c, index -> named(index, c.to())));
      case Change.CreateTrigger c -> table.toBuilder().trigger(c.trigger()).build();
      case Change.DropTrigger c ->
          triggers(table, without(table.triggers(), Trigger::name, c.trigger().name(), c));
      case Change.CreatePolicy c -> table.toBuilder().rowPolicy(c.policy()).build();
      case Change.DropPolicy c ->
          policies(table, without(table.rowPolicies(), RowPolicy::name, c.policy().name(), c));
      // what they do is in the rows, or in the policies
      case Change.FillColumn c -> table;
      case Change.Validate c -> table;
      case Change.SecureRows c -> table;
      default -> throw new IllegalArgumentException("No change within a table: " + change);
    };
  }

  private static void require(boolean holds, Change change) {
    if (!holds) {
      throw new IllegalArgumentException("The table is not as this change needs it: " + change);
    }
  }

  private static <T> List<T> without(
      List<T> items, Function<T, String> name, String gone, Change change) {
    List<T> left = new ArrayList<>(items);
    require(left.removeIf(item -> name.apply(item).equals(gone)), change);
    return left;
  }

  private static <T> List<T> with(
      List<T> items, Function<T, String> name, String which, Change change, UnaryOperator<T> by) {
    require(items.stream().anyMatch(item -> name.apply(item).equals(which)), change);
    return items.stream()
        .map(item -> name.apply(item).equals(which) ? by.apply(item) : item)
        .toList();
  }

  private static Table columns(Table table, List<Column> columns) {
    var builder = table.toBuilder().clearColumns();
    columns.forEach(builder::column);
    return builder.build();
  }

  private static Table primaryKey(Table table, Optional<PrimaryKey> key) {
    return new Table(
        table.name(),
        table.columns(),
        key,
        table.uniqueKeys(),
        table.foreignKeys(),
        table.indexes(),
        table.checks(),
        table.triggers(),
        table.rowPolicies(),
        table.comment(),
        table.renamedFrom(),
        table.origin());
  }

  private static Table uniqueKeys(Table table, List<UniqueKey> keys) {
    var builder = table.toBuilder().clearUniqueKeys();
    keys.forEach(builder::unique);
    return builder.build();
  }

  private static Table foreignKeys(Table table, List<ForeignKey> keys) {
    var builder = table.toBuilder().clearForeignKeys();
    keys.forEach(builder::foreignKey);
    return builder.build();
  }

  private static Table checks(Table table, List<Check> checks) {
    var builder = table.toBuilder().clearChecks();
    checks.forEach(builder::check);
    return builder.build();
  }

  private static Table indexes(Table table, List<Index> indexes) {
    var builder = table.toBuilder().clearIndexes();
    indexes.forEach(builder::index);
    return builder.build();
  }

  private static Table triggers(Table table, List<Trigger> triggers) {
    var builder = table.toBuilder().clearTriggers();
    triggers.forEach(builder::trigger);
    return builder.build();
  }

  private static Table policies(Table table, List<RowPolicy> policies) {
    var builder = table.toBuilder().clearRowPolicies();
    policies.forEach(builder::rowPolicy);
    return builder.build();
  }

  private static Table renamed(Table table, Change.RenameConstraint change) {
    String from = change.from();
    String to = change.to();
    return switch (change.kind()) {
      case PRIMARY_KEY -> {
        require(table.primaryKey().filter(key -> key.name().equals(from)).isPresent(), change);
        yield primaryKey(
            table, table.primaryKey().map(key -> new PrimaryKey(to, key.columns(), key.origin())));
      }
      case UNIQUE ->
          uniqueKeys(
              table,
              with(
                  table.uniqueKeys(),
                  UniqueKey::name,
                  from,
                  change,
                  key -> new UniqueKey(to, key.columns(), key.origin())));
      case FOREIGN_KEY ->
          foreignKeys(
              table,
              with(table.foreignKeys(), ForeignKey::name, from, change, key -> named(key, to)));
      case CHECK ->
          checks(
              table,
              with(
                  table.checks(),
                  Check::name,
                  from,
                  change,
                  check -> new Check(to, check.condition(), check.message(), check.origin())));
    };
  }

  private static ForeignKey named(ForeignKey key, String name) {
    return new ForeignKey(
        name,
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.deferrable(),
        key.origin());
  }

  private static Index named(Index index, String name) {
    return new Index(
        name,
        index.parts(),
        index.unique(),
        index.where(),
        index.included(),
        index.method(),
        index.origin());
  }

  /** The table whose columns take their values of a sequence by its new name. */
  static Table renamedSequence(Table table, String from, String to) {
    return table.mapColumns(
        column ->
            column.value() instanceof ColumnValue.NextOf next && next.sequence().equals(from)
                ? column.withValue(new ColumnValue.NextOf(to))
                : column);
  }

  /** The table with each text of SQL that the engine itself keeps up with renames. */
  static Table mapTexts(Table table, UnaryOperator<Expr> change) {
    Table computed =
        table.mapColumns(
            column ->
                column.value() instanceof ColumnValue.Computed value
                    ? column.withComputed(change.apply(value.expression()), value.stored())
                    : column);
    Table checked =
        checks(
            computed,
            Apply.map(
                table.checks(),
                check ->
                    new Check(
                        check.name(),
                        change.apply(check.condition()),
                        check.message(),
                        check.origin())));
    Table secured =
        policies(
            checked,
            Apply.map(
                table.rowPolicies(),
                policy ->
                    new RowPolicy(
                        policy.name(),
                        policy.commands(),
                        policy.roles(),
                        policy.using().map(change),
                        policy.withCheck().map(change),
                        policy.comment(),
                        policy.origin())));
    return indexes(secured, Apply.map(table.indexes(), index -> mapTexts(index, change)));
  }

  private static Index mapTexts(Index index, UnaryOperator<Expr> change) {
    List<IndexPart> parts =
        Apply.map(
            index.parts(),
            part ->
                part.key() instanceof IndexPart.OfExpression of
                    ? new IndexPart(
                        new IndexPart.OfExpression(change.apply(of.expression())),
                        part.descending(),
                        part.nulls())
                    : part);
    return new Index(
        index.name(),
        parts,
        index.unique(),
        index.where().map(change),
        index.included(),
        index.method(),
        index.origin());
  }
}
