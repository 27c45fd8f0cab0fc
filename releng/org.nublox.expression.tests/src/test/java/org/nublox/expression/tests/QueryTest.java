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
import java.sql.SQLException;
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
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

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
    try (Target target = new Target(kind, SCHEMA)) {
      List<Type> types = query.projections().stream().map(it -> it.expression().type()).toList();
      return target.query(target.printer().query(query).orElseThrow(), types).stream()
          .map(row -> String.join(", ", row.stream().map(QueryTest::plain).toList()))
          .toList();
    }
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static final Schema SCHEMA =
      Schema.builder("shop")
          .table(
              Table.builder("customer")
                  .column(Column.of("id", new ColumnType.Int()).notNull())
                  .column(Column.of("name", new ColumnType.Varchar(20)).notNull())
                  .primaryKey("customer_pk", "id")
                  .build())
          .table(
              Table.builder("invoice")
                  .column(Column.of("id", new ColumnType.Int()).notNull())
                  .column(Column.of("customer_id", new ColumnType.Int()).notNull())
                  .column(Column.of("amount", new ColumnType.Decimal(12, 2)))
                  .primaryKey("invoice_pk", "id")
                  .build())
          .seed(
              new Seed(
                  "customer",
                  List.of("id", "name"),
                  List.of(row(1, "Ada"), row(2, "bob"), row(3, "Zoe")),
                  ""))
          .seed(
              new Seed(
                  "invoice",
                  List.of("id", "customer_id", "amount"),
                  List.of(
                      row(1, 1, "0.10"),
                      row(2, 1, "0.20"),
                      row(3, 1, null),
                      row(4, 2, "0.50"),
                      row(5, 2, "0.50"),
                      row(6, 2, "1.00")),
                  ""))
          .build();

  private static List<Expr> row(int id, String name) {
    return List.of(Literals.integer(id), Literals.text(name));
  }

  private static List<Expr> row(int id, int customer, String amount) {
    return List.of(
        Literals.integer(id),
        Literals.integer(customer),
        amount == null ? Literals.NULL : Literals.decimal(new BigDecimal(amount)));
  }
}
