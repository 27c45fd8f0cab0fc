/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;

/** One query, printed for each database, gives the same rows. */
class QueryTest {

  private static final Type.Decimal MONEY = new Type.Decimal(12, 2);

  static List<Databases.Kind> databases() {
    return Databases.all();
  }

  private static Expr.Column column(String table, String name, Type type, boolean nullable) {
    return new Expr.Column(Optional.of(table), name, type, nullable);
  }

  private static Expr aggregate(AggregateKind kind, Expr argument, Type type, boolean nullable) {
    return new Expr.ColumnAggregate(kind, Optional.ofNullable(argument), false, type, nullable);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void groupsJoinsAndAggregatesAlike(Databases.Kind kind) throws SQLException {
    Expr customer = column("c", "name", new Type.Text(20), false);
    Expr amount = column("i", "amount", MONEY, true);
    Query query =
        Query.from(new Query.Table("customer", "c"))
            .select(
                projection(customer, "name"),
                projection(
                    aggregate(AggregateKind.COUNT, column("i", "id", Types.INT, false), Types.LONG, false),
                    "n"),
                projection(aggregate(AggregateKind.SUM, amount, MONEY, false), "total"),
                projection(aggregate(AggregateKind.MIN, amount, MONEY, true), "least"),
                projection(aggregate(AggregateKind.MAX, amount, MONEY, true), "most"),
                projection(
                    aggregate(AggregateKind.AVG, amount, new Type.Decimal(16, 6), true), "mean"))
            .join(
                new Query.Join(
                    Query.JoinKind.LEFT,
                    new Query.Table("invoice", "i"),
                    Typing.binary(
                            BinaryOperator.EQ,
                            column("i", "customer_id", Types.INT, false),
                            column("c", "id", Types.INT, false))
                        .orElseThrow()))
            .groupBy(List.of(customer))
            .orderBy(List.of(new Query.Order(customer, false, Query.Nulls.LAST)));
    assertEquals(
        List.of(
            "Ada, 3, 0.3, 0.1, 0.2, 0.15", "Zoe, 0, 0, null, null, null", "bob, 3, 2, 0.5, 1, 0.666667"),
        run(kind, query));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ordersNullsAndCutsAlike(Databases.Kind kind) throws SQLException {
    Expr id = column("i", "id", Types.INT, false);
    Expr amount = column("i", "amount", MONEY, true);
    for (boolean descending : new boolean[] {false, true}) {
      for (Query.Nulls nulls : Query.Nulls.values()) {
        Query ordered =
            Query.from(new Query.Table("invoice", "i"))
                .select(projection(id, "id"))
                .orderBy(
                    List.of(
                        new Query.Order(amount, descending, nulls),
                        new Query.Order(id, false, Query.Nulls.LAST)));
        Query cut =
            new Query(
                false,
                ordered.projections(),
                ordered.from(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                ordered.orderBy(),
                OptionalLong.of(3),
                OptionalLong.of(1));
        // amounts by id: 1: 0.10, 2: 0.20, 3: null, 4: 0.50, 5: 0.50, 6: 1.00
        List<String> order = descending ? List.of("6", "4", "5", "2", "1") : List.of("1", "2", "4", "5", "6");
        List<String> all = new ArrayList<>(order);
        all.add(nulls == Query.Nulls.FIRST ? 0 : 5, "3");
        assertEquals(all, run(kind, ordered), ordered::toString);
        assertEquals(all.subList(1, 4), run(kind, cut), cut::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nestsQueriesAlike(Databases.Kind kind) throws SQLException {
    Expr customerId = column("c", "id", Types.INT, false);
    Query invoices =
        Query.from(new Query.Table("invoice", "i"))
            .where(
                Typing.binary(
                        BinaryOperator.EQ, column("i", "customer_id", Types.INT, false), customerId)
                    .orElseThrow());
    Expr most =
        new Expr.Subquery(
            invoices.select(
                projection(
                    aggregate(AggregateKind.MAX, column("i", "amount", MONEY, true), MONEY, true), "m")),
            MONEY,
            true);
    Query query =
        Query.from(new Query.Table("customer", "c"))
            .select(projection(customerId, "id"), projection(most, "most"))
            .where(
                Typing.binary(
                        BinaryOperator.OR,
                        new Expr.Exists(invoices, true),
                        Typing.binary(BinaryOperator.GT, most, Literals.decimal(new BigDecimal("0.5")))
                            .orElseThrow())
                    .orElseThrow())
            .orderBy(List.of(new Query.Order(customerId, false, Query.Nulls.LAST)));
    assertEquals(List.of("2, 1", "3, null"), run(kind, query));
  }

  private static Query.Projection projection(Expr expression, String alias) {
    return new Query.Projection(expression, Optional.of(alias));
  }

  private static List<String> run(Databases.Kind kind, Query query) throws SQLException {
    Engine engine = kind.engine().get();
    SqlFlavour flavour = kind.flavour();
    try (Database database = engine.createDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table customer (id integer primary key, name varchar(20))" + kind.tableOptions());
      statement.execute(
          "create table invoice (id integer primary key, customer_id integer, amount decimal(12, 2))");
      statement.execute("insert into customer values (1, 'Ada'), (2, 'bob'), (3, 'Zoe')");
      statement.execute(
          "insert into invoice values (1, 1, 0.10), (2, 1, 0.20), (3, 1, null), (4, 2, 0.50), (5, 2, 0.50), (6, 2, 1.00)");
      try (ResultSet result = statement.executeQuery(new SqlPrinter(flavour).query(query).orElseThrow())) {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(plain(result.getString(i)));
          }
          rows.add(String.join(", ", row));
        }
        return rows;
      }
    }
  }

  private static String plain(String text) {
    boolean number = text != null && text.matches("-?[0-9.]+");
    return number ? new BigDecimal(text).stripTrailingZeros().toPlainString() : "" + text;
  }
}
