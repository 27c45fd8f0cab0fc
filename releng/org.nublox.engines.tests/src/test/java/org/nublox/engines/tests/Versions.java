/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.nublox.engines.tests.Samples.binary;
import static org.nublox.engines.tests.Samples.ref;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.SchemaBuilder;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.View;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Change.Constraint;

/** Two versions of a schema, between which lies every kind of change. */
final class Versions {

  private static final Column ID = Column.of("id", new ColumnType.BigInt()).notNull();
  private static final Column CODE = Column.of("code", new ColumnType.Varchar(10)).notNull();
  private static final Column PRICE =
      Column.of("price", new ColumnType.Decimal(10, 2))
          .notNull()
          .withDefault(Literals.decimal(new BigDecimal("1.50")));
  private static final Column COUNT = Column.of("amount", new ColumnType.Int()).notNull();
  private static final Column TENANT = Column.of("tenant", new ColumnType.Varchar(40));

  private final Dialect dialect;
  private final boolean sequences;
  private final Schema from;
  private final Schema to;

  Versions(Dialect dialect) {
    this.dialect = dialect;
    this.sequences = dialect.can(Capability.SEQUENCE);
    this.from = dialect.stored(first()).schema();
    this.to = dialect.stored(second()).schema();
  }

  Schema from() {
    return from;
  }

  Schema to() {
    return to;
  }

  /** What the second version begins as: the script of this makes the first one. */
  Schema first() {
    SchemaBuilder schema = Schema.builder("versions");
    if (sequences) {
      schema.sequence(sequence("counter", 1, 1, OptionalLong.empty(), "Counts"));
      schema.sequence(Sequence.of("old_numbers"));
      schema.sequence(Sequence.of("gone_numbers"));
    }
    return schema
        .table(
            Table.builder("group")
                .column(ID)
                .column(Column.of("label", new ColumnType.Varchar(30)))
                .primaryKey("pk_group", "id")
                .build())
        .table(
            people("person", "fullname")
                .column(Column.of("age", new ColumnType.SmallInt()))
                .column(Column.of("score", new ColumnType.Int()).withDefault(Literals.integer(5)))
                .column(Column.of("note", new ColumnType.Varchar(40)))
                .column(Column.of("gone", new ColumnType.Int()).withDefault(Literals.integer(1)))
                .column(Column.of("level", new ColumnType.Varchar(20)))
                .check("ck_person_age", greater("age"))
                .check("ck_person_old", greater("score"))
                .unique("uq_person_old", "note")
                .index(Index.of("ix_person_old", "age"))
                .index(Index.of("ix_person_gone", "score"))
                .foreignKey(
                    ForeignKey.of("fk_person_group", List.of("group_id"), "group", List.of("id")))
                .foreignKey(
                    ForeignKey.of("fk_person_boss", List.of("boss_id"), "person", List.of("id")))
                .trigger(trigger("tr_person_old"))
                .rowPolicy(policy("old_rows"))
                .comment("People")
                .build())
        .table(item(COUNT, total(true)))
        .table(
            Table.builder("counted")
                .column(Column.of("number", new ColumnType.BigInt()).notNull())
                .column(
                    Column.of("plain", new ColumnType.Int())
                        .notNull()
                        .withDefault(Literals.integer(3)))
                .primaryKey("pk_counted", "number")
                .index(Index.of("ix_counted_plain", "plain"))
                .build())
        .table(
            Table.builder("uncounted")
                .column(Column.of("number", new ColumnType.BigInt()).notNull().withIdentity())
                .column(Column.of("code", new ColumnType.Varchar(10)))
                .primaryKey("pk_uncounted", "number")
                .build())
        .table(
            Table.builder("gone")
                .column(ID)
                .column(Column.of("person_id", new ColumnType.BigInt()))
                .primaryKey("pk_gone", "id")
                .trigger(trigger("tr_gone"))
                .build())
        .view(view("items", CODE, PRICE, "All items"))
        .view(materialized("prices", CODE, PRICE))
        .build();
  }

  Schema second() {
    SchemaBuilder schema = Schema.builder("versions");
    if (sequences) {
      schema.sequence(sequence("counter", 1, 10, OptionalLong.of(1_000_000), "Counts in tens"));
      schema.sequence(Sequence.of("new_numbers"));
      schema.sequence(sequence("fresh_numbers", 7, 7, OptionalLong.empty(), "Fresh"));
    }
    return schema
        .table(
            Table.builder("group")
                .column(ID)
                .column(Column.of("label", new ColumnType.Varchar(60)).notNull())
                .primaryKey("pk_group", "id")
                .build())
        .table(
            people("people", "name")
                .column(
                    Column.of("age", new ColumnType.Int()).withComment("In years, it's \"whole\""))
                .column(Column.of("score", new ColumnType.Int()).withDefault(Literals.integer(7)))
                .column(Column.of("note", new ColumnType.Varchar(40)))
                .column(Column.of("level", new ColumnType.Int()))
                .column(Column.of("nick", new ColumnType.Varchar(15)))
                .column(
                    Column.of("state", new ColumnType.Varchar(10))
                        .notNull()
                        .withDefault(Literals.text("n'ew")))
                .column(Column.of("born", new ColumnType.Int()).notNull())
                .check("ck_people_age", greater("age"))
                .check("ck_people_new", greater("born"))
                .unique("uq_people_new", "note")
                .index(Index.of("ix_people_new", "age"))
                .index(Index.of("ix_people_group", "group_id", "nick"))
                .foreignKey(
                    ForeignKey.of("fk_people_group", List.of("group_id"), "group", List.of("id"))
                        .withOnDelete(ReferentialAction.CASCADE))
                .foreignKey(
                    ForeignKey.of("fk_people_boss", List.of("boss_id"), "people", List.of("id")))
                .trigger(trigger("tr_people_new"))
                .rowPolicy(policy("new_rows"))
                .comment("People, and their \"names\"")
                .build())
        .table(item(COUNT, total(false)))
        .table(
            Table.builder("counted")
                .column(Column.of("number", new ColumnType.BigInt()).notNull().withIdentity())
                .column(
                    Column.of("plain", new ColumnType.Int())
                        .notNull()
                        .withDefault(Literals.integer(3)))
                .primaryKey("pk_counted", "number")
                .index(Index.of("ix_counted_plain", "plain"))
                .build())
        .table(
            Table.builder("uncounted")
                .column(Column.of("number", new ColumnType.BigInt()).notNull())
                .column(Column.of("code", new ColumnType.Varchar(10)).notNull())
                .primaryKey("pk_uncounted_code", "code")
                .unique("uq_uncounted_number", "number")
                .build())
        .table(
            Table.builder("fresh")
                .column(Column.of("id", new ColumnType.Int()).notNull())
                .column(Column.of("text", new ColumnType.Varchar(20)).withComment("Fresh"))
                .primaryKey("pk_fresh", "id")
                .comment("Fresh rows")
                .build())
        .view(view("items", CODE, COUNT, "Items, counted"))
        .view(materialized("prices", CODE, PRICE))
        .build();
  }

  private static Sequence sequence(
      String name, long start, long increment, OptionalLong maximum, String comment) {
    return new Sequence(name, start, increment, OptionalLong.empty(), maximum, false, comment, "");
  }

  private static TableBuilder people(String table, String name) {
    return Table.builder(table)
        .column(ID.withIdentity())
        .column(Column.of(name, new ColumnType.Varchar(30)).notNull())
        .column(TENANT)
        .column(Column.of("group_id", new ColumnType.BigInt()))
        .column(Column.of("boss_id", new ColumnType.BigInt()))
        .primaryKey("pk_" + table, "id");
  }

  private static Table item(Column count, Column total) {
    return Table.builder("item")
        .column(CODE)
        .column(PRICE)
        .column(count)
        .column(total)
        .primaryKey("pk_item", "code")
        .index(Index.of("ix_item_total", "total"))
        .build();
  }

  private static Column total(boolean price) {
    Expr product = binary(BinaryOperator.MUL, ref(price ? PRICE : COUNT), ref(COUNT));
    return Column.of("total", new ColumnType.Decimal(24, 2)).withComputed(product, true);
  }

  private static Expr greater(String column) {
    return binary(
        BinaryOperator.GE, ref(Column.of(column, new ColumnType.Int())), Literals.integer(0));
  }

  private static Trigger trigger(String name) {
    return new Trigger(
        name,
        Trigger.Timing.AFTER,
        Set.of(Trigger.Event.INSERT),
        Map.of(
            "postgresql", "begin return new; end",
            "mysql", "begin set @touched = 1; end",
            "mariadb", "begin set @touched = 1; end",
            "oracle", "begin\n  null;\nend;",
            "sqlserver", "begin\n  set nocount on;\nend",
            "h2", "as 'org.h2.api.Trigger create() { return (c, before, after) -> { }; }'",
            "sqlite", "begin\n  select 1;\nend"),
        "",
        "");
  }

  private static RowPolicy policy(String name) {
    return new RowPolicy(
        name,
        Set.of(RowPolicy.Command.values()),
        List.of(),
        Optional.of(
            binary(
                BinaryOperator.EQ,
                ref(TENANT),
                new Expr.Context(Expr.Context.TENANT, new Type.Text(40), true))),
        Optional.empty(),
        "",
        "");
  }

  private static View view(String name, Column first, Column second, String comment) {
    return new View(name, query(first, second), comment, "");
  }

  private static MaterializedView materialized(String name, Column first, Column second) {
    return new MaterializedView(
        name, query(first, second), new MaterializedView.Refresh.OnDemand(), "", "");
  }

  private static Query query(Column first, Column second) {
    return Query.from(new Query.Table("item", "i"))
        .select(
            new Query.Projection(of(first), Optional.of(first.name())),
            new Query.Projection(of(second), Optional.of(second.name())));
  }

  private static Expr of(Column column) {
    Expr.Column plain = ref(column);
    return new Expr.Column(Optional.of("i"), plain.name(), plain.type(), plain.nullable());
  }

  /** The changes that lead from the first version to the second, in an order that is possible. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (AnyView view : from.views().reversed()) {
      changes.add(new Change.DropView(asMade(view)));
    }
    sequenceChanges(changes);
    drops(changes);
    renames(changes);
    columns(changes);
    items(changes);
    counters(changes);
    adds(changes);
    for (AnyView view : to.views()) {
      changes.add(new Change.CreateView(asMade(view)));
      if (dialect.can(Capability.VIEW_COMMENT)) {
        changes.add(new Change.CommentView(view, view));
      }
    }
    return changes;
  }

  /** A materialized view where more than a plain view stands for it. */
  private AnyView asMade(AnyView view) {
    boolean table = dialect.id().equals("mysql") || dialect.id().equals("mariadb");
    return table && view.name().equals("prices")
        ? new MaterializedView(
            view.name(),
            view.definition(),
            new MaterializedView.Refresh.OnDemand(),
            view.comment(),
            view.origin())
        : view;
  }

  private void sequenceChanges(List<Change> changes) {
    if (!sequences) {
      return;
    }
    changes.add(new Change.AlterSequence(sequence(from, "counter"), sequence(to, "counter")));
    changes.add(new Change.RenameSequence("old_numbers", "new_numbers"));
    changes.add(new Change.CreateSequence(sequence(to, "fresh_numbers")));
    changes.add(new Change.DropSequence(sequence(from, "gone_numbers")));
  }

  private static Sequence sequence(Schema schema, String name) {
    return schema.sequences().stream()
        .filter(sequence -> sequence.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void drops(List<Change> changes) {
    Table person = from.table("person").orElseThrow();
    person.triggers().forEach(it -> changes.add(new Change.DropTrigger("person", it)));
    person.rowPolicies().forEach(it -> changes.add(new Change.DropPolicy("person", it)));
    if (!person.rowPolicies().isEmpty()) {
      changes.add(new Change.SecureRows("person", false));
    }
    changes.add(new Change.DropForeignKey("person", foreignKey(person, "fk_person_group")));
    person.checks().stream()
        .filter(check -> check.name().equals("ck_person_old"))
        .forEach(check -> changes.add(new Change.DropCheck("person", check)));
    for (String gone : List.of("ix_person_gone", "uq_person_gone")) {
      person.indexes().stream()
          .filter(index -> index.name().equals(gone))
          .forEach(index -> changes.add(new Change.DropIndex("person", index)));
    }
    changes.add(new Change.DropTable(from.table("gone").orElseThrow()));
  }

  private void renames(List<Change> changes) {
    changes.add(new Change.RenameTable("person", "people"));
    changes.add(new Change.RenameColumn("people", "fullname", "name"));
    changes.add(
        new Change.RenameConstraint("people", Constraint.PRIMARY_KEY, "pk_person", "pk_people"));
    Table person = from.table("person").orElseThrow();
    boolean unique =
        person.uniqueKeys().stream().anyMatch(key -> key.name().equals("uq_person_old"));
    changes.add(
        unique
            ? new Change.RenameConstraint(
                "people", Constraint.UNIQUE, "uq_person_old", "uq_people_new")
            : new Change.RenameIndex("people", "uq_person_old", "uq_people_new"));
    changes.add(
        new Change.RenameConstraint(
            "people", Constraint.FOREIGN_KEY, "fk_person_boss", "fk_people_boss"));
    changes.add(
        new Change.RenameConstraint("people", Constraint.CHECK, "ck_person_age", "ck_people_age"));
    changes.add(new Change.RenameIndex("people", "ix_person_old", "ix_people_new"));
  }

  private void columns(List<Change> changes) {
    Table person = from.table("person").orElseThrow();
    Table people = to.table("people").orElseThrow();
    changes.add(new Change.CommentTable("people", person.comment(), people.comment()));
    guards("people", person, people, changes, false);
    for (String name : List.of("age", "score", "level")) {
      changes.add(new Change.AlterColumn("people", column(person, name), column(people, name)));
    }
    changes.add(new Change.AddColumn("people", column(people, "nick")));
    changes.add(new Change.AddColumn("people", column(people, "state")));
    Column born = column(people, "born");
    Column nullable =
        new Column(born.name(), born.type(), true, born.value(), born.comment(), "", born.origin());
    changes.add(new Change.AddColumn("people", nullable));
    changes.add(
        new Change.FillColumn("people", nullable, Expr.Verbatim.value(dialect.id(), "1990 + 10")));
    changes.add(new Change.AlterColumn("people", nullable, born));
    changes.add(new Change.DropColumn("people", column(person, "gone")));
    guards("people", person, people, changes, true);
    Table old = from.table("group").orElseThrow();
    Table group = to.table("group").orElseThrow();
    guards("group", old, group, changes, false);
    changes.add(new Change.FillColumn("group", column(old, "label"), Literals.text("none")));
    changes.add(new Change.AlterColumn("group", column(old, "label"), column(group, "label")));
    guards("group", old, group, changes, true);
  }

  /** The checks that keep columns to their types, which some engines need. */
  private static void guards(
      String table, Table from, Table to, List<Change> changes, boolean add) {
    Table one = add ? to : from;
    Table other = add ? from : to;
    for (Check check : one.checks()) {
      boolean same =
          other.checks().stream()
              .anyMatch(
                  it -> it.name().equals(check.name()) && it.condition().equals(check.condition()));
      if (check.name().endsWith("_type") && !same) {
        changes.add(
            add ? new Change.AddCheck(table, check, true) : new Change.DropCheck(table, check));
      }
    }
  }

  private void items(List<Change> changes) {
    Table old = from.table("item").orElseThrow();
    Table item = to.table("item").orElseThrow();
    changes.add(new Change.AlterColumn("item", column(old, "total"), column(item, "total")));
  }

  private void counters(List<Change> changes) {
    for (String name : List.of("counted", "uncounted")) {
      Table old = from.table(name).orElseThrow();
      Table now = to.table(name).orElseThrow();
      guards(name, old, now, changes, false);
      boolean moved = !old.primaryKey().equals(now.primaryKey());
      if (moved) {
        changes.add(new Change.DropPrimaryKey(name, old.primaryKey().orElseThrow()));
      }
      for (Column column : now.columns()) {
        Column before = column(old, column.name());
        if (!before.equals(column)) {
          changes.add(new Change.AlterColumn(name, before, column));
        }
      }
      if (moved) {
        changes.add(new Change.AddPrimaryKey(name, now.primaryKey().orElseThrow()));
      }
      now.uniqueKeys().forEach(key -> changes.add(new Change.AddUnique(name, key)));
      guards(name, old, now, changes, true);
    }
  }

  private void adds(List<Change> changes) {
    Table people = to.table("people").orElseThrow();
    changes.add(new Change.CreateTable(to.table("fresh").orElseThrow()));
    changes.add(new Change.InsertRows(rows(1, 2)));
    changes.add(new Change.DeleteRows(rows(2)));
    changes.add(new Change.CreateIndex("people", index(people, "ix_people_group"), true));
    people.checks().stream()
        .filter(check -> check.name().equals("ck_people_new"))
        .forEach(
            check -> {
              changes.add(new Change.AddCheck("people", check, false));
              changes.add(new Change.Validate("people", check.name()));
            });
    changes.add(new Change.AddForeignKey("people", foreignKey(people, "fk_people_group"), false));
    changes.add(new Change.Validate("people", "fk_people_group"));
    people.triggers().forEach(it -> changes.add(new Change.CreateTrigger("people", it)));
    people.rowPolicies().forEach(it -> changes.add(new Change.CreatePolicy("people", it)));
    if (!people.rowPolicies().isEmpty()) {
      changes.add(new Change.SecureRows("people", true));
    }
  }

  private static Seed rows(int... ids) {
    List<List<Expr>> rows = new ArrayList<>();
    for (int id : ids) {
      rows.add(List.of(Literals.integer(id), Literals.text("row " + id)));
    }
    return new Seed("fresh", List.of("id", "text"), rows, "");
  }

  static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  private static Index index(Table table, String name) {
    return table.indexes().stream()
        .filter(index -> index.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ForeignKey foreignKey(Table table, String name) {
    return table.foreignKeys().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
