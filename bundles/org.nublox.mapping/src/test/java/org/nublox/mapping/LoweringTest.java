/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nublox.mapping.Models.entity;
import static org.nublox.mapping.Models.map;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.h2.H2Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.model.behavior.Rule;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.Features;

class LoweringTest {

  private static final String MODEL =
      """
      value Address { city: string(50) }
      enum Status { draft, paid = "P" }
      entity Country { key code: string(2)  name: string(50) required }
      entity Customer { key id: int  name: string(50) required  country -> Country
        home: Address  invoices -> Invoice[*] opposite customer  tags -> Tag[*] }
      entity Tag { key id: int  word: string(9) }
      entity Invoice { key id: int  customer -> Customer required  status: Status
        lines -> Line[*] owned opposite invoice
        total: decimal(20,2) computed sum(lines.amount)
        RULES }
      entity Line { key id: int  invoice -> Invoice required  amount: decimal(10,2) }
      """;

  /** The query that selects the condition, lowered from the given rule of Invoice. */
  private static String sql(String condition) {
    Mapped mapped = map(MODEL.replace("RULES", "rule r: " + condition));
    assertEquals(List.of(), mapped.problems());
    EntityMapping invoice = mapped.of(entity(mapped, "Invoice"));
    Rule rule = Features.declared(invoice.entity(), Rule.class).getFirst();
    QueryScope scope = mapped.lowering().query(invoice, "i");
    Elaboration.Result logical = Elaboration.condition(rule.getCondition());
    assertEquals(List.of(), logical.issues());
    Expr lowered = scope.lower(logical.expression().orElseThrow());
    Query query = scope.query().select(new Query.Projection(lowered, Optional.of("x")));
    return run(mapped, query);
  }

  /** The SQL, which the database has understood. */
  private static String run(Mapped mapped, Query query) {
    String sql = print(query);
    try (Connection connection = Databases.create(mapped.schema());
        Statement statement = connection.createStatement()) {
      statement.executeQuery(sql).close();
      return sql;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static String print(Query query) {
    return new SqlPrinter(new H2Dialect().flavour())
        .query(query)
        .orElseThrow()
        .replaceAll("\\s+", " ");
  }

  @Test
  void keysAreReadWithoutAJoin() {
    assertEquals("select i.customer_id > 3 as x from invoice i", sql("customer.id > 3"));
  }

  @Test
  void pathsBecomeJoins() {
    assertEquals(
        "select customer_country.name = customer.name and customer.home_city is not null as x"
            + " from invoice i"
            + " join customer customer on customer.id = i.customer_id"
            + " left join country customer_country on customer_country.code ="
            + " customer.country_code",
        sql("customer.country.name == customer.name and customer.home.city != null"));
  }

  @Test
  void aggregatesBecomeSubqueries() {
    assertEquals(
        "select (select coalesce(sum(lines.amount), 0.00) from line lines"
            + " where lines.invoice_id = i.id) > 5"
            + " and (select count(*) from invoice invoices where invoices.customer_id = customer.id"
            + " and invoices.status = 'P') < 3 as x"
            + " from invoice i join customer customer on customer.id = i.customer_id",
        sql("total > 5 and count(customer.invoices where status == paid) < 3"));
    assertEquals(
        "select exists (select 1 from customer_tags tags_link"
            + " join tag tags on tags.id = tags_link.tag_id"
            + " where tags_link.customer_id = customer.id and tags.word = 'x')"
            + " or not exists (select 1 from line lines"
            + " where lines.invoice_id = i.id and not lines.amount > 0) as x"
            + " from invoice i join customer customer on customer.id = i.customer_id",
        sql("any(customer.tags, word == \"x\") or all(lines, amount > 0)"));
    assertEquals(
        "select (select coalesce(sum(lines.amount), 0.00) from invoice invoices"
            + " join line lines on lines.invoice_id = invoices.id"
            + " where invoices.customer_id = customer.id) > 0 as x"
            + " from invoice i join customer customer on customer.id = i.customer_id",
        sql("sum(customer.invoices.lines.amount) > 0"));
  }

  @Test
  void whatIsToManyHasNoSingleValue() {
    Mapped mapped = map(MODEL.replace("RULES", ""));
    QueryScope scope = mapped.lowering().query(mapped.of(entity(mapped, "Customer")), "c");
    Expr.Path path =
        new Expr.Path(
            List.of(
                new Expr.Step(
                    "invoices",
                    new org.nublox.expression.Type.Many(
                        new org.nublox.expression.Type.Entity("m.Invoice")),
                    false,
                    true,
                    "m.Customer")));
    assertThrows(NotExpressible.class, () -> scope.lower(path));
  }
}
