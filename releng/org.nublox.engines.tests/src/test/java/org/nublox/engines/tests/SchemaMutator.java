/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nublox.dialect.writer.ExpressionTypes;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** Changes schemas of {@link RandomSchemas} at random, as a person changes a model. */
final class SchemaMutator {

  private final RandomGenerator random;
  private final RandomSchemas source;
  private List<Sequence> sequences = new ArrayList<>();
  private List<Table> tables = new ArrayList<>();
  private List<AnyView> views = new ArrayList<>();
  private List<Seed> seeds = new ArrayList<>();

  /**
   * @param source gives names that are not in the schema
   */
  SchemaMutator(RandomGenerator random, RandomSchemas source) {
    this.random = random;
    this.source = source;
  }

  /** The schema after some changes. */
  Schema mutate(Schema schema) {
    sequences = new ArrayList<>(schema.sequences());
    tables = new ArrayList<>(schema.tables());
    views = new ArrayList<>(schema.views());
    seeds = new ArrayList<>(schema.seeds());
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      change();
    }
    // a view shows all columns of its table, as they are now
    views.replaceAll(view -> isOf(view).map(table -> over(view, table)).orElse(view));
    views.removeIf(view -> isOf(view).isEmpty());
    return new Schema(
        schema.name(), sequences, tables, views, seeds, schema.comment(), schema.origin());
  }

  private void change() {
    if (tables.isEmpty()) {
      return;
    }
    int at = random.nextInt(tables.size());
    Table table = tables.get(at);
    switch (random.nextInt(15)) {
      case 0 -> renameTable(table);
      case 1, 2 -> renameColumn(table, any(table.columns()));
      case 3, 4 -> tables.set(at, add(table));
      case 5, 6 -> dropColumn(table, any(table.columns()));
      case 7 -> tables.set(at, alter(table, any(table.columns())));
      case 8 -> tables.set(at, widen(table, any(table.columns())));
      case 9 -> dropTable(table);
      case 10 -> tables.add(referringToWhatIsThere(source.table(sequences)));
      case 11 -> tables.set(at, otherIndexes(table));
      case 12 -> tables.set(at, otherConstraints(table));
      case 13 -> otherViews(table);
      default -> tables.set(at, renamedParts(table));
    }
  }

  private Table referringToWhatIsThere(Table table) {
    TableBuilder builder = table.toBuilder().clearForeignKeys();
    for (ForeignKey key : table.foreignKeys()) {
      boolean there =
          key.referencedTable().equals(table.name())
              || tables.stream()
                  .anyMatch(
                      target ->
                          target.name().equals(key.referencedTable())
                              && target.hasKey(key.referencedColumns()));
      if (there) {
        builder.foreignKey(key);
      }
    }
    return builder.build();
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private void renameTable(Table table) {
    if (!table.renamedFrom().isEmpty()) {
      return;
    }
    String name = source.name();
    replaceTable(table.name(), rebuilt(table, name, table.name()));
  }

  private void replaceTable(String old, Table now) {
    tables.replaceAll(table -> table.name().equals(old) ? now : table);
    tables.replaceAll(
        table ->
            table.mapForeignKeys(
                key -> key.referencedTable().equals(old) ? target(key, now.name()) : key));
    seeds.replaceAll(
        seed ->
            seed.table().equals(old)
                ? new Seed(now.name(), seed.columns(), seed.rows(), seed.origin())
                : seed);
    views.replaceAll(view -> readsFrom(view).equals(old) ? over(view, now) : view);
  }

  private static ForeignKey target(ForeignKey key, String table) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        table,
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.deferrable(),
        key.origin());
  }

  private static Table rebuilt(Table table, String name, String renamedFrom) {
    return new Table(
        name,
        table.columns(),
        table.primaryKey(),
        table.uniqueKeys(),
        table.foreignKeys(),
        table.indexes(),
        table.checks(),
        table.triggers(),
        table.rowPolicies(),
        table.comment(),
        renamedFrom,
        table.origin());
  }

  private void renameColumn(Table table, Column column) {
    if (!column.renamedFrom().isEmpty()) {
      return;
    }
    String old = column.name();
    String name = source.name();
    TableBuilder builder =
        table.toBuilder()
            .clearColumns()
            .clearUniqueKeys()
            .clearForeignKeys()
            .clearIndexes()
            .clearChecks()
            .clearRowPolicies();
    for (Column each : table.columns()) {
      Column now = each.name().equals(old) ? named(each, name).withRenamedFrom(old) : each;
      builder.column(
          now.value() instanceof ColumnValue.Computed computed
              ? now.withComputed(renamed(computed.expression(), old, name), computed.stored())
              : now);
    }
    table
        .primaryKey()
        .ifPresent(
            key ->
                builder.primaryKey(
                    key.name(), names(key.columns(), old, name).toArray(String[]::new)));
    for (UniqueKey key : table.uniqueKeys()) {
      builder.unique(new UniqueKey(key.name(), names(key.columns(), old, name), key.origin()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      boolean self = key.referencedTable().equals(table.name());
      builder.foreignKey(
          new ForeignKey(
              key.name(),
              names(key.columns(), old, name),
              key.referencedTable(),
              self ? names(key.referencedColumns(), old, name) : key.referencedColumns(),
              key.onDelete(),
              key.onUpdate(),
              key.deferrable(),
              key.origin()));
    }
    for (Index index : table.indexes()) {
      builder.index(renamed(index, old, name));
    }
    for (Check check : table.checks()) {
      builder.check(
          new Check(
              check.name(),
              renamed(check.condition(), old, name),
              check.message(),
              check.origin()));
    }
    for (RowPolicy policy : table.rowPolicies()) {
      builder.rowPolicy(
          new RowPolicy(
              policy.name(),
              policy.commands(),
              policy.roles(),
              policy.using().map(it -> renamed(it, old, name)),
              policy.withCheck().map(it -> renamed(it, old, name)),
              policy.comment(),
              policy.origin()));
    }
    // first out of the way, so that keys of other tables find the new name
    List<Table> others = new ArrayList<>();
    for (Table other : tables) {
      if (other.name().equals(table.name())) {
        others.add(builder.build());
      } else {
        others.add(
            other.mapForeignKeys(
                key ->
                    key.referencedTable().equals(table.name())
                        ? new ForeignKey(
                            key.name(),
                            key.columns(),
                            key.referencedTable(),
                            names(key.referencedColumns(), old, name),
                            key.onDelete(),
                            key.onUpdate(),
                            key.deferrable(),
                            key.origin())
                        : key));
      }
    }
    tables = others;
    seeds.replaceAll(
        seed ->
            seed.table().equals(table.name())
                ? new Seed(
                    seed.table(), names(seed.columns(), old, name), seed.rows(), seed.origin())
                : seed);
  }

  private static Column named(Column column, String name) {
    return new Column(
        name,
        column.type(),
        column.nullable(),
        column.value(),
        column.comment(),
        column.renamedFrom(),
        column.origin());
  }

  private static List<String> names(List<String> names, String old, String name) {
    return names.stream().map(each -> each.equals(old) ? name : each).toList();
  }

  private static Index renamed(Index index, String old, String name) {
    List<IndexPart> parts =
        index.parts().stream()
            .map(
                part ->
                    switch (part.key()) {
                      case IndexPart.OfColumn of ->
                          new IndexPart(
                              new IndexPart.OfColumn(of.column().equals(old) ? name : of.column()),
                              part.descending(),
                              part.nulls());
                      case IndexPart.OfExpression of ->
                          new IndexPart(
                              new IndexPart.OfExpression(renamed(of.expression(), old, name)),
                              part.descending(),
                              part.nulls());
                    })
            .toList();
    return new Index(
        index.name(),
        parts,
        index.unique(),
        index.where().map(it -> renamed(it, old, name)),
        names(index.included(), old, name),
        index.method(),
        index.origin());
  }

  /** The expression with a column by another name; of the forms that random schemas have. */
  private static Expr renamed(Expr expression, String old, String name) {
    return switch (expression) {
      case Expr.Column c ->
          c.name().equals(old) ? new Expr.Column(c.table(), name, c.type(), c.nullable()) : c;
      case Expr.Binary b ->
          new Expr.Binary(
              b.operator(),
              renamed(b.left(), old, name),
              renamed(b.right(), old, name),
              b.type(),
              b.nullable());
      case Expr.IsNull i -> new Expr.IsNull(renamed(i.operand(), old, name), i.negated());
      case Expr.Between b ->
          new Expr.Between(
              renamed(b.operand(), old, name),
              renamed(b.low(), old, name),
              renamed(b.high(), old, name),
              b.negated());
      case Expr.Widen w -> new Expr.Widen(renamed(w.operand(), old, name), w.type());
      case Expr.Call c ->
          new Expr.Call(
              c.function(),
              c.arguments().stream().map(it -> renamed(it, old, name)).toList(),
              c.type(),
              c.nullable());
      default -> expression;
    };
  }

  private Table add(Table table) {
    return table.toBuilder().column(source.column()).build();
  }

  private void dropColumn(Table table, Column column) {
    String name = column.name();
    boolean key = table.primaryKey().filter(it -> it.columns().contains(name)).isPresent();
    boolean referenced =
        tables.stream()
            .flatMap(other -> other.foreignKeys().stream())
            .anyMatch(
                it ->
                    it.referencedTable().equals(table.name())
                        && it.referencedColumns().contains(name));
    if (key || referenced || table.columns().size() < 3) {
      return;
    }
    TableBuilder builder =
        table.toBuilder()
            .clearColumns()
            .clearUniqueKeys()
            .clearForeignKeys()
            .clearIndexes()
            .clearChecks()
            .clearRowPolicies();
    boolean leavesOne = false;
    for (Column each : table.columns()) {
      boolean goes =
          each.name().equals(name)
              || (each.value() instanceof ColumnValue.Computed computed
                  && reads(computed.expression(), name));
      if (!goes) {
        builder.column(each);
        leavesOne = true;
      } else if (!each.name().equals(name) && stands(table, each.name())) {
        return;
      }
    }
    if (!leavesOne) {
      return;
    }
    table.uniqueKeys().stream().filter(it -> !it.columns().contains(name)).forEach(builder::unique);
    table.foreignKeys().stream()
        .filter(it -> !it.columns().contains(name))
        .forEach(builder::foreignKey);
    table.indexes().stream().filter(it -> !reads(it, name)).forEach(builder::index);
    table.checks().stream().filter(it -> !reads(it.condition(), name)).forEach(builder::check);
    table.rowPolicies().stream()
        .filter(it -> it.using().filter(using -> reads(using, name)).isEmpty())
        .forEach(builder::rowPolicy);
    replaceTable(table.name(), builder.build());
    seeds.replaceAll(seed -> seed.table().equals(table.name()) ? without(seed, name) : seed);
    seeds.removeIf(seed -> seed.rows().isEmpty());
  }

  private static Seed without(Seed seed, String column) {
    int at = seed.columns().indexOf(column);
    if (at < 0) {
      return seed;
    }
    List<String> columns = new ArrayList<>(seed.columns());
    columns.remove(at);
    List<List<Expr>> rows = new ArrayList<>();
    for (List<Expr> row : seed.rows()) {
      List<Expr> left = new ArrayList<>(row);
      left.remove(at);
      rows.add(left);
    }
    return new Seed(seed.table(), columns, rows, seed.origin());
  }

  private static boolean stands(Table table, String column) {
    return table.indexes().stream().anyMatch(it -> reads(it, column))
        || table.uniqueKeys().stream().anyMatch(it -> it.columns().contains(column))
        || table.checks().stream().anyMatch(it -> reads(it.condition(), column));
  }

  private static boolean reads(Index index, String column) {
    return index.columns().contains(column)
        || index.included().contains(column)
        || index.where().filter(it -> reads(it, column)).isPresent()
        || index.parts().stream()
            .anyMatch(
                part ->
                    part.key() instanceof IndexPart.OfExpression of
                        && reads(of.expression(), column));
  }

  private static boolean reads(Expr expression, String column) {
    return (expression instanceof Expr.Column it && it.name().equals(column))
        || expression.operands().stream().anyMatch(operand -> reads(operand, column));
  }

  private Table alter(Table table, Column column) {
    boolean key = table.primaryKey().filter(it -> it.columns().contains(column.name())).isPresent();
    boolean given =
        column.value() instanceof ColumnValue.Given
            || column.value() instanceof ColumnValue.Default;
    return table.mapColumns(
        each -> {
          if (!each.name().equals(column.name())) {
            return each;
          }
          return switch (random.nextInt(3)) {
            case 0 -> each.withComment(each.comment().isEmpty() ? "said" : "");
            case 1 -> given && !key ? withOtherDefault(each) : each;
            default -> given && !key && !isReference(table, each) ? withNullable(each) : each;
          };
        });
  }

  private Column withOtherDefault(Column column) {
    return column.value() instanceof ColumnValue.Default
        ? column.withValue(new ColumnValue.Given())
        : column.withDefault(source.value(column.type()));
  }

  private static boolean isReference(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(it -> it.columns().contains(column.name()));
  }

  private static Column withNullable(Column column) {
    return new Column(
        column.name(),
        column.type(),
        !column.nullable(),
        column.value(),
        column.comment(),
        column.renamedFrom(),
        column.origin());
  }

  private Table widen(Table table, Column column) {
    boolean keyed =
        table.hasKey(List.of(column.name()))
            || isReference(table, column)
            || table.columns().stream()
                .anyMatch(
                    it ->
                        it.value() instanceof ColumnValue.Computed computed
                            && reads(computed.expression(), column.name()))
            || !(column.value() instanceof ColumnValue.Given);
    if (keyed) {
      return table;
    }
    ColumnType wider =
        switch (column.type()) {
          case ColumnType.Varchar t when t.length() < 200 -> new ColumnType.Varchar(200);
          case ColumnType.SmallInt t -> new ColumnType.Int();
          case ColumnType.Int t -> new ColumnType.BigInt();
          case ColumnType.Decimal t -> new ColumnType.Decimal(t.precision() + 2, t.scale());
          case ColumnType.Date t -> new ColumnType.Timestamp(6);
          default -> column.type();
        };
    boolean typed = table.checks().stream().anyMatch(it -> reads(it.condition(), column.name()));
    return typed
        ? table
        : table.mapColumns(each -> each.name().equals(column.name()) ? each.withType(wider) : each);
  }

  private void dropTable(Table table) {
    if (tables.size() < 2) {
      return;
    }
    tables.removeIf(each -> each.name().equals(table.name()));
    tables.replaceAll(
        each -> {
          TableBuilder builder = each.toBuilder().clearForeignKeys();
          each.foreignKeys().stream()
              .filter(key -> !key.referencedTable().equals(table.name()))
              .forEach(builder::foreignKey);
          return builder.build();
        });
    seeds.removeIf(seed -> seed.table().equals(table.name()));
  }

  private Table otherIndexes(Table table) {
    if (!table.indexes().isEmpty() && random.nextBoolean()) {
      TableBuilder builder = table.toBuilder().clearIndexes();
      table.indexes().stream().skip(1).forEach(builder::index);
      return builder.build();
    }
    Column column = any(table.columns());
    return RandomSchemas.isLarge(column.type()) || column.type() instanceof ColumnType.Varchar
        ? table
        : table.toBuilder().index(Index.of(source.name(), column.name())).build();
  }

  private Table otherConstraints(Table table) {
    if (!table.foreignKeys().isEmpty() && random.nextBoolean()) {
      ForeignKey first = table.foreignKeys().getFirst();
      return table.mapForeignKeys(
          key ->
              key.equals(first)
                  ? key.withOnDelete(
                      key.onDelete() == ReferentialAction.CASCADE
                          ? ReferentialAction.NO_ACTION
                          : ReferentialAction.CASCADE)
                  : key);
    }
    if (!table.checks().isEmpty() && random.nextBoolean()) {
      TableBuilder builder = table.toBuilder().clearChecks();
      table.checks().stream().skip(1).forEach(builder::check);
      return builder.build();
    }
    if (!table.uniqueKeys().isEmpty() && table.foreignKeys().isEmpty()) {
      TableBuilder builder = table.toBuilder().clearUniqueKeys();
      boolean referenced =
          tables.stream()
              .flatMap(other -> other.foreignKeys().stream())
              .anyMatch(key -> key.referencedTable().equals(table.name()));
      return referenced ? table : builder.build();
    }
    return table;
  }

  private void otherViews(Table table) {
    if (!views.isEmpty() && random.nextBoolean()) {
      views.removeFirst();
    } else {
      views.add(source.view(table));
    }
  }

  /** Other names for constraints and indexes. */
  private Table renamedParts(Table table) {
    TableBuilder builder = table.toBuilder().clearChecks().clearIndexes().clearForeignKeys();
    for (Check check : table.checks()) {
      builder.check(new Check(source.name(), check.condition(), check.message(), check.origin()));
    }
    for (Index index : table.indexes()) {
      builder.index(
          new Index(
              source.name(),
              index.parts(),
              index.unique(),
              index.where(),
              index.included(),
              index.method(),
              index.origin()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      builder.foreignKey(
          new ForeignKey(
              source.name(),
              key.columns(),
              key.referencedTable(),
              key.referencedColumns(),
              key.onDelete(),
              key.onUpdate(),
              key.deferrable(),
              key.origin()));
    }
    return builder.build();
  }

  private static String readsFrom(AnyView view) {
    return ((ViewDefinition.OfQuery) view.definition()).query().from().name();
  }

  private Optional<Table> isOf(AnyView view) {
    return tables.stream().filter(table -> table.name().equals(readsFrom(view))).findFirst();
  }

  private static AnyView over(AnyView view, Table table) {
    List<Query.Projection> projections = new ArrayList<>();
    for (Column column : table.columns()) {
      Expr.Column plain = ExpressionTypes.column(column);
      projections.add(
          new Query.Projection(
              new Expr.Column(Optional.of("t"), plain.name(), plain.type(), plain.nullable()),
              Optional.of(column.name())));
    }
    Query query = Query.from(new Query.Table(table.name(), "t")).select(projections);
    return switch (view) {
      case View plain -> new View(plain.name(), query, plain.comment(), plain.origin());
      case MaterializedView kept ->
          new MaterializedView(kept.name(), query, kept.refresh(), kept.comment(), kept.origin());
    };
  }

  /** Tables of the schema by the name that they had before. */
  static Map<String, Table> byOldName(Schema schema) {
    Map<String, Table> tables = new LinkedHashMap<>();
    schema
        .tables()
        .forEach(
            table ->
                tables.put(
                    table.renamedFrom().isEmpty() ? table.name() : table.renamedFrom(), table));
    return tables;
  }
}
