/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Environment;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.UnaryOperator;
import org.nublox.expression.java.JavaPatterns;
import org.nublox.expression.support.Values;

/**
 * Evaluates logical expressions, and physical ones without queries. Holds no state but its
 * environment.
 */
public final class Evaluator {

  private final Environment environment;

  /** An evaluator in a world. */
  public Evaluator(Environment environment) {
    this.environment = environment;
  }

  /**
   * The value of an expression on a row.
   *
   * @return a value in the Java class that {@link Expr.Literal} names for the expression's type, or
   *     null
   * @throws IllegalArgumentException for parameters and queries, which only a database knows
   */
  public Object evaluate(Expr expression, Row row) {
    return switch (expression) {
      case Expr.Literal it -> it.value();
      case Expr.Path it -> path(it, row);
      case Expr.Column it -> row.get(it.name());
      case Expr.Context it -> environment.context(it);
      case Expr.HasRole it -> environment.hasRole(it.role());
      case Expr.Unary it -> unary(it, row);
      case Expr.Binary it -> binary(it, row);
      case Expr.Widen it -> widen(evaluate(it.operand(), row), it.type());
      case Expr.IsNull it -> (evaluate(it.operand(), row) == null) != it.negated();
      case Expr.InList it -> negated(in(it, row), it.negated());
      case Expr.Between it ->
          negated(
              Values.between(
                  evaluate(it.operand(), row), evaluate(it.low(), row), evaluate(it.high(), row)),
              it.negated());
      case Expr.Like it ->
          negated(matches(it.operand(), JavaPatterns.of(it.pattern()), row), it.negated());
      case Expr.Matches it ->
          negated(matches(it.operand(), JavaPatterns.of(it.regex()), row), it.negated());
      case Expr.Conditional it ->
          Values.isTrue((Boolean) evaluate(it.condition(), row))
              ? evaluate(it.whenTrue(), row)
              : evaluate(it.otherwise(), row);
      case Expr.Call it -> it.function().evaluate(it, all(it.arguments(), row), environment);
      case Expr.Aggregate it -> aggregate(it, row);
      case Expr.Parameter it -> throw physical("parameter " + it.name());
      case Expr.ColumnAggregate it -> throw physical("aggregate of a query");
      case Expr.Subquery it -> throw physical("query");
      case Expr.Exists it -> throw physical("query");
      case Expr.Verbatim it -> throw physical("text of a database");
    };
  }

  private static IllegalArgumentException physical(String what) {
    return new IllegalArgumentException("A " + what + " can be evaluated by a database only");
  }

  private static Object path(Expr.Path path, Row row) {
    Object value = row;
    for (Expr.Step step : path.steps()) {
      if (value == null) {
        return null;
      }
      value = ((Row) value).get(step.name());
    }
    return value;
  }

  private List<Object> all(List<Expr> expressions, Row row) {
    List<Object> values = new ArrayList<>();
    for (Expr expression : expressions) {
      values.add(evaluate(expression, row));
    }
    return values;
  }

  private Object unary(Expr.Unary unary, Row row) {
    Object value = evaluate(unary.operand(), row);
    if (unary.operator() == UnaryOperator.NOT) {
      return Values.not((Boolean) value);
    }
    return value instanceof BigDecimal number ? number.negate() : Values.negate((Long) value);
  }

  private Object binary(Expr.Binary binary, Row row) {
    Object a = evaluate(binary.left(), row);
    Object b = evaluate(binary.right(), row);
    return switch (binary.operator()) {
      case AND -> Values.and((Boolean) a, (Boolean) b);
      case OR -> Values.or((Boolean) a, (Boolean) b);
      case EQ -> Values.eq(a, b);
      case NE -> Values.ne(a, b);
      case LT -> Values.lt(a, b);
      case LE -> Values.le(a, b);
      case GT -> Values.gt(a, b);
      case GE -> Values.ge(a, b);
      case CONCAT -> Values.concat((String) a, (String) b);
      case DIV ->
          Values.divide(
              Values.toDecimal((Number) a),
              Values.toDecimal((Number) b),
              ((Type.Decimal) binary.type()).scale());
      case MOD -> remainder(a, b, binary.type());
      case ADD, SUB, MUL -> exact(binary.operator(), a, b, binary.type());
    };
  }

  private static Object remainder(Object a, Object b, Type type) {
    if (a == null || b == null) {
      return null;
    }
    Long result = Values.remainder(((Number) a).longValue(), ((Number) b).longValue());
    if (result != null && type instanceof Type.Int32) {
      return Math.toIntExact(result);
    }
    return result;
  }

  private static Object exact(BinaryOperator operator, Object a, Object b, Type type) {
    if (a == null || b == null) {
      return null;
    }
    BigDecimal x = Values.toDecimal((Number) a);
    BigDecimal y = Values.toDecimal((Number) b);
    BigDecimal result =
        switch (operator) {
          case ADD -> x.add(y);
          case SUB -> x.subtract(y);
          default -> x.multiply(y);
        };
    return integral(result, type);
  }

  private static Object integral(BigDecimal number, Type type) {
    if (type instanceof Type.Int64) {
      return number.longValueExact();
    }
    return number;
  }

  private static Object widen(Object value, Type type) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case Type.Int64 int64 -> ((Number) value).longValue();
      case Type.Decimal decimal -> Values.toDecimal((Number) value);
      case Type.Text text -> value.toString();
      case Type.Timestamp timestamp -> ((LocalDate) value).atStartOfDay();
      default -> throw new IllegalArgumentException("No widening to " + type.text());
    };
  }

  private Boolean in(Expr.InList in, Row row) {
    return Values.in(evaluate(in.operand(), row), all(in.items(), row).toArray());
  }

  private Boolean matches(Expr operand, String regex, Row row) {
    return Values.matches((String) evaluate(operand, row), Pattern.compile(regex));
  }

  private static Boolean negated(Boolean value, boolean negated) {
    return negated ? Values.not(value) : value;
  }

  private Object aggregate(Expr.Aggregate aggregate, Row row) {
    List<Row> rows = new ArrayList<>();
    collect(aggregate.source().steps(), 0, row, rows);
    aggregate
        .filter()
        .ifPresent(filter -> rows.removeIf(it -> !Values.isTrue((Boolean) evaluate(filter, it))));
    if (aggregate.argument().isEmpty()) {
      return (long) rows.size();
    }
    Expr argument = aggregate.argument().get();
    List<Object> values = rows.stream().map(it -> evaluate(argument, it)).toList();
    return switch (aggregate.kind()) {
      case COUNT -> (long) rows.size();
      case ANY -> values.contains(true);
      case ALL -> !values.contains(false);
      case MIN -> values.stream().filter(Objects::nonNull).min(Values::compare).orElse(null);
      case MAX -> values.stream().filter(Objects::nonNull).max(Values::compare).orElse(null);
      case SUM -> {
        BigDecimal sum = sum(values);
        yield integral(sum, aggregate.type());
      }
      case AVG -> average(values, ((Type.Decimal) aggregate.type()).scale());
    };
  }

  private static void collect(List<Expr.Step> steps, int index, Row row, List<Row> rows) {
    if (index == steps.size()) {
      rows.add(row);
      return;
    }
    switch (row.get(steps.get(index).name())) {
      case null -> {}
      case Collection<?> many -> many.forEach(it -> collect(steps, index + 1, (Row) it, rows));
      case Object one -> collect(steps, index + 1, (Row) one, rows);
    }
  }

  private static BigDecimal sum(List<Object> values) {
    return values.stream()
        .filter(Objects::nonNull)
        .map(it -> Values.toDecimal((Number) it))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal average(List<Object> values, int scale) {
    long count = values.stream().filter(Objects::nonNull).count();
    return count == 0
        ? null
        : sum(values).divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_UP);
  }
}
