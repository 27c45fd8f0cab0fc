/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypingTest {

  private static final Type.Enumeration STATUS =
      new Type.Enumeration("billing.Status", List.of("draft", "sent"));
  private static final Expr INT = field("quantity", Types.INT, false);
  private static final Expr LONG = field("serial", Types.LONG, true);
  private static final Expr MONEY = field("price", new Type.Decimal(12, 2), true);
  private static final Expr TEXT = field("name", new Type.Text(20), true);
  private static final Expr BOOL = field("open", Types.BOOL, true);
  private static final Expr DATE = field("dueOn", Types.DATE, true);
  private static final Expr TIMESTAMP = field("createdAt", Types.TIMESTAMP, false);
  private static final Expr INSTANT = field("sentAt", Types.TIMESTAMP_TZ, false);
  private static final Expr ENUM = field("status", STATUS, false);
  private static final Expr.Path LINES =
      path(new Expr.Step("lines", new Type.Many(new Type.Entity("billing.Line")), false, true, "billing.Invoice"));

  private static Expr.Path path(Expr.Step... steps) {
    return new Expr.Path(List.of(steps));
  }

  private static Expr.Path field(String name, Type type, boolean nullable) {
    return path(new Expr.Step(name, type, nullable, false, "billing.Invoice"));
  }

  private static Expr ok(Typed typed) {
    return typed.orElseThrow();
  }

  private static String code(Typed typed) {
    return assertInstanceOf(Typed.Problem.class, typed).problem().code();
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return ok(Typing.binary(operator, left, right));
  }

  private static Typed call(String name, Expr... arguments) {
    return Typing.call(Functions.builtIn(), name, List.of(arguments));
  }

  @Test
  void arithmeticHasRoomForEveryResult() {
    assertEquals(new Type.Int64(11), binary(BinaryOperator.ADD, INT, INT).type());
    assertEquals(new Type.Int64(19), binary(BinaryOperator.MUL, INT, INT).type());
    assertEquals(new Type.Decimal(20, 0), binary(BinaryOperator.ADD, LONG, INT).type());
    assertEquals(new Type.Decimal(29, 0), binary(BinaryOperator.MUL, LONG, INT).type());
    assertEquals(new Type.Decimal(22, 2), binary(BinaryOperator.MUL, MONEY, INT).type());
    assertEquals(new Type.Decimal(13, 2), binary(BinaryOperator.SUB, MONEY, INT).type());
    assertEquals(new Type.Decimal(16, 6), binary(BinaryOperator.DIV, INT, INT).type());
    assertEquals(Types.INT, binary(BinaryOperator.MOD, INT, Literals.integer(7)).type());
    assertEquals("expr.precision", code(Typing.binary(BinaryOperator.MUL, binary(BinaryOperator.MUL, LONG, LONG), MONEY)));
  }

  @Test
  void onlyOneOperandIsWidenedAndNotTheLiteral() {
    Expr sum = binary(BinaryOperator.ADD, Literals.integer(1), INT);
    assertInstanceOf(Expr.Literal.class, sum.operands().get(0));
    assertInstanceOf(Expr.Widen.class, sum.operands().get(1));
    assertInstanceOf(Expr.Path.class, binary(BinaryOperator.ADD, sum, INT).operands().get(1));
  }

  @Test
  void aDivisionByWhatMayBeZeroMayBeNull() {
    assertTrue(binary(BinaryOperator.DIV, INT, INT).nullable());
    assertFalse(binary(BinaryOperator.DIV, INT, Literals.integer(2)).nullable());
    assertTrue(binary(BinaryOperator.DIV, INT, Literals.decimal(new BigDecimal("0.0"))).nullable());
  }

  @Test
  void comparisonsWithNullAreNullTests() {
    assertEquals(new Expr.IsNull(DATE, false), binary(BinaryOperator.EQ, DATE, Literals.NULL));
    assertEquals(new Expr.IsNull(DATE, true), binary(BinaryOperator.NE, Literals.NULL, DATE));
    assertEquals("expr.null-operand", code(Typing.binary(BinaryOperator.LT, DATE, Literals.NULL)));
    assertFalse(binary(BinaryOperator.EQ, DATE, Literals.NULL).nullable());
  }

  @Test
  void textLiteralsBecomeWhatTheyMeet() {
    Expr comparison = binary(BinaryOperator.EQ, ENUM, Literals.text("sent"));
    assertEquals(Literals.enumeration(STATUS, "sent"), comparison.operands().get(1));
    Expr due = binary(BinaryOperator.LT, Literals.text("2026-01-31"), DATE);
    assertEquals(Literals.date(LocalDate.of(2026, 1, 31)), due.operands().get(0));
    assertEquals("expr.enum-literal", code(Typing.binary(BinaryOperator.EQ, ENUM, Literals.text("gone"))));
    assertEquals("expr.temporal-literal", code(Typing.binary(BinaryOperator.EQ, DATE, Literals.text("31.1.2026"))));
    assertEquals("expr.compare-types", code(Typing.binary(BinaryOperator.EQ, DATE, INT)));
  }

  @Test
  void aDateMeetsATimestampAsMidnightButNotAnInstant() {
    Expr comparison = binary(BinaryOperator.GE, DATE, TIMESTAMP);
    assertEquals(new Expr.Widen(DATE, Types.TIMESTAMP), comparison.operands().get(0));
    assertEquals("expr.compare-types", code(Typing.binary(BinaryOperator.GE, INSTANT, TIMESTAMP)));
    Expr now = binary(BinaryOperator.GE, INSTANT, ok(call("now")));
    assertEquals(Types.TIMESTAMP_TZ, now.operands().get(1).type());
    Expr in = ok(Typing.inList(DATE, List.of(Literals.text("2026-01-31"), TIMESTAMP), false));
    assertTrue(in.operands().stream().allMatch(it -> it.type().equals(Types.TIMESTAMP)));
  }

  @Test
  void conditionsAreNotValuesOfOtherTypes() {
    assertEquals("expr.operand-type", code(Typing.binary(BinaryOperator.AND, BOOL, INT)));
    assertEquals("expr.operand-type", code(Typing.unary(UnaryOperator.NOT, TEXT)));
    assertEquals("expr.condition-type", code(Typing.conditional(INT, INT, INT)));
    assertEquals("expr.order-type", code(Typing.binary(BinaryOperator.LT, BOOL, BOOL)));
    assertEquals("expr.order-type", code(Typing.binary(BinaryOperator.LT, ENUM, ENUM)));
  }

  @Test
  void plusJoinsTexts() {
    Expr joined = binary(BinaryOperator.ADD, TEXT, INT);
    assertEquals(BinaryOperator.CONCAT, ((Expr.Binary) joined).operator());
    assertEquals(new Type.Text(31), joined.type());
    assertEquals("expr.operand-type", code(Typing.binary(BinaryOperator.ADD, TEXT, MONEY)));
    assertEquals(joined, ok(call("concat", TEXT, INT)));
  }

  @Test
  void branchesHaveACommonType() {
    Expr number = ok(Typing.conditional(BOOL, INT, MONEY));
    assertEquals(new Type.Decimal(12, 2), number.type());
    assertEquals(new Expr.Literal(new Type.Text(20), null), ok(Typing.conditional(BOOL, TEXT, Literals.NULL)).operands().get(2));
    assertEquals("expr.branch-types", code(Typing.conditional(BOOL, INT, DATE)));
    assertFalse(ok(call("coalesce", MONEY, Literals.integer(0))).nullable());
    assertTrue(ok(call("max", MONEY, INT)).nullable());
  }

  @Test
  void patternsAreConstantAndPortable() {
    assertEquals("expr.pattern-constant", code(Typing.matches(TEXT, TEXT, false)));
    for (String bad : List.of("(", "[z-a]", "a**", "(?=a)", "\\bword", "a{300}", "[[:alpha:]]", "x{2,1}", "a\\", "[]", "a$b")) {
      assertEquals("expr.pattern-syntax", code(Typing.matches(TEXT, Literals.text(bad), false)), bad);
    }
    assertEquals("expr.pattern-syntax", code(Typing.like(TEXT, Literals.text("a\\"), false)));
    ok(Typing.matches(TEXT, Literals.text("^[A-Z]{3}-\\d+$"), false));
  }

  @Test
  void assignmentsRoundAndRefuse() {
    Expr product = binary(BinaryOperator.MUL, MONEY, Literals.decimal(new BigDecimal("0.19")));
    Expr rounded = ok(Typing.assign(product, new Type.Decimal(12, 2)));
    assertEquals(BuiltIns.ROUND, assertInstanceOf(Expr.Call.class, rounded).function());
    assertEquals("expr.assign-type", code(Typing.assign(MONEY, Types.INT)));
    assertEquals("expr.assign-type", code(Typing.assign(TIMESTAMP, Types.DATE)));
    assertEquals("expr.literal-range", code(Typing.assign(Literals.text("too long"), new Type.Text(3))));
    assertEquals("expr.literal-range", code(Typing.assign(Literals.integer(100), new Type.Decimal(4, 2))));
    assertEquals("expr.enum-literal", code(Typing.assign(Literals.text("gone"), STATUS)));
    assertEquals(Types.TIMESTAMP_TZ, ok(Typing.assign(ok(call("now")), Types.TIMESTAMP_TZ)).type());
    assertEquals(Literals.integer(3), ok(Typing.assign(Literals.integer(3), Types.INT)));
  }

  @Test
  void aggregatesNeedToManyPaths() {
    Expr amount = field("amount", new Type.Decimal(12, 2), true);
    Expr sum = ok(Typing.aggregate(AggregateKind.SUM, LINES, Optional.of(amount), Optional.empty()));
    assertEquals(new Type.Decimal(22, 2), sum.type());
    assertFalse(sum.nullable());
    assertTrue(ok(Typing.aggregate(AggregateKind.AVG, LINES, Optional.of(amount), Optional.empty())).nullable());
    assertEquals(
        "expr.aggregate-source",
        code(Typing.aggregate(AggregateKind.COUNT, (Expr.Path) TEXT, Optional.empty(), Optional.empty())));
    assertEquals(
        "expr.aggregate-argument",
        code(Typing.aggregate(AggregateKind.SUM, LINES, Optional.of(TEXT), Optional.empty())));
    assertEquals("expr.to-many-value", code(Typing.binary(BinaryOperator.EQ, LINES, INT)));
  }

  @Test
  void unknownFunctionsAreGuessed() {
    Typed typed = call("lenght", TEXT);
    assertEquals("expr.unknown-function", code(typed));
    String message = ((Typed.Problem) typed).problem().message();
    assertTrue(message.contains("did you mean 'length'"), message);
    assertEquals("expr.argument-count", code(call("length")));
    assertEquals("expr.argument-type", code(call("length", INT)));
  }

  @Test
  void toldWhatMayStandInAConstraint() {
    assertTrue(Expressions.isDeterministic(binary(BinaryOperator.GT, MONEY, INT)));
    assertFalse(Expressions.isDeterministic(binary(BinaryOperator.GT, DATE, ok(call("today")))));
    assertTrue(Expressions.isRowLocal(DATE));
    Expr customerName =
        path(
            new Expr.Step("customer", new Type.Entity("billing.Customer"), false, false, "billing.Invoice"),
            new Expr.Step("name", Types.TEXT, false, false, "billing.Customer"));
    assertFalse(Expressions.isRowLocal(binary(BinaryOperator.EQ, customerName, TEXT)));
  }
}
