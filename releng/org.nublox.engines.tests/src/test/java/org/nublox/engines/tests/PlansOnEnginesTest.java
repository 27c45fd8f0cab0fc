/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.writer.ExpressionTypes;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.Precheck;
import org.nublox.evolution.Reverse;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Typing;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;

/** Changes at which a plan once went wrong on some engine. */
class PlansOnEnginesTest {

  private static final ColumnType WIDE = new ColumnType.Varchar(15_000);

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void aTableThatGoesRefersToAKeyThatGoes(String id) throws SQLException {
    TableBuilder target = table("p").column(integer("b"));
    Table referring =
        table("c")
            .column(Column.of("p", new ColumnType.Int()))
            .foreignKey(ForeignKey.of("fk_c", List.of("p"), "p", List.of("b")))
            .build();
    Schema second = Schema.builder("s").table(target.build()).build();
    Schema first =
        Schema.builder("s").table(target.unique("u_b", "b").build()).table(referring).build();

    try (Deployment deployment = deployed(id, first)) {
      thereAndBack(id, deployment.connection(), second);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void columnsOfKeysChangeNames(String id) throws SQLException {
    Schema first = Schema.builder("s").table(keyed(integer("a"), integer("b"))).build();
    Schema second =
        Schema.builder("s")
            .table(keyed(integer("b").withRenamedFrom("a"), integer("a").withRenamedFrom("b")))
            .build();

    try (Deployment deployment = deployed(id, first)) {
      Connection connection = deployment.connection();
      execute(connection, "insert into t (a, b) values (1, 2)");
      thereAndBack(id, connection, second);
      assertEquals("1", text(connection, "select a from t where b = 2"));
    }
  }

  private static Table keyed(Column one, Column other) {
    return Table.builder("t")
        .column(one)
        .column(other)
        .primaryKey("pk_t", one.name(), other.name())
        .unique("u_t", other.name())
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void aWideColumnComesForAnother(String id) throws SQLException {
    Schema first =
        Schema.builder("s").table(table("t").column(Column.of("v", WIDE)).build()).build();
    Schema second =
        Schema.builder("s").table(table("t").column(Column.of("w", WIDE)).build()).build();

    try (Deployment deployment = deployed(id, first)) {
      thereAndBack(id, deployment.connection(), second);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void aRequiredDocumentIsFilled(String id) throws SQLException {
    Column document = Column.of("j", new ColumnType.Json());
    Schema first = Schema.builder("s").table(table("t").column(document).build()).build();
    Schema second =
        Schema.builder("s")
            .table(table("t").column(document.withRenamedFrom("j").notNull()).build())
            .build();

    try (Deployment deployment = deployed(id, first)) {
      execute(deployment.connection(), "insert into t (id) values (1)");
      thereAndBack(id, deployment.connection(), second);
      assertEquals(
          "1", text(deployment.connection(), "select count(*) from t where j is not null"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void rowsStayWhenWhatTheyReferToGoes(String id) throws SQLException {
    Table target = table("p").build();
    TableBuilder referring = table("c").column(Column.of("p", new ColumnType.Int()));
    Schema second = Schema.builder("s").table(referring.build()).build();
    referring.foreignKey(
        ForeignKey.of("fk_c", List.of("p"), "p", List.of("id"))
            .withOnDelete(ReferentialAction.CASCADE));
    Schema first = Schema.builder("s").table(target).table(referring.build()).build();

    try (Deployment deployment = deployed(id, first)) {
      Connection connection = deployment.connection();
      execute(connection, "insert into p (id) values (1)");
      execute(connection, "insert into c (id, p) values (7, 1)");
      Dialect dialect = Dialects.of(id);
      Schema wanted = dialect.stored(second).schema();
      List<Change> changes = to(dialect, connection, wanted);
      Schema before = dialect.catalog().read(connection, "").schema();
      run(connection, Plan.of(before, wanted, changes, dialect, PlanOptions.DEFAULT));
      assertEquals("1", text(connection, "select p from c where id = 7"));

      Plan back = Plan.of(wanted, before, Reverse.of(changes), dialect, PlanOptions.DEFAULT);
      assertEquals("1", text(connection, back.prechecks().getFirst().sql()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void aColumnIsCalledLikeTheNumberOfTheRow(String id) throws SQLException {
    Schema first = referredTo(integer("rowid"));
    Schema second = referredTo(integer("n").withRenamedFrom("rowid"));

    try (Deployment deployment = deployed(id, first)) {
      Connection connection = deployment.connection();
      execute(connection, "insert into p (id, rowid) values (1, 7)".replace("rowid", quoted(id)));
      execute(connection, "insert into c (id, p) values (1, 7)");
      thereAndBack(id, connection, second);
      assertEquals("7", text(connection, "select " + quoted(id) + " from p"));
      assertEquals("7", text(connection, "select p from c"));
    }
  }

  private static String quoted(String id) {
    return Dialects.of(id).identifiers().quote("rowid");
  }

  private static Schema referredTo(Column key) {
    return Schema.builder("s")
        .table(table("p").column(key).unique("u_p", key.name()).build())
        .table(
            table("c")
                .column(Column.of("p", new ColumnType.Int()))
                .foreignKey(ForeignKey.of("fk_c", List.of("p"), "p", List.of(key.name())))
                .build())
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void aTableAndItsConstraintsHaveLongNames(String id) throws SQLException {
    String name = "n".repeat(125);
    ColumnType size =
        new ColumnType.Enumeration("Size" + "e".repeat(125), List.of("small", "large"), 5);
    TableBuilder table =
        Table.builder(name)
            .column(integer("id"))
            .column(Column.of("s".repeat(125), size))
            .primaryKey("p".repeat(125), "id");
    Schema first = Schema.builder("s").table(table.build()).build();
    Schema second =
        Schema.builder("s")
            .table(table.column(Column.of("v", new ColumnType.Int())).build())
            .build();

    try (Deployment deployment = deployed(id, first)) {
      thereAndBack(id, deployment.connection(), second);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void aNewColumnOfForeignLettersHasACheck(String id) throws SQLException {
    Schema first = Schema.builder("s").table(table("t").build()).build();
    Column column = Column.of("größe中😀\\", new ColumnType.Int());
    Expr condition =
        Typing.between(
                ExpressionTypes.column(column), Literals.integer(1), Literals.integer(9), false)
            .orElseThrow();
    Schema second =
        Schema.builder("s")
            .table(table("t").column(column).check("ck_t", condition).build())
            .build();

    try (Deployment deployment = deployed(id, first)) {
      Connection connection = deployment.connection();
      execute(connection, "insert into t (id) values (1)");
      Dialect dialect = Dialects.of(id);
      Schema wanted = dialect.stored(second).schema();
      // as the engine tells the check when the column comes back
      thereAndBack(id, connection, second);
      run(
          connection,
          Plan.of(
              dialect.catalog().read(connection, "").schema(),
              wanted,
              to(dialect, connection, wanted),
              dialect,
              PlanOptions.DEFAULT));
      thereAndBack(id, connection, first);
    }
  }

  private static TableBuilder table(String name) {
    return Table.builder(name).column(integer("id")).primaryKey("pk_" + name, "id");
  }

  private static Column integer(String name) {
    return Column.of(name, new ColumnType.Int()).notNull();
  }

  private static Deployment deployed(String id, Schema schema) throws SQLException {
    Dialect dialect = Dialects.of(id);
    Deployment deployment = Deployment.empty(dialect);
    deployment.run(dialect.create(schema));
    return deployment;
  }

  private static void thereAndBack(String id, Connection connection, Schema second)
      throws SQLException {
    Dialect dialect = Dialects.of(id);
    PlanOptions options = PlanOptions.DEFAULT.withNullsFilled();
    Schema before = dialect.catalog().read(connection, "").schema();
    Schema wanted = dialect.stored(second).schema();
    List<Change> changes = to(dialect, connection, wanted);
    run(connection, Plan.of(before, wanted, changes, dialect, options));
    Schema after = dialect.catalog().read(connection, "").schema();
    assertEquals(List.of(), to(dialect, connection, wanted));
    Plan back = Plan.of(after, before, Reverse.of(changes), dialect, options);
    for (Precheck precheck : back.prechecks()) {
      assertEquals("0", text(connection, precheck.sql()));
    }
    run(connection, back);
    assertEquals(List.of(), to(dialect, connection, before));
  }

  private static List<Change> to(Dialect dialect, Connection connection, Schema wanted)
      throws SQLException {
    Equivalence equivalence = dialect.catalog().equivalence(connection);
    return Diff.of(dialect.catalog().read(connection, "").schema(), wanted, equivalence);
  }

  private static void run(Connection connection, Plan plan) throws SQLException {
    for (org.nublox.dialect.Statement statement : plan.statements()) {
      execute(connection, statement.sql());
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\nat " + sql, e);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "no row";
    }
  }
}
