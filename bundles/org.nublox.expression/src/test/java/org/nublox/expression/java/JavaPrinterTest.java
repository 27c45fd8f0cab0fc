/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.expression.UnaryOperator;

/** The Java that people will read. That it is right is shown by the differential tests. */
class JavaPrinterTest {

  private static final Type.Enumeration STATUS =
      new Type.Enumeration("Status", List.of("draft", "sent"));
  private static final Expr DUE = field("dueOn", Types.DATE, true);
  private static final Expr CREATED = field("createdAt", Types.TIMESTAMP, false);
  private static final Expr TOTAL = field("total", new Type.Decimal(12, 2), false);
  private static final Expr QUANTITY = field("quantity", Types.INT, false);
  private static final Expr NAME = field("name", Types.TEXT, true);
  private static final Expr STATE = field("status", STATUS, true);

  private static Expr field(String name, Type type, boolean nullable) {
    return new Expr.Path(List.of(new Expr.Step(name, type, nullable, false, "Invoice")));
  }

  private static Expr call(String name, Expr... arguments) {
    return Typing.call(Functions.builtIn(), name, List.of(arguments)).orElseThrow();
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return Typing.binary(operator, left, right).orElseThrow();
  }

  private static JavaPrinter printer() {
    return new JavaPrinter(new Binding("invoice"));
  }

  @Test
  void aRuleReadsLikeHandwrittenJava() {
    Expr rule =
        binary(
            BinaryOperator.OR,
            binary(BinaryOperator.EQ, DUE, Literals.NULL),
            binary(BinaryOperator.GE, DUE, call("date", CREATED)));
    assertEquals(
        "invoice.dueOn() == null || !invoice.dueOn().isBefore(invoice.createdAt().toLocalDate())",
        printer().notFalse(rule));
  }

  @Test
  void nullIsTestedOnlyWhereItCanBe() {
    Expr positive = binary(BinaryOperator.GT, TOTAL, Literals.integer(0));
    assertEquals("invoice.total().compareTo(BigDecimal.valueOf(0)) > 0", printer().isTrue(positive));
    Expr late = binary(BinaryOperator.LT, DUE, call("today"));
    assertEquals(
        "invoice.dueOn() != null && invoice.dueOn().isBefore(now.toLocalDate())", printer().isTrue(late));
    assertEquals(
        "invoice.dueOn() == null || invoice.dueOn().isBefore(now.toLocalDate())", printer().notFalse(late));
  }

  @Test
  void enumsCompareByIdentity() {
    Expr draft = binary(BinaryOperator.EQ, STATE, Literals.enumeration(STATUS, "draft"));
    assertEquals("invoice.status() == Status.DRAFT", printer().isTrue(draft));
    assertEquals("invoice.status() == null || invoice.status() == Status.DRAFT", printer().notFalse(draft));
  }

  @Test
  void notIsTurnedIntoTheOppositeQuestion() {
    Expr both =
        binary(
            BinaryOperator.AND,
            binary(BinaryOperator.GT, QUANTITY, Literals.integer(1)),
            binary(BinaryOperator.EQ, NAME, Literals.text("x")));
    Expr not = Typing.unary(UnaryOperator.NOT, both).orElseThrow();
    assertEquals(
        "invoice.quantity() <= 1 || (invoice.name() != null && !invoice.name().equals(\"x\"))",
        printer().isTrue(not));
  }

  @Test
  void arithmeticIsPlainWhereNothingCanBeNull() {
    assertEquals(
        "invoice.total().multiply(new BigDecimal(\"0.19\"))",
        printer().value(binary(BinaryOperator.MUL, TOTAL, Literals.decimal(new BigDecimal("0.19")))));
    assertEquals(
        "(long) invoice.quantity() + 1", printer().value(binary(BinaryOperator.ADD, QUANTITY, Literals.integer(1))).replace("1L", "1"));
  }

  @Test
  void aggregatesAreStreams() {
    Expr.Path lines =
        new Expr.Path(
            List.of(new Expr.Step("lines", new Type.Many(new Type.Entity("Line")), false, true, "Invoice")));
    Expr amount = field("amount", new Type.Decimal(12, 2), false);
    Expr sum =
        Typing.aggregate(AggregateKind.SUM, lines, Optional.of(amount), Optional.empty()).orElseThrow();
    assertEquals("Values.sum(invoice.lines().stream().map(line -> line.amount()))", printer().value(sum));
    Expr count =
        Typing.aggregate(AggregateKind.COUNT, lines, Optional.empty(), Optional.empty()).orElseThrow();
    assertEquals(
        "(long) invoice.lines().size() > 0",
        printer().isTrue(binary(BinaryOperator.GT, count, Literals.integer(0))));
    Expr all =
        Typing.aggregate(
                AggregateKind.ALL,
                lines,
                Optional.of(binary(BinaryOperator.GT, amount, Literals.integer(0))),
                Optional.empty())
            .orElseThrow();
    assertEquals(
        "invoice.lines().stream().allMatch(line -> line.amount().compareTo(BigDecimal.valueOf(0)) > 0)",
        printer().isTrue(all));
  }

  @Test
  void textIsEscapedWhateverItHolds() {
    assertEquals("\"\\\"\\\\\\n\\u00fc\\ud83d\\ude00\"", JavaStrings.quote("\"\\\nü😀"));
    assertEquals("\"*/ \\u0000\"", JavaStrings.quote("*/ \0"));
  }

  @Test
  void theSupportClassIsHandedOutUnderAnotherName() {
    String source = JavaSupport.source("com.example.gen", "ModelValues");
    assertTrue(source.startsWith("package com.example.gen;"));
    assertTrue(source.contains("public final class ModelValues {"));
    assertTrue(source.contains("private ModelValues() {}"));
    assertTrue(!source.contains("nublox"), "nothing of NuBlox");
  }

  private record Binding(String variable) implements JavaBinding {
    @Override
    public String support() {
      return "Values";
    }

    @Override
    public String type(Class<?> type) {
      return type.getSimpleName();
    }

    @Override
    public String path(Expr.Path path) {
      return variable + "." + path.text() + "()";
    }

    @Override
    public String enumType(Type.Enumeration type) {
      return type.name();
    }

    @Override
    public String enumLiteral(Type.Enumeration type, String literal) {
      return type.name() + "." + literal.toUpperCase(Locale.ROOT);
    }

    @Override
    public String enumText(Type.Enumeration type, String constant) {
      return constant + ".text()";
    }

    @Override
    public String context(Expr.Context context) {
      return "user.id()";
    }

    @Override
    public String hasRole(String role) {
      return "user.hasRole(" + JavaStrings.quote(role) + ")";
    }

    @Override
    public String now() {
      return "now";
    }

    @Override
    public String rows(Expr.Path source) {
      return path(source);
    }

    @Override
    public JavaBinding element(Expr.Path source, String lambda) {
      return new Binding(lambda);
    }

    @Override
    public String variable(Expr.Path source) {
      return "line";
    }
  }
}
