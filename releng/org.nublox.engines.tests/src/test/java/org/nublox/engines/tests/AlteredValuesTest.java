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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Literals;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/** Values that get another type or come in bit by bit, on real engines. */
class AlteredValuesTest {

  /** A type, a value of it as a literal, another type, and the value as a text then. */
  private record Conversion(ColumnType from, String literal, ColumnType to, String converted) {}

  private static final List<Conversion> CONVERSIONS =
      List.of(
          new Conversion(new ColumnType.Varchar(10), "'12'", new ColumnType.Int(), "12"),
          new Conversion(new ColumnType.Int(), "7", new ColumnType.Varchar(10), "7"),
          new Conversion(new ColumnType.Int(), "7", new ColumnType.BigInt(), "7"),
          new Conversion(new ColumnType.BigInt(), "7", new ColumnType.SmallInt(), "7"),
          new Conversion(new ColumnType.Bool(), "true", new ColumnType.Int(), "1"),
          new Conversion(new ColumnType.Varchar(10), "'a b'", new ColumnType.Varchar(3), "a b"),
          new Conversion(new ColumnType.Varchar(10), "'a b'", new ColumnType.Text(), "a b"),
          new Conversion(new ColumnType.Text(), "'a b'", new ColumnType.Varchar(30), "a b"),
          new Conversion(
              new ColumnType.Varchar(10), "'2026-02-28'", new ColumnType.Date(), "2026-02-28"),
          new Conversion(
              new ColumnType.Date(), "'2026-02-28'", new ColumnType.Varchar(30), "2026-02-28"),
          new Conversion(
              new ColumnType.Date(),
              "'2026-02-28'",
              new ColumnType.Timestamp(6),
              "2026-02-28 00:00:00.000000"),
          new Conversion(
              new ColumnType.Timestamp(6),
              "'2026-02-28 13:45:00.000000'",
              new ColumnType.Date(),
              "2026-02-28"),
          new Conversion(
              new ColumnType.Timestamp(6),
              "'2026-02-28 13:45:00.250000'",
              new ColumnType.Time(6),
              "13:45:00.250000"),
          new Conversion(
              new ColumnType.Decimal(10, 2), "3.25", new ColumnType.Decimal(12, 3), "3.250"),
          new Conversion(
              new ColumnType.Decimal(10, 2), "3.75", new ColumnType.Decimal(10, 1), "3.8"),
          new Conversion(new ColumnType.Decimal(10, 2), "3.75", new ColumnType.Int(), "4"));

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void valuesAreConverted(String id) throws SQLException {
    Dialect dialect = Dialects.of(id);
    for (Conversion conversion : CONVERSIONS) {
      Schema first = schema(conversion.from());
      try (Deployment deployment = Deployment.empty(dialect)) {
        Connection connection = deployment.connection();
        deployment.run(dialect.create(first));
        execute(connection, "insert into t (id, v) values (1, " + conversion.literal() + ")");
        Schema from = dialect.stored(first).schema();
        Schema to = dialect.stored(schema(conversion.to())).schema();
        List<Change> changes = changes(from, to);
        if (id.equals("mysql")) {
          // 8.0.15 has no checks that could be dropped
          changes.removeIf(Change.DropCheck.class::isInstance);
        }
        deployment.alter(dialect.alter(from, to, changes).statements());
        String value = text(connection, "select v from t");
        assertEquals(
            plain(conversion.converted()), plain(value), () -> id + ": " + conversion.toString());
      } catch (SQLException e) {
        throw new AssertionError(conversion.toString(), e);
      }
    }
  }

  /** Without zeros that some engines write at the end of a fraction. */
  private static String plain(String value) {
    return value.contains(".") ? value.replaceAll("[.]?0+$", "") : value;
  }

  private static Schema schema(ColumnType type) {
    return Schema.builder("s")
        .table(
            Table.builder("t")
                .column(Column.of("id", new ColumnType.Int()).notNull())
                .column(Column.of("v", type))
                .primaryKey("pk_t", "id")
                .build())
        .build();
  }

  private static List<Change> changes(Schema from, Schema to) {
    Table one = from.table("t").orElseThrow();
    Table other = to.table("t").orElseThrow();
    List<Change> changes = new ArrayList<>();
    for (Check check : one.checks()) {
      changes.add(new Change.DropCheck("t", check));
    }
    changes.add(
        new Change.AlterColumn("t", Versions.column(one, "v"), Versions.column(other, "v")));
    for (Check check : other.checks()) {
      changes.add(new Change.AddCheck("t", check, true));
    }
    return changes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void someRowsAreFilledAtATime(String id) throws SQLException {
    Dialect dialect = Dialects.of(id);
    Schema schema = schema(new ColumnType.Int());
    Column column = Versions.column(schema.table("t").orElseThrow(), "v");
    Change.FillColumn fill = new Change.FillColumn("t", column, Literals.integer(8));
    String sql = dialect.fillSome(fill, 2).statements().getFirst().sql();
    try (Deployment deployment = Deployment.empty(dialect)) {
      Connection connection = deployment.connection();
      deployment.run(dialect.create(schema));
      for (int i = 1; i <= 5; i++) {
        execute(connection, "insert into t (id) values (" + i + ")");
      }
      List<Integer> changed = new ArrayList<>();
      do {
        try (var statement = connection.createStatement()) {
          changed.add(statement.executeUpdate(sql));
        }
      } while (changed.getLast() > 0);
      assertEquals(List.of(2, 2, 1, 0), changed);
      assertEquals("40", text(connection, "select sum(v) from t"));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }
}
