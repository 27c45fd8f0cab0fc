/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Typed;
import org.nublox.expression.Typing;
import org.nublox.expression.UnaryOperator;

/**
 * Makes random well-typed expressions over the columns of {@link Sample}, by the typing rules
 * themselves.
 */
final class ExpressionGenerator {

  /** What kinds of values expressions give. */
  enum Kind {
    BOOL,
    INT,
    NUMBER,
    TEXT,
    DATE,
    TIMESTAMP,
    ENUM
  }

  private static final List<String> LIKES =
      List.of(
          "a%",
          "%b", "%s%", "_", "__", "a_c", "100\\%", "%\\_%", "%", "", "[%", "%😀%", "\\\\%", "A%");

  private static final List<String> REGEXES =
      List.of(
          "[a-z]+",
          "\\d+",
          ".*",
          "(ab|a)*",
          "a.b",
          "[^a]*",
          ".",
          "\\w+",
          "[A-Z][a-z]{2,5}",
          "\\s*abc\\s*",
          "it's",
          "[\\[\\]x]*",
          "",
          "..",
          "[^\\d]{1,3}",
          "(?:a|b)+c?",
          "\\\\1");

  private final RandomGenerator random;

  ExpressionGenerator(RandomGenerator random) {
    this.random = random;
  }

  /** A random expression of any kind. */
  Expr any(int depth) {
    return of(Sample.pick(List.of(Kind.values()), random), depth);
  }

  Expr of(Kind kind, int depth) {
    while (true) {
      Typed typed = depth <= 0 ? new Typed.Ok(leaf(kind)) : compound(kind, depth - 1);
      // what is too big for a type is made anew, and smaller
      if (typed instanceof Typed.Ok ok && fits(kind, ok.expression().type())) {
        return ok.expression();
      }
      depth--;
    }
  }

  private static boolean fits(Kind kind, Type type) {
    return switch (kind) {
      case BOOL -> type instanceof Type.Bool;
      case INT -> type.isInteger();
      case NUMBER -> type.isNumeric();
      case TEXT -> type instanceof Type.Text;
      case DATE -> type instanceof Type.Date;
      case TIMESTAMP -> type instanceof Type.Timestamp;
      case ENUM -> type instanceof Type.Enumeration;
    };
  }

  private Expr leaf(Kind kind) {
    if (random.nextInt(3) == 0) {
      return literal(kind);
    }
    return Sample.pick(
        Sample.COLUMNS.stream().filter(it -> fits(kind, it.type())).map(Expr.class::cast).toList(),
        random);
  }

  private Expr literal(Kind kind) {
    return switch (kind) {
      case BOOL -> Literals.bool(random.nextBoolean());
      case INT ->
          Literals.integer(random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(-20, 20));
      case NUMBER ->
          random.nextBoolean()
              ? Literals.integer(random.nextInt(-9, 10))
              : Literals.decimal(
                  BigDecimal.valueOf(random.nextInt(-9999, 9999), random.nextInt(4)));
      case TEXT -> Literals.text(Sample.text(random));
      case DATE -> Literals.date(Sample.day(random));
      case TIMESTAMP -> Literals.timestamp(Sample.time(random));
      case ENUM ->
          Literals.enumeration(Sample.STATUS, Sample.pick(Sample.STATUS.literals(), random));
    };
  }

  private Typed compound(Kind kind, int depth) {
    return switch (random.nextInt(8)) {
      case 0 ->
          Typing.conditional(
              of(Kind.BOOL, depth),
              of(kind, depth),
              random.nextInt(4) == 0 ? Literals.NULL : of(kind, depth));
      case 1 -> call("coalesce", of(kind, depth), of(kind, depth));
      default ->
          switch (kind) {
            case BOOL -> condition(depth);
            case INT -> integer(depth);
            case NUMBER -> number(depth);
            case TEXT -> text(depth);
            case DATE -> date(depth);
            case TIMESTAMP -> timestamp(depth);
            case ENUM -> new Typed.Ok(leaf(Kind.ENUM));
          };
    };
  }

  private Typed condition(int depth) {
    Kind kind =
        Sample.pick(List.of(Kind.INT, Kind.NUMBER, Kind.TEXT, Kind.DATE, Kind.TIMESTAMP), random);
    return switch (random.nextInt(14)) {
      case 0, 1 -> Typing.binary(BinaryOperator.AND, of(Kind.BOOL, depth), of(Kind.BOOL, depth));
      case 2, 3 -> Typing.binary(BinaryOperator.OR, of(Kind.BOOL, depth), of(Kind.BOOL, depth));
      case 4 -> Typing.unary(UnaryOperator.NOT, of(Kind.BOOL, depth));
      case 5 -> Typing.isNull(any(depth), random.nextBoolean());
      case 6 ->
          Typing.inList(
              of(kind, depth),
              List.of(of(kind, depth), of(kind, 0), of(kind, 0)),
              random.nextBoolean());
      case 7 -> Typing.between(of(kind, depth), of(kind, depth), of(kind, 0), random.nextBoolean());
      case 8 ->
          Typing.like(
              of(Kind.TEXT, depth),
              Literals.text(Sample.pick(LIKES, random)),
              random.nextBoolean());
      case 9 ->
          call(
              Sample.pick(List.of("startsWith", "endsWith", "contains"), random),
              of(Kind.TEXT, depth),
              of(Kind.TEXT, depth));
      case 10 ->
          Typing.binary(
              random.nextBoolean() ? BinaryOperator.EQ : BinaryOperator.NE,
              of(Kind.ENUM, depth),
              of(Kind.ENUM, 0));
      case 11 ->
          random.nextInt(3) == 0
              ? Typing.matches(
                  of(Kind.TEXT, depth),
                  Literals.text(Sample.pick(REGEXES, random)),
                  random.nextBoolean())
              : Typing.binary(BinaryOperator.EQ, of(Kind.BOOL, depth), of(Kind.BOOL, depth));
      default ->
          Typing.binary(
              Sample.pick(
                  List.of(
                      BinaryOperator.EQ,
                      BinaryOperator.NE,
                      BinaryOperator.LT,
                      BinaryOperator.LE,
                      BinaryOperator.GT,
                      BinaryOperator.GE),
                  random),
              of(kind, depth),
              of(random.nextInt(5) == 0 && kind == Kind.TIMESTAMP ? Kind.DATE : kind, depth));
    };
  }

  private Typed integer(int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> call("length", of(Kind.TEXT, depth));
      case 1 -> call(Sample.pick(List.of("year", "month", "day"), random), of(anyDate(), depth));
      case 2 -> call("daysBetween", of(anyDate(), depth), of(anyDate(), depth));
      case 3 -> Typing.binary(BinaryOperator.MOD, of(Kind.INT, depth), of(Kind.INT, depth));
      case 4 ->
          call(random.nextBoolean() ? "min" : "max", of(Kind.INT, depth), of(Kind.INT, depth));
      default -> arithmetic(Kind.INT, depth);
    };
  }

  private Typed number(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> call(Sample.pick(List.of("abs", "floor", "ceil"), random), of(Kind.NUMBER, depth));
      case 1 -> call("round", of(Kind.NUMBER, depth), Literals.integer(random.nextInt(4)));
      case 2, 3 ->
          Typing.binary(BinaryOperator.DIV, of(Kind.NUMBER, depth), of(Kind.NUMBER, depth));
      case 4 ->
          call(
              random.nextBoolean() ? "min" : "max", of(Kind.NUMBER, depth), of(Kind.NUMBER, depth));
      default -> arithmetic(Kind.NUMBER, depth);
    };
  }

  private Typed arithmetic(Kind kind, int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> Typing.unary(UnaryOperator.NEGATE, of(kind, depth));
      case 1 -> Typing.binary(BinaryOperator.ADD, of(kind, depth), of(kind, depth));
      case 2 -> Typing.binary(BinaryOperator.SUB, of(kind, depth), of(kind, depth));
      default -> Typing.binary(BinaryOperator.MUL, of(kind, depth), of(kind, depth));
    };
  }

  private Kind anyDate() {
    return random.nextBoolean() ? Kind.DATE : Kind.TIMESTAMP;
  }

  private Typed text(int depth) {
    return switch (random.nextInt(8)) {
      // beyond ASCII the case of letters is the engine's own affair
      case 0 -> ascii(call(random.nextBoolean() ? "lower" : "upper", of(Kind.TEXT, depth)));
      case 1 -> call("trim", of(Kind.TEXT, depth));
      case 2 -> call("substring", of(Kind.TEXT, depth), of(Kind.INT, depth), of(Kind.INT, depth));
      case 3 -> call("substring", of(Kind.TEXT, depth), of(Kind.INT, depth));
      case 4 -> call("replace", of(Kind.TEXT, depth), of(Kind.TEXT, 0), of(Kind.TEXT, 0));
      case 5 ->
          Typing.binary(
              BinaryOperator.ADD,
              of(Kind.TEXT, depth),
              of(random.nextBoolean() ? Kind.INT : Kind.ENUM, depth));
      default -> Typing.binary(BinaryOperator.ADD, of(Kind.TEXT, depth), of(Kind.TEXT, depth));
    };
  }

  private Typed ascii(Typed call) {
    Expr.Column plain =
        Sample.COLUMNS.stream()
            .filter(it -> it.type().equals(Sample.STATUS))
            .findFirst()
            .orElseThrow();
    return call instanceof Typed.Ok ok && ok.expression() instanceof Expr.Call lower
        ? lower.function().call(List.of(random.nextBoolean() ? plain : Literals.text("It's OK")))
        : call;
  }

  private Typed date(int depth) {
    return random.nextBoolean()
        ? call("date", of(Kind.TIMESTAMP, depth))
        : call("addDays", of(Kind.DATE, depth), Literals.integer(random.nextInt(-400, 400)));
  }

  private Typed timestamp(int depth) {
    return call("addDays", of(Kind.TIMESTAMP, depth), Literals.integer(random.nextInt(-400, 400)));
  }

  private static Typed call(String name, Expr... arguments) {
    return Typing.call(Functions.builtIn(), name, List.of(arguments));
  }
}
