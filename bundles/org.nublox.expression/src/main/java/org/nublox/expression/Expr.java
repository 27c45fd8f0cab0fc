/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.List;
import java.util.Optional;

/**
 * A typed expression without side effects. What is true of it is told by {@code
 * docs/expressions.md}: logic is three-valued as in SQL, arithmetic is exact, {@code null} makes
 * everything unknown but the null tests.
 *
 * <p>Expressions are made bottom-up by {@link Typing} (which checks and converts), never by hand,
 * except for leaves. {@link Path} and {@link Aggregate} are <em>logical</em>: they speak of the
 * model's fields and relations. {@link Column}, {@link Parameter}, {@link Subquery}, {@link Exists}
 * and {@link ColumnAggregate} are <em>physical</em>: what a mapping puts in their place before an
 * expression can be printed as SQL.
 */
public sealed interface Expr {

  /** The type of the value. */
  Type type();

  /** Whether the value can be null (unknown, for a boolean). */
  boolean nullable();

  /** The direct operands, from left to right; without those inside of a {@link Query}. */
  default List<Expr> operands() {
    return List.of();
  }

  /**
   * A constant.
   *
   * @param type its type; {@link Types#NULL} for the null literal
   * @param value by type: String (text, enum literal, JSON, lower-case hexadecimal digits of
   *     bytes), Integer, Long, BigDecimal, Boolean, LocalDate, LocalTime, LocalDateTime,
   *     OffsetDateTime, UUID, or null for null. {@link Literals} makes literals that fit
   */
  record Literal(Type type, Object value) implements Expr {
    public Literal {
      Literals.requireFitting(type, value);
    }

    @Override
    public boolean nullable() {
      return value == null;
    }
  }

  /**
   * A logical path from the row in focus over relations to a field or relation.
   *
   * @param steps at least one
   */
  record Path(List<Step> steps) implements Expr {
    public Path {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("A path has at least one step");
      }
    }

    /** The step that the path ends with. */
    public Step last() {
      return steps.getLast();
    }

    /** Whether one of the steps leads to many. */
    public boolean isToMany() {
      return steps.stream().anyMatch(Step::toMany);
    }

    /** The names of the steps joined by dots. */
    public String text() {
      return String.join(".", steps.stream().map(Step::name).toList());
    }

    @Override
    public Type type() {
      Type type = last().type();
      return isToMany() && !(type instanceof Type.Many) ? new Type.Many(type) : type;
    }

    @Override
    public boolean nullable() {
      return steps.stream().anyMatch(Step::nullable);
    }
  }

  /**
   * One step of a {@link Path}.
   *
   * @param name of the field or relation
   * @param type of what it leads to: for a relation {@link Type.Entity}, for a to-many relation
   *     {@link Type.Many} of it
   * @param nullable whether it can lead to nothing; false for a to-many step
   * @param toMany whether it leads to many
   * @param owner qualified name of the entity that the step starts from (as seen, not where it is
   *     inherited from)
   */
  record Step(String name, Type type, boolean nullable, boolean toMany, String owner) {}

  /**
   * A physical column.
   *
   * @param table alias of the table in the query, or empty where there is one table only, as in a
   *     check constraint
   * @param name of the column, not quoted
   */
  record Column(Optional<String> table, String name, Type type, boolean nullable) implements Expr {}

  /**
   * A physical parameter of a statement, printed as the caller of the SQL printer wants it.
   *
   * @param name without a colon
   */
  record Parameter(String name, Type type, boolean nullable) implements Expr {}

  /**
   * A value that the application knows when it runs: who asks, and for which tenant.
   *
   * @param name {@link #USER_ID}, {@link #USER_NAME}, {@link #TENANT}, or one that a plug-in knows
   */
  record Context(String name, Type type, boolean nullable) implements Expr {
    /** Identifier of the user. */
    public static final String USER_ID = "user.id";

    /** Login name of the user. */
    public static final String USER_NAME = "user.name";

    /** Identifier of the user's tenant. */
    public static final String TENANT = "tenant";
  }

  /**
   * Whether the user has a role, its inheritance counted.
   *
   * @param role name of the role
   */
  record HasRole(String role) implements Expr {
    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** An operator with one operand. */
  record Unary(UnaryOperator operator, Expr operand, Type type) implements Expr {
    @Override
    public boolean nullable() {
      return operand.nullable();
    }

    @Override
    public List<Expr> operands() {
      return List.of(operand);
    }
  }

  /**
   * An operator with two operands.
   *
   * @param nullable whether the result can be null, which a division by zero is too
   */
  record Binary(BinaryOperator operator, Expr left, Expr right, Type type, boolean nullable)
      implements Expr {
    @Override
    public List<Expr> operands() {
      return List.of(left, right);
    }
  }

  /**
   * A conversion that loses nothing: integer to wider number, date to timestamp, enum literal or
   * integer to text. {@link Typing} puts it where a target has to be told.
   */
  record Widen(Expr operand, Type type) implements Expr {
    @Override
    public boolean nullable() {
      return operand.nullable();
    }

    @Override
    public List<Expr> operands() {
      return List.of(operand);
    }
  }

  /** A null test, {@code x == null} or {@code x != null}: never unknown. */
  record IsNull(Expr operand, boolean negated) implements Expr {
    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return false;
    }

    @Override
    public List<Expr> operands() {
      return List.of(operand);
    }
  }

  /**
   * Whether a value equals one of the items.
   *
   * @param items at least one
   */
  record InList(Expr operand, List<Expr> items, boolean negated) implements Expr {
    public InList {
      items = List.copyOf(items);
    }

    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return operand.nullable() || items.stream().anyMatch(Expr::nullable);
    }

    @Override
    public List<Expr> operands() {
      return Expressions.prepend(operand, items);
    }
  }

  /** {@code low <= operand and operand <= high}. */
  record Between(Expr operand, Expr low, Expr high, boolean negated) implements Expr {
    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return operand.nullable() || low.nullable() || high.nullable();
    }

    @Override
    public List<Expr> operands() {
      return List.of(operand, low, high);
    }
  }

  /** Whether the whole text fits a pattern with wildcards. */
  record Like(Expr operand, LikePattern pattern, boolean negated) implements Expr {
    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }

    @Override
    public List<Expr> operands() {
      return List.of(operand);
    }
  }

  /** Whether the whole text fits a regular expression of the portable kind. */
  record Matches(Expr operand, Regex regex, boolean negated) implements Expr {
    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }

    @Override
    public List<Expr> operands() {
      return List.of(operand);
    }
  }

  /**
   * {@code if condition then whenTrue else otherwise}; an unknown condition chooses {@code
   * otherwise}.
   */
  record Conditional(Expr condition, Expr whenTrue, Expr otherwise, Type type) implements Expr {
    @Override
    public boolean nullable() {
      return whenTrue.nullable() || otherwise.nullable();
    }

    @Override
    public List<Expr> operands() {
      return List.of(condition, whenTrue, otherwise);
    }
  }

  /** A call of a function. */
  record Call(Function function, List<Expr> arguments, Type type, boolean nullable)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expr> operands() {
      return arguments;
    }
  }

  /**
   * A logical aggregate over a to-many path, for example {@code sum(lines.amount)}.
   *
   * @param source the path to the rows; it leads to entities
   * @param argument what is aggregated, with paths that start at such a row; empty for COUNT, the
   *     condition for ANY and ALL
   * @param filter which rows take part, with paths that start at such a row
   */
  record Aggregate(
      AggregateKind kind,
      Path source,
      Optional<Expr> argument,
      Optional<Expr> filter,
      Type type,
      boolean nullable)
      implements Expr {}

  /**
   * The text of an expression in the SQL of one database, as a script has it or as a catalog tells
   * it. Nothing is known about its parts.
   *
   * @param dialect id of the database's dialect
   * @param sql the text; never empty
   * @param condition whether it is a predicate rather than a value
   */
  record Verbatim(String dialect, String sql, boolean condition) implements Expr {
    public Verbatim {
      if (sql.isBlank()) {
        throw new IllegalArgumentException("A verbatim expression has a text");
      }
    }

    /** A predicate, as it stands inside of {@code check (...)}. */
    public static Verbatim condition(String dialect, String sql) {
      return new Verbatim(dialect, sql, true);
    }

    /** A value, as it stands after {@code default}. */
    public static Verbatim value(String dialect, String sql) {
      return new Verbatim(dialect, sql, false);
    }

    /** Boolean for a predicate; of a value it is not known and given as text. */
    @Override
    public Type type() {
      return condition ? Types.BOOL : Types.TEXT;
    }

    @Override
    public boolean nullable() {
      return true;
    }
  }

  /** A physical aggregate in the projection or the having clause of a query. */
  record ColumnAggregate(
      AggregateKind kind, Optional<Expr> argument, boolean distinct, Type type, boolean nullable)
      implements Expr {
    @Override
    public List<Expr> operands() {
      return argument.map(List::of).orElse(List.of());
    }
  }

  /** The one value of a query with one projection; null when it has no row. */
  record Subquery(Query query, Type type, boolean nullable) implements Expr {}

  /** Whether a query has a row. */
  record Exists(Query query, boolean negated) implements Expr {
    @Override
    public Type type() {
      return Types.BOOL;
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }
}
