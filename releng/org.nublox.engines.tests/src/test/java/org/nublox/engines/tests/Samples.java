/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.nublox.dialect.writer.ExpressionTypes;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
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
import org.nublox.schema.Trigger;
import org.nublox.schema.View;

/** A schema made by hand that has something of everything. */
final class Samples {

  private Samples() {}

  private static final ColumnType.Enumeration STATUS =
      new ColumnType.Enumeration("shop.Status", List.of("draft", "sent", "paid"), 10);

  private static final Column ID =
      Column.of("id", new ColumnType.BigInt()).notNull().withIdentity();
  private static final Column EMAIL =
      Column.of("email", new ColumnType.Varchar(254)).withComment("Where invoices go");
  private static final Column NAME =
      Column.of("name", new ColumnType.Varchar(120)).notNull().withOrigin("shop.Customer.name");
  private static final Column ACTIVE =
      Column.of("active", new ColumnType.Bool()).notNull().withDefault(Literals.TRUE);
  private static final Column TENANT = Column.of("tenant", new ColumnType.Varchar(40)).notNull();
  private static final Column STATE =
      Column.of("status", STATUS)
          .notNull()
          .withDefault(
              Literals.enumeration((Type.Enumeration) ExpressionTypes.of(STATUS), "draft"));
  private static final Column DUE = Column.of("due_on", new ColumnType.Date());
  private static final Column CREATED =
      Column.of("created_at", new ColumnType.Timestamp(6)).notNull().withDefault(call("now"));
  private static final Column QUANTITY = Column.of("quantity", new ColumnType.Int()).notNull();
  private static final Column SKU =
      Column.of("sku", new ColumnType.Varchar(40)).withDefault(Literals.text("x'y"));
  private static final Column PRICE =
      Column.of("price", new ColumnType.Decimal(12, 2))
          .notNull()
          .withDefault(Literals.decimal(new BigDecimal("0.00")));

  static Expr.Column ref(Column column) {
    return ExpressionTypes.column(column);
  }

  static Expr call(String name, Expr... arguments) {
    return Typing.call(Functions.builtIn(), name, List.of(arguments)).orElseThrow();
  }

  static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return Typing.binary(operator, left, right).orElseThrow();
  }

  private static Expr.Column of(String alias, Column column) {
    Expr.Column plain = ref(column);
    return new Expr.Column(Optional.of(alias), plain.name(), plain.type(), plain.nullable());
  }

  static Schema shop() {
    return Schema.builder("shop")
        .sequence(
            new Sequence(
                "invoice_number",
                1000,
                5,
                OptionalLong.empty(),
                OptionalLong.of(9_000_000),
                false,
                "Numbers of invoices",
                "shop.invoiceNumber"))
        .table(customer())
        .table(invoice())
        .table(line())
        .table(everyType())
        .table(employee())
        .table(department())
        .table(order())
        .view(new View("paid_invoice", paid(), "Invoices that are paid", "shop.PaidInvoice"))
        .view(
            new MaterializedView(
                "total_by_customer",
                totals(),
                new MaterializedView.Refresh.OnDemand(),
                "",
                "shop.Totals"))
        .seed(
            new Seed(
                "customer",
                List.of("id", "email", "name", "active", "tenant"),
                List.of(
                    List.of(
                        Literals.integer(7),
                        Literals.text("a@b.example"),
                        Literals.text("O'Neill \\ \"Söhne\" 😀"),
                        Literals.TRUE,
                        Literals.text("t1")),
                    List.of(
                        Literals.integer(9),
                        Literals.NULL,
                        Literals.text("line\nbreak\ttab"),
                        Literals.FALSE,
                        Literals.text("t1"))),
                "shop.Customer"))
        .comment("Everything in one")
        .build();
  }

  private static Table customer() {
    return Table.builder("customer")
        .column(ID)
        .column(EMAIL)
        .column(NAME)
        .column(ACTIVE)
        .column(TENANT)
        .primaryKey("pk_customer", "id")
        .unique("uq_customer_email", "tenant", "email")
        .index(
            Index.of("ix_customer_lower", "tenant")
                .withParts(
                    List.of(
                        IndexPart.expression(call("lower", ref(NAME))),
                        IndexPart.column("tenant").desc())))
        .index(Index.of("uq_customer_active_name", "name").asUnique().withWhere(ref(ACTIVE)))
        .check(
            new Check(
                "ck_customer_name",
                binary(BinaryOperator.GT, call("length", ref(NAME)), Literals.integer(0)),
                "A customer has a name",
                "shop.Customer.named"))
        .rowPolicy(
            new RowPolicy(
                "tenant_rows",
                Set.of(RowPolicy.Command.values()),
                List.of(),
                Optional.of(
                    binary(
                        BinaryOperator.EQ,
                        ref(TENANT),
                        new Expr.Context(Expr.Context.TENANT, new Type.Text(40), true))),
                Optional.empty(),
                "",
                "shop.Customer"))
        .comment("Who buys -- it's \"special\" */ \\")
        .origin("shop.Customer")
        .build();
  }

  private static Table invoice() {
    return Table.builder("invoice")
        .column(ID)
        .column(
            Column.of("number", new ColumnType.BigInt())
                .notNull()
                .withValue(new ColumnValue.NextOf("invoice_number")))
        .column(Column.of("customer_id", new ColumnType.BigInt()).notNull())
        .column(STATE)
        .column(DUE)
        .column(CREATED)
        .primaryKey("pk_invoice", "id")
        .unique("uq_invoice_number", "number")
        .foreignKey(
            ForeignKey.of("fk_invoice_customer", List.of("customer_id"), "customer", List.of("id"))
                .withOnDelete(ReferentialAction.RESTRICT))
        .index(Index.of("ix_invoice_customer", "customer_id", "status").withIncluded("due_on"))
        .index(
            new Index(
                "ix_invoice_due",
                List.of(IndexPart.column("due_on").desc().nulls(IndexPart.NullOrder.LAST)),
                false,
                Optional.of(Typing.isNull(ref(DUE), true).orElseThrow()),
                List.of(),
                "",
                "shop.Invoice"))
        .trigger(
            new Trigger(
                "tr_invoice_touch",
                Trigger.Timing.BEFORE,
                Set.of(Trigger.Event.INSERT, Trigger.Event.UPDATE),
                Map.of(
                    "postgresql",
                        "begin new.due_on := coalesce(new.due_on, current_date); return new; end",
                    "mysql", "begin set new.due_on = coalesce(new.due_on, current_date()); end",
                    "mariadb", "begin set new.due_on = coalesce(new.due_on, current_date()); end",
                    "oracle",
                        "begin\n  :new.due_on := coalesce(:new.due_on, trunc(sysdate));\nend;"),
                "",
                "shop.Invoice"))
        .comment("")
        .origin("shop.Invoice")
        .build();
  }

  private static Table line() {
    Expr amount = binary(BinaryOperator.MUL, ref(PRICE), ref(QUANTITY));
    return Table.builder("invoice_line")
        .column(Column.of("invoice_id", new ColumnType.BigInt()).notNull())
        .column(Column.of("position", new ColumnType.SmallInt()).notNull())
        .column(QUANTITY)
        .column(PRICE)
        .column(Column.of("amount", new ColumnType.Decimal(24, 2)).withComputed(amount, true))
        .column(SKU)
        .column(
            Column.of("label", new ColumnType.Varchar(80))
                .withComputed(call("upper", ref(SKU)), false))
        .primaryKey("pk_invoice_line", "invoice_id", "position")
        .foreignKey(
            ForeignKey.of("fk_line_invoice", List.of("invoice_id"), "invoice", List.of("id"))
                .withOnDelete(ReferentialAction.CASCADE)
                .withOnUpdate(ReferentialAction.CASCADE)
                .withDeferrable(true))
        .check(
            "ck_line_quantity",
            Typing.between(ref(QUANTITY), Literals.integer(-5), Literals.integer(1000), false)
                .orElseThrow())
        .build();
  }

  private static Table everyType() {
    return Table.builder("every_type")
        .column(Column.of("id", new ColumnType.Uuid()).notNull().withDefault(call("newUuid")))
        .column(Column.of("c_char", new ColumnType.Char(3)).withDefault(Literals.text("a'b")))
        .column(
            Column.of("c_text", new ColumnType.Text())
                .withDefault(Literals.text("back\\slash 'quote' 😀")))
        .column(Column.of("c_small", new ColumnType.SmallInt()).withDefault(Literals.integer(-7)))
        .column(Column.of("c_real", new ColumnType.Real()))
        .column(Column.of("c_double", new ColumnType.DoublePrecision()))
        .column(
            Column.of("c_date", new ColumnType.Date())
                .withDefault(Literals.date(LocalDate.of(2026, 2, 28))))
        .column(Column.of("c_time", new ColumnType.Time(6)))
        .column(
            Column.of("c_stamp", new ColumnType.Timestamp(3))
                .withDefault(Literals.timestamp(LocalDateTime.of(2026, 2, 28, 13, 45))))
        .column(
            Column.of("c_instant", new ColumnType.TimestampTz(6))
                .withDefault(
                    Literals.timestampTz(OffsetDateTime.parse("2026-02-28T13:45:00+02:00"))))
        .column(
            Column.of("c_uuid", new ColumnType.Uuid()).withDefault(Literals.uuid(new UUID(1, 2))))
        .column(
            Column.of("c_bytes", new ColumnType.Varbinary(20))
                .withDefault(new Expr.Literal(Types.BYTES, "00ff27")))
        .column(Column.of("c_blob", new ColumnType.Blob()))
        .column(
            Column.of("c_json", new ColumnType.Json())
                .withDefault(new Expr.Literal(Types.JSON, "{\"a\": \"it's\"}")))
        .column(Column.of("c_wide", new ColumnType.Varchar(20_000)))
        .column(Column.of("c_bool", new ColumnType.Bool()))
        .primaryKey("pk_every_type", "id")
        .build();
  }

  /** Departments have a head, who is an employee, who belongs to a department: a cycle. */
  private static Table employee() {
    return Table.builder("employee")
        .column(ID)
        .column(Column.of("department_id", new ColumnType.BigInt()))
        .column(Column.of("boss_id", new ColumnType.BigInt()))
        .primaryKey("pk_employee", "id")
        .foreignKey(
            ForeignKey.of(
                    "fk_employee_department", List.of("department_id"), "department", List.of("id"))
                .withOnDelete(ReferentialAction.SET_NULL))
        .foreignKey(
            ForeignKey.of("fk_employee_boss", List.of("boss_id"), "employee", List.of("id"))
                .withOnDelete(ReferentialAction.SET_NULL))
        .build();
  }

  private static Table department() {
    return Table.builder("department")
        .column(Column.of("id", new ColumnType.BigInt()).notNull())
        .column(Column.of("head_id", new ColumnType.BigInt()))
        .column(
            Column.of("counted", new ColumnType.Int())
                .notNull()
                .withValue(new ColumnValue.Identity(10, 2)))
        .primaryKey("pk_department", "id")
        .foreignKey(
            ForeignKey.of("fk_department_head", List.of("head_id"), "employee", List.of("id"))
                .withOnDelete(ReferentialAction.CASCADE))
        .build();
  }

  /** Reserved everywhere, and in need of quotes. */
  private static Table order() {
    return Table.builder("order")
        .column(Column.of("select", new ColumnType.Int()).notNull())
        .column(Column.of("Mixed Case", new ColumnType.Varchar(10)).withComment("it's"))
        .column(Column.of("group", new ColumnType.Int()))
        .primaryKey("PK order", "select")
        .index(Index.of("index", "group"))
        .comment("quoted")
        .build();
  }

  private static Query paid() {
    Column key = Column.of("id", new ColumnType.BigInt()).notNull();
    return Query.from(new Query.Table("invoice", "i"))
        .join(
            new Query.Join(
                Query.JoinKind.INNER,
                new Query.Table("customer", "c"),
                binary(
                    BinaryOperator.EQ,
                    of("c", key),
                    of("i", Column.of("customer_id", new ColumnType.BigInt()).notNull()))))
        .select(
            new Query.Projection(of("i", key), Optional.of("id")),
            new Query.Projection(of("c", NAME), Optional.of("customer_name")),
            new Query.Projection(of("c", ACTIVE), Optional.of("active")))
        .where(
            binary(
                BinaryOperator.EQ,
                of("i", STATE),
                Literals.enumeration((Type.Enumeration) ExpressionTypes.of(STATUS), "paid")));
  }

  private static Query totals() {
    Expr count =
        new Expr.ColumnAggregate(AggregateKind.COUNT, Optional.empty(), false, Types.LONG, false);
    Expr.Column customer = of("i", Column.of("customer_id", new ColumnType.BigInt()).notNull());
    return Query.from(new Query.Table("invoice", "i"))
        .select(
            new Query.Projection(customer, Optional.of("customer_id")),
            new Query.Projection(count, Optional.of("invoices")))
        .groupBy(List.of(customer));
  }
}
