/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.UnaryOperator;

/**
 * Values as Java expressions; null-aware by calls of the support class where something can be null.
 */
final class JavaValues {

  private final JavaBinding binding;
  private final JavaConditions conditions;
  private final JavaFunctions functions;

  JavaValues(JavaBinding binding) {
    this.binding = binding;
    this.conditions = new JavaConditions(binding, this);
    this.functions = new JavaFunctions(binding, this);
  }

  JavaConditions conditions() {
    return conditions;
  }

  JavaTerm print(Expr expression) {
    return switch (expression) {
      case Expr.Literal it -> literal(it);
      case Expr.Path it -> new JavaTerm(binding.path(it), JavaTerm.ATOM, !binding.isPrimitive(it));
      case Expr.Column it -> JavaTerm.object(binding.column(it));
      case Expr.Context it -> JavaTerm.object(binding.context(it));
      case Expr.HasRole it -> JavaTerm.primitive(binding.hasRole(it.role()), JavaTerm.ATOM);
      case Expr.Unary it -> it.operator() == UnaryOperator.NOT ? logical(it, "not") : negate(it);
      case Expr.Binary it -> binary(it);
      case Expr.Widen it -> widen(it);
      case Expr.IsNull it -> conditions.isTrue(it);
      case Expr.InList it -> not(it.negated(), support("in", it.operands()), it);
      case Expr.Between it -> not(it.negated(), support("between", it.operands()), it);
      case Expr.Like it -> matches(it.operand(), JavaPatterns.of(it.pattern()), it.negated(), it);
      case Expr.Matches it -> matches(it.operand(), JavaPatterns.of(it.regex()), it.negated(), it);
      case Expr.Conditional it -> conditional(it);
      case Expr.Call it -> functions.print(it);
      case Expr.Aggregate it -> aggregate(it);
      case Expr.Parameter it -> throw physical("parameter " + it.name());
      case Expr.ColumnAggregate it -> throw physical("aggregate of a query");
      case Expr.Subquery it -> throw physical("query");
      case Expr.Exists it -> throw physical("query");
      case Expr.Verbatim it -> throw physical("text of a database");
    };
  }

  private static IllegalArgumentException physical(String what) {
    return new IllegalArgumentException("A " + what + " has no equal in Java");
  }

  // ---- constants ----

  private JavaTerm literal(Expr.Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return JavaTerm.object("(" + typeName(literal.type()) + ") null").withParentheses();
    }
    return switch (value) {
      case Integer it -> JavaTerm.primitive(it.toString(), it < 0 ? JavaTerm.SIGN : JavaTerm.ATOM);
      case Long it -> JavaTerm.primitive(it + "L", it < 0 ? JavaTerm.SIGN : JavaTerm.ATOM);
      case Boolean it -> JavaTerm.primitive(it.toString(), JavaTerm.ATOM);
      case BigDecimal it -> JavaTerm.object(decimal(it));
      case LocalDate it ->
          JavaTerm.object(
              name(LocalDate.class)
                  + ".of("
                  + it.getYear()
                  + ", "
                  + it.getMonthValue()
                  + ", "
                  + it.getDayOfMonth()
                  + ")");
      case LocalTime it -> parse(LocalTime.class, it);
      case LocalDateTime it -> parse(LocalDateTime.class, it);
      case OffsetDateTime it -> parse(OffsetDateTime.class, it);
      case UUID it ->
          JavaTerm.object(
              name(UUID.class) + ".fromString(" + JavaStrings.quote(it.toString()) + ")");
      case String it ->
          JavaTerm.object(
              literal.type() instanceof Type.Enumeration type
                  ? binding.enumLiteral(type, it)
                  : JavaStrings.quote(it));
      default -> throw new IllegalArgumentException("No literal: " + value);
    };
  }

  private String decimal(BigDecimal value) {
    String type = name(BigDecimal.class);
    return switch (value.toPlainString()) {
      case "0" -> type + ".ZERO";
      case "1" -> type + ".ONE";
      case String digits -> "new " + type + "(" + JavaStrings.quote(digits) + ")";
    };
  }

  private JavaTerm parse(Class<?> type, Object value) {
    return JavaTerm.object(name(type) + ".parse(" + JavaStrings.quote(value.toString()) + ")");
  }

  private String name(Class<?> type) {
    return binding.type(type);
  }

  /** The Java class of a type's values; of an enum the class that its constants tell. */
  private String typeName(Type type) {
    return switch (type) {
      case Type.Int32 int32 -> name(Integer.class);
      case Type.Int64 int64 -> name(Long.class);
      case Type.Decimal decimal -> name(BigDecimal.class);
      case Type.Bool bool -> name(Boolean.class);
      case Type.Date date -> name(LocalDate.class);
      case Type.Time time -> name(LocalTime.class);
      case Type.Timestamp timestamp -> name(LocalDateTime.class);
      case Type.TimestampTz tz -> name(OffsetDateTime.class);
      case Type.Uuid uuid -> name(UUID.class);
      case Type.Text text -> name(String.class);
      case Type.Enumeration enumeration -> binding.enumType(enumeration);
      default -> name(Object.class);
    };
  }

  // ---- operators ----

  private JavaTerm binary(Expr.Binary it) {
    return switch (it.operator()) {
      case AND -> it.nullable() ? logical(it, "and") : conditions.isTrue(it);
      case OR -> it.nullable() ? logical(it, "or") : conditions.isTrue(it);
      case EQ, NE, LT, LE, GT, GE ->
          it.nullable()
              ? JavaTerm.object(compareCall(it, it.operator()))
              : compare(it, it.operator(), print(it.left()), print(it.right()));
      case ADD -> exact(it, "+", JavaTerm.SUM, "add");
      case SUB -> exact(it, "-", JavaTerm.SUM, "subtract");
      case MUL -> exact(it, "*", JavaTerm.PRODUCT, "multiply");
      case DIV -> divide(it);
      case MOD -> remainder(it);
      case CONCAT ->
          it.nullable()
              ? support("concat", it.operands())
              : new JavaTerm(
                  print(it.left()).at(JavaTerm.SUM)
                      + " + "
                      + print(it.right()).at(JavaTerm.PRODUCT),
                  JavaTerm.SUM,
                  true);
    };
  }

  private JavaTerm logical(Expr it, String method) {
    return it.nullable() ? support(method, it.operands()) : conditions.isTrue(it);
  }

  private JavaTerm support(String method, List<Expr> operands) {
    return JavaTerm.object(
        binding.support()
            + "."
            + method
            + "("
            + String.join(", ", operands.stream().map(it -> print(it).text()).toList())
            + ")");
  }

  private JavaTerm not(boolean negated, JavaTerm value, Expr expression) {
    if (!negated) {
      return value;
    }
    return expression.nullable()
        ? JavaTerm.object(binding.support() + ".not(" + value.text() + ")")
        : JavaTerm.primitive("!" + value.at(JavaTerm.SIGN), JavaTerm.SIGN);
  }

  String compareCall(Expr.Binary it, BinaryOperator operator) {
    String method =
        switch (operator) {
          case EQ -> "eq";
          case NE -> "ne";
          case LT -> "lt";
          case LE -> "le";
          case GT -> "gt";
          default -> "ge";
        };
    return support(method, it.operands()).text();
  }

  /** A comparison of operands that are not null. */
  JavaTerm compare(Expr.Binary it, BinaryOperator operator, JavaTerm left, JavaTerm right) {
    Type type = it.left().type();
    boolean isDecimal = type instanceof Type.Decimal || it.right().type() instanceof Type.Decimal;
    if (isDecimal) {
      return compareTo(asDecimal(it.left()), asDecimal(it.right()), operator);
    }
    boolean isPrimitive = type.isInteger() || type instanceof Type.Bool;
    if (isPrimitive && left.boxed() && right.boxed()) {
      left = unboxed(left, type);
    }
    if (isPrimitive || (type instanceof Type.Enumeration && !operator.isOrdering())) {
      int level = operator.isOrdering() ? JavaTerm.RELATION : JavaTerm.EQUALITY;
      return JavaTerm.primitive(
          left.at(level + 1) + " " + operator.symbol() + " " + right.at(level + 1), level);
    }
    if (type.isTemporal()) {
      return compareTimes(type, operator, left, right);
    }
    if (!operator.isOrdering()) {
      return maybeNot(
          operator == BinaryOperator.NE, left.at(JavaTerm.ATOM) + ".equals(" + right.text() + ")");
    }
    return JavaTerm.primitive(
        binding.support()
            + ".compareText("
            + left.text()
            + ", "
            + right.text()
            + ") "
            + operator.symbol()
            + " 0",
        JavaTerm.RELATION);
  }

  private static JavaTerm unboxed(JavaTerm term, Type type) {
    String method =
        type instanceof Type.Bool ? "boolean" : type instanceof Type.Int32 ? "int" : "long";
    return JavaTerm.primitive(term.at(JavaTerm.ATOM) + "." + method + "Value()", JavaTerm.ATOM);
  }

  private static JavaTerm maybeNot(boolean negated, String test) {
    return negated
        ? JavaTerm.primitive("!" + test, JavaTerm.SIGN)
        : JavaTerm.primitive(test, JavaTerm.ATOM);
  }

  private static JavaTerm compareTo(JavaTerm left, JavaTerm right, BinaryOperator operator) {
    int level = operator.isOrdering() ? JavaTerm.RELATION : JavaTerm.EQUALITY;
    return JavaTerm.primitive(
        left.at(JavaTerm.ATOM) + ".compareTo(" + right.text() + ") " + operator.symbol() + " 0",
        level);
  }

  private static JavaTerm compareTimes(
      Type type, BinaryOperator operator, JavaTerm left, JavaTerm right) {
    String method =
        switch (operator) {
          case EQ, NE -> type instanceof Type.TimestampTz ? "isEqual" : "equals";
          case LT, GE -> "isBefore";
          default -> "isAfter";
        };
    boolean negated =
        operator == BinaryOperator.NE
            || operator == BinaryOperator.GE
            || operator == BinaryOperator.LE;
    return maybeNot(negated, left.at(JavaTerm.ATOM) + "." + method + "(" + right.text() + ")");
  }

  /** A number as BigDecimal. */
  JavaTerm asDecimal(Expr number) {
    JavaTerm term = print(number);
    if (number.type() instanceof Type.Decimal) {
      return term;
    }
    return number.nullable()
        ? JavaTerm.object(binding.support() + ".toDecimal(" + term.text() + ")")
        : JavaTerm.object(name(BigDecimal.class) + ".valueOf(" + term.text() + ")");
  }

  /** An integer as long or Long. */
  private JavaTerm asLong(Expr number) {
    JavaTerm term = print(number);
    if (number.type() instanceof Type.Int64) {
      return term;
    }
    if (number.nullable()) {
      return JavaTerm.object(binding.support() + ".toLong(" + term.text() + ")");
    }
    return number instanceof Expr.Literal
        ? JavaTerm.primitive(term.text() + "L", term.precedence())
        : JavaTerm.primitive("(long) " + term.at(JavaTerm.SIGN), JavaTerm.SIGN);
  }

  private JavaTerm negate(Expr.Unary it) {
    boolean isDecimal = it.type() instanceof Type.Decimal;
    if (it.nullable()) {
      return support("negate", it.operands());
    }
    JavaTerm operand = print(it.operand());
    return isDecimal
        ? JavaTerm.object(operand.at(JavaTerm.ATOM) + ".negate()")
        : JavaTerm.primitive("-" + operand.at(JavaTerm.ATOM), JavaTerm.SIGN);
  }

  private JavaTerm exact(Expr.Binary it, String symbol, int level, String method) {
    boolean isDecimal = it.type() instanceof Type.Decimal;
    JavaTerm left = isDecimal ? asDecimal(it.left()) : asLong(it.left());
    JavaTerm right = isDecimal ? asDecimal(it.right()) : asLong(it.right());
    if (it.nullable()) {
      return JavaTerm.object(
          binding.support() + "." + method + "(" + left.text() + ", " + right.text() + ")");
    }
    return isDecimal
        ? JavaTerm.object(left.at(JavaTerm.ATOM) + "." + method + "(" + right.text() + ")")
        : JavaTerm.primitive(left.at(level) + " " + symbol + " " + right.at(level + 1), level);
  }

  private JavaTerm divide(Expr.Binary it) {
    return JavaTerm.object(
        binding.support()
            + ".divide("
            + asDecimal(it.left()).text()
            + ", "
            + asDecimal(it.right()).text()
            + ", "
            + ((Type.Decimal) it.type()).scale()
            + ")");
  }

  private JavaTerm remainder(Expr.Binary it) {
    boolean isInt =
        it.left().type() instanceof Type.Int32 && it.right().type() instanceof Type.Int32;
    String left = isInt ? print(it.left()).text() : asLong(it.left()).text();
    String right = isInt ? print(it.right()).text() : asLong(it.right()).text();
    return JavaTerm.object(binding.support() + ".remainder(" + left + ", " + right + ")");
  }

  private JavaTerm widen(Expr.Widen it) {
    return switch (it.type()) {
      case Type.Int64 int64 -> asLong(it.operand());
      case Type.Decimal decimal -> asDecimal(it.operand());
      case Type.Timestamp timestamp ->
          it.nullable()
              ? support("atStartOfDay", it.operands())
              : JavaTerm.object(print(it.operand()).at(JavaTerm.ATOM) + ".atStartOfDay()");
      default -> asText(it);
    };
  }

  private JavaTerm asText(Expr.Widen it) {
    JavaTerm operand = print(it.operand());
    if (!(it.operand().type() instanceof Type.Enumeration type)) {
      return support("text", it.operands());
    }
    String text = binding.enumText(type, operand.at(JavaTerm.ATOM));
    return it.nullable()
        ? new JavaTerm(
            operand.at(JavaTerm.RELATION) + " == null ? null : " + text, JavaTerm.ANY, true)
        : JavaTerm.object(text);
  }

  private JavaTerm matches(Expr operand, String regex, boolean negated, Expr it) {
    String pattern = JavaStrings.quote(regex);
    JavaTerm text = print(operand);
    JavaTerm test =
        it.nullable()
            ? JavaTerm.object(
                binding.support()
                    + ".matches("
                    + text.text()
                    + ", "
                    + name(Pattern.class)
                    + ".compile("
                    + pattern
                    + "))")
            : JavaTerm.primitive(
                text.at(JavaTerm.ATOM) + ".matches(" + pattern + ")", JavaTerm.ATOM);
    return not(negated, test, it);
  }

  private JavaTerm conditional(Expr.Conditional it) {
    return new JavaTerm(
        conditions.isTrue(it.condition()).at(JavaTerm.OR)
            + " ? "
            + branch(it.whenTrue(), it).at(JavaTerm.OR)
            + " : "
            + branch(it.otherwise(), it).at(JavaTerm.OR),
        JavaTerm.ANY,
        it.nullable());
  }

  /**
   * A branch as object where the other one may be null, because Java would unbox a null otherwise.
   */
  private JavaTerm branch(Expr branch, Expr.Conditional it) {
    JavaTerm term = print(branch);
    boolean primitive = it.type().isInteger() || it.type() instanceof Type.Bool;
    boolean mustBeObject = primitive && it.nullable() && !term.boxed();
    return mustBeObject
        ? JavaTerm.object(typeName(it.type()) + ".valueOf(" + term.text() + ")")
        : term;
  }

  // ---- aggregates ----

  private JavaTerm aggregate(Expr.Aggregate it) {
    String variable = binding.variable(it.source());
    JavaValues element = new JavaValues(binding.element(it.source(), variable));
    String rows = binding.rows(it.source());
    if (it.argument().isEmpty() && it.filter().isEmpty()) {
      return JavaTerm.primitive("(long) " + rows + ".size()", JavaTerm.SIGN);
    }
    String stream =
        rows
            + ".stream()"
            + it.filter()
                .map(
                    f -> ".filter(" + variable + " -> " + element.conditions.isTrue(f).text() + ")")
                .orElse("");
    if (it.argument().isEmpty()) {
      return JavaTerm.primitive(stream + ".count()", JavaTerm.ATOM);
    }
    Expr argument = it.argument().get();
    String map = stream + ".map(" + variable + " -> " + element.print(argument).text() + ")";
    String support = binding.support();
    return switch (it.kind()) {
      case COUNT -> JavaTerm.primitive(stream + ".count()", JavaTerm.ATOM);
      case ANY ->
          JavaTerm.primitive(
              stream
                  + ".anyMatch("
                  + variable
                  + " -> "
                  + element.conditions.isTrue(argument).text()
                  + ")",
              JavaTerm.ATOM);
      case ALL ->
          JavaTerm.primitive(
              stream
                  + ".allMatch("
                  + variable
                  + " -> "
                  + element.conditions.notFalse(argument).text()
                  + ")",
              JavaTerm.ATOM);
      case SUM ->
          JavaTerm.object(
              support + (it.type() instanceof Type.Int64 ? ".sumLong(" : ".sum(") + map + ")");
      case MIN -> JavaTerm.object(support + ".min(" + map + ")");
      case MAX -> JavaTerm.object(support + ".max(" + map + ")");
      case AVG ->
          JavaTerm.object(
              support + ".average(" + map + ", " + ((Type.Decimal) it.type()).scale() + ")");
    };
  }
}
