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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.change.Change;

/**
 * The tables while changes are made to them one by one. Many engines need the whole table to change
 * a part of it.
 */
public final class AlteredTables {

  private final Dialect dialect;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  AlteredTables(Dialect dialect, Schema from) {
    this.dialect = dialect;
    from.tables().forEach(table -> tables.put(table.name(), table));
  }

  /**
   * The table as it is now.
   *
   * @throws IllegalArgumentException when no change has made it and it was not there
   */
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "A change is about the table '" + name + "', which is not there at that point.");
    }
    return table;
  }

  /** All tables as they are now. */
  public List<Table> all() {
    return List.copyOf(tables.values());
  }

  /** Takes note of a change that was made. */
  void apply(Change change) {
    switch (change) {
      case Change.CreateTable create -> tables.put(create.table().name(), create.table());
      case Change.DropTable drop -> tables.remove(drop.table().name());
      case Change.RenameTable rename -> renameTable(rename.from(), rename.to());
      case Change.RenameColumn rename -> renameColumn(rename);
      case Change.RenameSequence rename -> {}
      case Change.CreateSequence create -> {}
      case Change.DropSequence drop -> {}
      case Change.AlterSequence alter -> {}
      case Change.CreateView create -> {}
      case Change.DropView drop -> {}
      case Change.CommentView comment -> {}
      case Change.InsertRows insert -> {}
      case Change.DeleteRows delete -> {}
      case Change.FillColumn fill -> {}
      case Change.Validate validate -> {}
      case Change.SecureRows secure -> {}
      default -> tables.computeIfPresent(change.object(), (name, table) -> after(table, change));
    }
  }

  /** A table after one change to a part of it. */
  public Table after(Table table, Change change) {
    Parts parts = new Parts(table);
    switch (change) {
      case Change.CommentTable comment -> parts.comment = comment.to();
      case Change.AddColumn add -> parts.columns.add(add.column());
      case Change.DropColumn drop -> parts.dropColumn(drop.column().name());
      case Change.AlterColumn alter ->
          parts.columns.replaceAll(
              column -> column.name().equals(alter.to().name()) ? alter.to() : column);
      case Change.AddPrimaryKey add -> parts.primaryKey = Optional.of(add.key());
      case Change.DropPrimaryKey drop -> parts.primaryKey = Optional.empty();
      case Change.AddUnique add -> parts.uniqueKeys.add(add.key());
      case Change.DropUnique drop ->
          parts.uniqueKeys.removeIf(named(UniqueKey::name, drop.key().name()));
      case Change.AddForeignKey add -> parts.foreignKeys.add(add.key());
      case Change.DropForeignKey drop ->
          parts.foreignKeys.removeIf(named(ForeignKey::name, drop.key().name()));
      case Change.AddCheck add -> parts.checks.add(add.check());
      case Change.DropCheck drop -> parts.checks.removeIf(named(Check::name, drop.check().name()));
      case Change.RenameConstraint rename -> parts.rename(rename);
      case Change.CreateIndex create -> parts.indexes.add(create.index());
      case Change.DropIndex drop -> parts.indexes.removeIf(named(Index::name, drop.index().name()));
      case Change.RenameIndex rename ->
          parts.indexes.replaceAll(
              index -> index.name().equals(rename.from()) ? named(index, rename.to()) : index);
      case Change.CreateTrigger create -> parts.triggers.add(create.trigger());
      case Change.DropTrigger drop ->
          parts.triggers.removeIf(named(Trigger::name, drop.trigger().name()));
      case Change.CreatePolicy create -> parts.policies.add(create.policy());
      case Change.DropPolicy drop ->
          parts.policies.removeIf(named(RowPolicy::name, drop.policy().name()));
      default -> {}
    }
    return parts.build();
  }

  private static <T> Predicate<T> named(Function<T, String> name, String wanted) {
    return part -> name.apply(part).equals(wanted);
  }

  /** The index by another name. */
  public static Index named(Index index, String name) {
    return new Index(
        name,
        index.parts(),
        index.unique(),
        index.where(),
        index.included(),
        index.method(),
        index.origin());
  }

  /** The table by another name. */
  public static Table named(Table table, String name) {
    Parts parts = new Parts(table);
    parts.name = name;
    return parts.build();
  }

  private void renameTable(String from, String to) {
    Table renamed = tables.remove(from);
    if (renamed == null) {
      return;
    }
    tables.put(to, named(renamed, to));
    RenamedText text = new RenamedText(dialect, from, to);
    tables.replaceAll(
        (name, table) -> {
          Parts parts = new Parts(table);
          parts.foreignKeys.replaceAll(
              key ->
                  key.referencedTable().equals(from)
                      ? target(key, to, key.referencedColumns())
                      : key);
          parts.triggers.replaceAll(trigger -> inBodies(trigger, text));
          return parts.build();
        });
  }

  private static ForeignKey target(ForeignKey key, String table, List<String> columns) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        table,
        columns,
        key.onDelete(),
        key.onUpdate(),
        key.deferrable(),
        key.origin());
  }

  private static Trigger inBodies(Trigger trigger, RenamedText text) {
    Map<String, String> bodies = new LinkedHashMap<>();
    trigger.bodies().forEach((dialect, body) -> bodies.put(dialect, text.in(body)));
    return new Trigger(
        trigger.name(),
        trigger.timing(),
        trigger.events(),
        bodies,
        trigger.comment(),
        trigger.origin());
  }

  private void renameColumn(Change.RenameColumn rename) {
    tables.computeIfPresent(rename.table(), (name, table) -> renamed(table, rename));
    UnaryOperator<String> one = name -> name.equals(rename.from()) ? rename.to() : name;
    tables.replaceAll(
        (name, table) ->
            table.mapForeignKeys(
                key ->
                    key.referencedTable().equals(rename.table())
                        ? target(
                            key,
                            key.referencedTable(),
                            key.referencedColumns().stream().map(one).toList())
                        : key));
  }

  private Table renamed(Table table, Change.RenameColumn rename) {
    UnaryOperator<String> one = name -> name.equals(rename.from()) ? rename.to() : name;
    UnaryOperator<List<String>> all = names -> names.stream().map(one).toList();
    RenamedText text = new RenamedText(dialect, rename.from(), rename.to());
    Parts parts = new Parts(table);
    parts.columns.replaceAll(
        column ->
            new Column(
                one.apply(column.name()),
                column.type(),
                column.nullable(),
                text.in(column.value()),
                column.comment(),
                column.renamedFrom(),
                column.origin()));
    parts.primaryKey =
        parts.primaryKey.map(
            key -> new PrimaryKey(key.name(), all.apply(key.columns()), key.origin()));
    parts.uniqueKeys.replaceAll(
        key -> new UniqueKey(key.name(), all.apply(key.columns()), key.origin()));
    parts.foreignKeys.replaceAll(
        key ->
            new ForeignKey(
                key.name(),
                all.apply(key.columns()),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.origin()));
    parts.checks.replaceAll(
        check ->
            new Check(check.name(), text.in(check.condition()), check.message(), check.origin()));
    parts.indexes.replaceAll(
        index ->
            new Index(
                index.name(),
                index.parts().stream().map(part -> part(part, one, text)).toList(),
                index.unique(),
                index.where().map(text::in),
                all.apply(index.included()),
                index.method(),
                index.origin()));
    parts.triggers.replaceAll(trigger -> inBodies(trigger, text));
    return parts.build();
  }

  private static IndexPart part(IndexPart part, UnaryOperator<String> name, RenamedText text) {
    IndexPart.Key key =
        switch (part.key()) {
          case IndexPart.OfColumn of -> new IndexPart.OfColumn(name.apply(of.column()));
          case IndexPart.OfExpression of -> new IndexPart.OfExpression(text.in(of.expression()));
        };
    return new IndexPart(key, part.descending(), part.nulls());
  }

  /** Whether an expression of a table reads the column. */
  boolean reads(Table table, Expr expression, String column) {
    return expression instanceof Expr.Verbatim verbatim
        ? RenamedText.mentions(dialect, verbatim.sql(), column)
        : ColumnsRead.of(table, expression).stream().anyMatch(read -> read.name().equals(column));
  }

  /** The parts of a table, to be changed. */
  private static final class Parts {
    private final Table table;
    private String name;
    private final List<Column> columns;
    private Optional<PrimaryKey> primaryKey;
    private final List<UniqueKey> uniqueKeys;
    private final List<ForeignKey> foreignKeys;
    private final List<Index> indexes;
    private final List<Check> checks;
    private final List<Trigger> triggers;
    private final List<RowPolicy> policies;
    private String comment;

    Parts(Table table) {
      this.table = table;
      name = table.name();
      columns = new ArrayList<>(table.columns());
      primaryKey = table.primaryKey();
      uniqueKeys = new ArrayList<>(table.uniqueKeys());
      foreignKeys = new ArrayList<>(table.foreignKeys());
      indexes = new ArrayList<>(table.indexes());
      checks = new ArrayList<>(table.checks());
      triggers = new ArrayList<>(table.triggers());
      policies = new ArrayList<>(table.rowPolicies());
      comment = table.comment();
    }

    /** Engines drop what stands on a column together with it, when it was not dropped before. */
    void dropColumn(String column) {
      columns.removeIf(named(Column::name, column));
      primaryKey = primaryKey.filter(key -> !key.columns().contains(column));
      uniqueKeys.removeIf(key -> key.columns().contains(column));
      foreignKeys.removeIf(key -> key.columns().contains(column));
      indexes.removeIf(
          index -> index.columns().contains(column) || index.included().contains(column));
    }

    void rename(Change.RenameConstraint rename) {
      String from = rename.from();
      String to = rename.to();
      switch (rename.kind()) {
        case PRIMARY_KEY ->
            primaryKey = primaryKey.map(key -> new PrimaryKey(to, key.columns(), key.origin()));
        case UNIQUE ->
            uniqueKeys.replaceAll(
                key ->
                    key.name().equals(from) ? new UniqueKey(to, key.columns(), key.origin()) : key);
        case FOREIGN_KEY ->
            foreignKeys.replaceAll(key -> key.name().equals(from) ? named(key, to) : key);
        case CHECK ->
            checks.replaceAll(
                check ->
                    check.name().equals(from)
                        ? new Check(to, check.condition(), check.message(), check.origin())
                        : check);
      }
    }

    Table build() {
      return new Table(
          name,
          columns,
          primaryKey,
          uniqueKeys,
          foreignKeys,
          indexes,
          checks,
          triggers,
          policies,
          comment,
          table.renamedFrom(),
          table.origin());
    }
  }

  static ForeignKey named(ForeignKey key, String name) {
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
}
