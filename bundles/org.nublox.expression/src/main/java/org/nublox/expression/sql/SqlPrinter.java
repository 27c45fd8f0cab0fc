/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import java.util.function.Supplier;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.UnaryOperator;

/**
 * Prints physical expressions and queries for one database: keywords in lower case, as few
 * parentheses as possible. Logical parts ({@link Expr.Path}, {@link Expr.Aggregate}) must have been
 * replaced by physical ones before.
 */
public final class SqlPrinter {

  private final SqlFlavour flavour;
  private final Printing printing = new Operands();
  private final QueryPrinter queries;

  /** A printer for the database that the flavour describes. */
  public SqlPrinter(SqlFlavour flavour) {
    this.flavour = flavour;
    this.queries = new QueryPrinter(flavour, printing);
  }

  /** A condition, as it stands after {@code where} or inside of {@code check (...)}. */
  public SqlText condition(Expr condition) {
    return catching(() -> printing.condition(condition, Fragment.ANY));
  }

  /** A value, as it stands in a projection, a generated column or an index; also a boolean one. */
  public SqlText value(Expr value) {
    return catching(() -> printing.value(value));
  }

  /**
   * A value in parentheses unless it is a literal, a column or a function call; as after {@code
   * default}.
   */
  public SqlText atom(Expr value) {
    return catching(() -> printing.operand(value, Fragment.ATOM));
  }

  /** A query on several lines, without a terminator. */
  public SqlText query(Query query) {
    return catching(() -> queries.print(query, "\n"));
  }

  private static SqlText catching(Supplier<String> print) {
    try {
      return new SqlText.Printed(print.get());
    } catch (UnsupportedSqlException e) {
      return e.toText();
    }
  }

  private final class Operands implements Printing {
    @Override
    public Fragment fragment(Expr expression) {
      Fragment fragment = print(expression);
      return fragment.condition() && !flavour.hasBooleanValues()
          ? asValue(expression, fragment)
          : fragment;
    }

    @Override
    public String condition(Expr expression, int level) {
      Fragment fragment = print(expression);
      if (!fragment.condition() && !flavour.hasBooleanValues()) {
        fragment = Fragment.condition(fragment.at(Fragment.CONCAT) + " = 1", Fragment.COMPARISON);
      }
      return fragment.at(level);
    }

    @Override
    public String query(Query query) {
      return queries.print(query, " ");
    }
  }

  /** 1, 0 or null, in a database that does not have boolean values. */
  private Fragment asValue(Expr expression, Fragment condition) {
    String whenFalse =
        expression.nullable()
            ? " when not " + condition.at(Fragment.COMPARISON) + " then 0"
            : " else 0";
    return Fragment.atom("case when " + condition.sql() + " then 1" + whenFalse + " end");
  }

  private Fragment print(Expr expression) {
    return switch (expression) {
      case Expr.Literal it -> flavour.literal(it);
      case Expr.Column it -> column(it);
      case Expr.Parameter it -> flavour.parameter(it);
      case Expr.Context it -> flavour.context(it);
      case Expr.HasRole it -> flavour.hasRole(it);
      case Expr.Unary it ->
          it.operator() == UnaryOperator.NOT ? not(it) : flavour.negate(it, printing);
      case Expr.Binary it -> binary(it);
      case Expr.Widen it -> flavour.widen(it, printing);
      case Expr.IsNull it -> isNull(it);
      case Expr.InList it -> flavour.inList(it, printing);
      case Expr.Between it -> flavour.between(it, printing);
      case Expr.Like it -> flavour.like(it, printing);
      case Expr.Matches it -> flavour.matches(it, printing);
      case Expr.Conditional it -> conditional(it);
      case Expr.Call it -> flavour.call(it, printing);
      case Expr.ColumnAggregate it -> flavour.aggregate(it, printing);
      case Expr.Subquery it -> Fragment.atom("(" + printing.query(it.query()) + ")");
      case Expr.Exists it -> exists(it);
      // the text stands for itself wherever it is put; who makes it sees to parentheses
      case Expr.Verbatim it -> new Fragment(it.sql(), Fragment.ATOM, it.condition());
      case Expr.Path it -> throw logical("path " + it.text());
      case Expr.Aggregate it -> throw logical("aggregate over " + it.source().text());
    };
  }

  private static IllegalArgumentException logical(String what) {
    return new IllegalArgumentException(
        "The "
            + what
            + " speaks of the model; replace it by columns or a query before printing SQL");
  }

  private Fragment column(Expr.Column column) {
    String name = flavour.identifier(column.name());
    return Fragment.atom(
        column.table().map(table -> flavour.identifier(table) + "." + name).orElse(name));
  }

  private Fragment not(Expr.Unary not) {
    return Fragment.condition(
        "not " + printing.condition(not.operand(), Fragment.COMPARISON), Fragment.NOT);
  }

  private Fragment binary(Expr.Binary binary) {
    return switch (binary.operator()) {
      case AND -> logical(binary, "and", Fragment.AND);
      case OR -> logical(binary, "or", Fragment.OR);
      case EQ, NE, LT, LE, GT, GE -> flavour.compare(binary, printing);
      case ADD, SUB, MUL, DIV, MOD -> flavour.arithmetic(binary, printing);
      case CONCAT -> flavour.concat(binary, printing);
    };
  }

  private Fragment logical(Expr.Binary binary, String word, int level) {
    return Fragment.condition(
        printing.condition(binary.left(), level)
            + " "
            + word
            + " "
            + printing.condition(binary.right(), level),
        level);
  }

  private Fragment isNull(Expr.IsNull test) {
    return Fragment.condition(
        printing.operand(test.operand(), Fragment.CONCAT)
            + (test.negated() ? " is not null" : " is null"),
        Fragment.COMPARISON);
  }

  private Fragment conditional(Expr.Conditional it) {
    return Fragment.atom(
        "case when "
            + printing.condition(it.condition(), Fragment.ANY)
            + " then "
            + printing.value(it.whenTrue())
            + (it.otherwise().equals(Literals.NULL)
                ? ""
                : " else " + printing.value(it.otherwise()))
            + " end");
  }

  private Fragment exists(Expr.Exists exists) {
    String sql = "exists (" + printing.query(exists.query()) + ")";
    return exists.negated()
        ? Fragment.condition("not " + sql, Fragment.NOT)
        : Fragment.condition(sql, Fragment.ATOM);
  }
}
