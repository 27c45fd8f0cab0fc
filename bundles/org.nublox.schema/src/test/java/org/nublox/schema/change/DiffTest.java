/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

class DiffTest {

  private static final ColumnType INT = new ColumnType.Int();

  @Test
  void findsNothingBetweenEqualSchemas() {
    Schema schema = schema(table("a", "id", "x").index(Index.of("ix", "x")).build());
    assertEquals(List.of(), diff(schema, schema));
  }

  @Test
  void renamesAColumnWithAllThatNamesIt() {
    Table old =
        table("a", "id", "x")
            .index(Index.of("ix", "x"))
            .check("ck", condition("x > 0 and note <> 'x'"))
            .column(Column.of("note", new ColumnType.Text()))
            .build();
    Table now =
        table("a", "id")
            .column(Column.of("y", INT).withRenamedFrom("x"))
            .column(Column.of("note", new ColumnType.Text()))
            .index(Index.of("ix", "y"))
            .check("ck", condition("y > 0 and note <> 'x'"))
            .build();
    assertEquals(List.of(new Change.RenameColumn("a", "x", "y")), diff(schema(old), schema(now)));
  }

  @Test
  void renamesATableWithTheKeysThatReferToIt() {
    Schema from =
        schema(
            table("a", "id").build(),
            table("b", "id", "a_id")
                .foreignKey(ForeignKey.of("fk", List.of("a_id"), "a", List.of("id")))
                .build());
    Schema to =
        schema(
            table("aa", "id").renamedFrom("a").primaryKey("a_pk", "id").build(),
            table("b", "id", "a_id")
                .foreignKey(ForeignKey.of("fk", List.of("a_id"), "aa", List.of("id")))
                .build());
    assertEquals(List.of(new Change.RenameTable("a", "aa")), diff(from, to));
  }

  @Test
  void letsARenameThatWasMadeBeBygone() {
    Schema to = schema(table("b", "id").renamedFrom("a").build());
    assertEquals(List.of(), diff(schema(table("b", "id").build()), to));
  }

  @Test
  void shiftsNames() {
    Schema from = schema(table("t", "id", "a", "b").build());
    Schema to =
        schema(
            table("t", "id")
                .column(Column.of("b", INT).withRenamedFrom("a"))
                .column(Column.of("c", INT).withRenamedFrom("b"))
                .build());
    assertEquals(
        List.of(new Change.RenameColumn("t", "b", "c"), new Change.RenameColumn("t", "a", "b")),
        diff(from, to));
    assertEquals(List.of(), diff(to, to));
  }

  @Test
  void replacesAColumnByAnotherOfItsName() {
    Schema from =
        schema(table("t", "id", "name", "name_new").index(Index.of("ix", "name")).build());
    Schema to =
        schema(
            table("t", "id")
                .column(Column.of("name", INT).withRenamedFrom("name_new"))
                .index(Index.of("ix", "name"))
                .build());
    assertEquals(
        List.of(
            new Change.DropIndex("t", Index.of("ix", "name")),
            new Change.DropColumn("t", Column.of("name", INT)),
            new Change.RenameColumn("t", "name_new", "name"),
            new Change.CreateIndex("t", Index.of("ix", "name"), false)),
        diff(from, to));
    assertEquals(List.of(), diff(Apply.to(from, diff(from, to)), to));
  }

  @Test
  void exchangesNamesOfIndexesByWayOfAnother() {
    Schema from =
        schema(table("t", "a", "b").index(Index.of("i", "a")).index(Index.of("j", "b")).build());
    Schema to =
        schema(table("t", "a", "b").index(Index.of("i", "b")).index(Index.of("j", "a")).build());
    assertEquals(
        List.of(
            new Change.RenameIndex("t", "j", "nublox_aside_1"),
            new Change.RenameIndex("t", "i", "j"),
            new Change.RenameIndex("t", "nublox_aside_1", "i")),
        diff(from, to));
  }

  @Test
  void renamesConstraintsThatAreTheSame() {
    Schema from = schema(table("t", "a").check("c1", condition("a > 0")).build());
    Schema to = schema(table("t", "a").check("c2", condition("a  >  0")).build());
    assertEquals(
        List.of(new Change.RenameConstraint("t", Change.Constraint.CHECK, "c1", "c2")),
        diff(from, to));
  }

  @Test
  void dropsInTheOldNamesAndAddsInTheNew() {
    Schema from = schema(table("t", "a", "x").check("c", condition("x > 0")).build());
    Schema to =
        schema(table("u", "a", "y").renamedFrom("t").check("c", condition("y > 1")).build());
    List<Change> changes = diff(from, to);
    assertEquals(
        "DropCheck RenameTable RenameConstraint AddColumn DropColumn AddCheck", kinds(changes));
    assertEquals("t", changes.getFirst().object());
    assertEquals("u", changes.getLast().object());
    assertEquals(List.of(), diff(Apply.to(from, changes), to));
  }

  @Test
  void makesViewsAgainThatReadWhatIsRenamed() {
    Schema from = schema(List.of(table("t", "a").build()), view("v", "select a from t", "t"));
    Schema to =
        schema(
            List.of(
                Table.builder("t")
                    .column(Column.of("b", INT).withRenamedFrom("a"))
                    .primaryKey("t_pk", "b")
                    .build()),
            view("v", "select b from t", "t"));
    assertEquals("DropView RenameColumn CreateView", kinds(diff(from, to)));
  }

  @Test
  void makesTriggersAgainWhereNamesChange() {
    Trigger trigger =
        new Trigger(
            "tr", Trigger.Timing.AFTER, Set.of(Trigger.Event.INSERT), Map.of("h2", "x"), "", "");
    Schema from = schema(table("t", "a").trigger(trigger).build());
    Schema to =
        schema(table("u", "a").renamedFrom("t").primaryKey("t_pk", "a").trigger(trigger).build());
    assertEquals("DropTrigger RenameTable CreateTrigger", kinds(diff(from, to)));
  }

  @Test
  void switchesRowSecurityWithTheFirstAndTheLastPolicy() {
    RowPolicy policy =
        new RowPolicy(
            "p",
            Set.of(RowPolicy.Command.SELECT),
            List.of(),
            Optional.of(condition("a > 0")),
            Optional.empty(),
            "",
            "");
    Schema without = schema(table("t", "a").build());
    Schema with = schema(table("t", "a").rowPolicy(policy).build());
    assertEquals("SecureRows CreatePolicy", kinds(diff(without, with)));
    assertEquals("DropPolicy SecureRows", kinds(diff(with, without)));
  }

  @Test
  void takesASequenceForAnotherThatStandsInItsPlace() {
    Column counted = Column.of("n", INT);
    Schema from =
        Schema.builder("s")
            .sequence(Sequence.of("s1"))
            .table(table("t", "a").column(counted.withValue(new ColumnValue.NextOf("s1"))).build())
            .build();
    Schema to =
        Schema.builder("s")
            .sequence(Sequence.of("s2"))
            .table(table("t", "a").column(counted.withValue(new ColumnValue.NextOf("s2"))).build())
            .build();
    assertEquals(List.of(new Change.RenameSequence("s1", "s2")), diff(from, to));
  }

  @Test
  void comparesFirstRowsWithoutTheirOrder() {
    Schema from = withRows(1, 2, 3);
    assertEquals(List.of(), diff(from, withRows(3, 1, 2)));
    assertEquals("DeleteRows InsertRows", kinds(diff(from, withRows(2, 3, 4))));
    assertEquals(List.of(), diff(schema(table("t", "a").build()), from));
    assertEquals(
        "InsertRows",
        kinds(Diff.of(schema(table("t", "a").build()), from, Equivalence.OF_TEXT, true)));
  }

  private static Schema withRows(int... values) {
    List<List<Expr>> rows = new ArrayList<>();
    for (int value : values) {
      rows.add(List.of(Literals.integer(value)));
    }
    return Schema.builder("s")
        .table(table("t", "a").build())
        .seed(new Seed("t", List.of("a"), rows, ""))
        .build();
  }

  private static String kinds(List<Change> changes) {
    return String.join(
        " ", changes.stream().map(change -> change.getClass().getSimpleName()).toList());
  }

  private static List<Change> diff(Schema from, Schema to) {
    return Diff.of(from, to, Equivalence.OF_TEXT);
  }

  private static TableBuilder table(String name, String... columns) {
    TableBuilder builder = Table.builder(name);
    for (String column : columns) {
      builder.column(Column.of(column, INT));
    }
    return builder.primaryKey(name + "_pk", columns[0]);
  }

  private static Schema schema(Table... tables) {
    return schema(List.of(tables));
  }

  private static Schema schema(List<Table> tables, View... views) {
    var builder = Schema.builder("s");
    tables.forEach(builder::table);
    List.of(views).forEach(builder::view);
    return builder.build();
  }

  private static View view(String name, String sql, String... reads) {
    return new View(name, new ViewDefinition.Verbatim("h2", sql, List.of(reads)), "", "");
  }

  private static Expr condition(String sql) {
    return Expr.Verbatim.condition("h2", sql);
  }
}
