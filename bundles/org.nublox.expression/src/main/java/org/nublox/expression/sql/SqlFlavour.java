/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import java.util.OptionalLong;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;

/**
 * How one database writes what differs between databases. All flavours must agree in what an
 * expression means ({@code docs/expressions.md}); a flavour that cannot keep a meaning throws
 * {@link UnsupportedSqlException} and never prints something that means another thing. Extend
 * {@link AnsiFlavour}.
 */
public interface SqlFlavour {

  /** An identifier, quoted where necessary. */
  String identifier(String name);

  /** Whether a condition can be used as a value, and a boolean value as a condition. */
  boolean hasBooleanValues();

  /** A constant. */
  Fragment literal(Expr.Literal literal);

  /** A parameter of a statement. */
  Fragment parameter(Expr.Parameter parameter);

  /** A value of the session, such as the user. */
  Fragment context(Expr.Context context);

  /** Whether the user of the session has a role. */
  Fragment hasRole(Expr.HasRole hasRole);

  /** A conversion. */
  Fragment widen(Expr.Widen widen, Printing printing);

  /** Negation of a number. */
  Fragment negate(Expr.Unary negation, Printing printing);

  /** A comparison, its two operands of comparable types. */
  Fragment compare(Expr.Binary comparison, Printing printing);

  /** A sum, difference, product, quotient or remainder. */
  Fragment arithmetic(Expr.Binary arithmetic, Printing printing);

  /** A concatenation. */
  Fragment concat(Expr.Binary concatenation, Printing printing);

  /** {@code in}. */
  Fragment inList(Expr.InList in, Printing printing);

  /** {@code between}. */
  Fragment between(Expr.Between between, Printing printing);

  /** {@code like}. */
  Fragment like(Expr.Like like, Printing printing);

  /** {@code matches}. */
  Fragment matches(Expr.Matches matches, Printing printing);

  /** A call of a function. */
  Fragment call(Expr.Call call, Printing printing);

  /** An aggregate of a query. */
  Fragment aggregate(Expr.ColumnAggregate aggregate, Printing printing);

  /** One part of {@code order by}. */
  String order(Query.Order order, Printing printing);

  /**
   * What follows {@code order by} to cut the result, empty for nothing.
   *
   * @param ordered whether the query has an {@code order by}, which some databases need for this
   */
  String limit(OptionalLong limit, OptionalLong offset, boolean ordered);
}
