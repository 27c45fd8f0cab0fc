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
import java.util.OptionalLong;

/**
 * A relational query without a dialect, for views, row policies and repositories.
 *
 * <pre>{@code
 * Query.from(new Query.Table("invoice", "i"))
 *     .select(new Query.Projection(number, Optional.of("number")))
 *     .where(isPaid)
 * }</pre>
 *
 * @param distinct whether equal rows are given once
 * @param projections at least one, unless the query stands in {@link Expr.Exists}
 * @param from the first table
 * @param joins further tables, in order
 * @param where which rows; only those for which it is true
 * @param groupBy what rows are grouped by
 * @param having which groups
 * @param orderBy the order of the result
 * @param limit most rows
 * @param offset rows that are left out at the beginning
 */
public record Query(
    boolean distinct,
    List<Projection> projections,
    Table from,
    List<Join> joins,
    Optional<Expr> where,
    List<Expr> groupBy,
    Optional<Expr> having,
    List<Order> orderBy,
    OptionalLong limit,
    OptionalLong offset) {

  public Query {
    projections = List.copyOf(projections);
    joins = List.copyOf(joins);
    groupBy = List.copyOf(groupBy);
    orderBy = List.copyOf(orderBy);
  }

  /** A query of one table, with nothing projected yet. */
  public static Query from(Table table) {
    return new Query(
        false,
        List.of(),
        table,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  /** The same with other projections. */
  public Query select(Projection... newProjections) {
    return select(List.of(newProjections));
  }

  /** The same with other projections. */
  public Query select(List<Projection> newProjections) {
    return new Query(
        distinct, newProjections, from, joins, where, groupBy, having, orderBy, limit, offset);
  }

  /** The same with one more joined table. */
  public Query join(Join join) {
    return new Query(
        distinct,
        projections,
        from,
        Expressions.append(joins, join),
        where,
        groupBy,
        having,
        orderBy,
        limit,
        offset);
  }

  /** The same with another condition in place of the present one. */
  public Query where(Expr condition) {
    return new Query(
        distinct,
        projections,
        from,
        joins,
        Optional.of(condition),
        groupBy,
        having,
        orderBy,
        limit,
        offset);
  }

  /** The same with another grouping. */
  public Query groupBy(List<Expr> keys) {
    return new Query(
        distinct, projections, from, joins, where, keys, having, orderBy, limit, offset);
  }

  /** The same with another order. */
  public Query orderBy(List<Order> order) {
    return new Query(
        distinct, projections, from, joins, where, groupBy, having, order, limit, offset);
  }

  /**
   * One column of the result.
   *
   * @param alias its name, empty for the name that the expression has by itself
   */
  public record Projection(Expr expression, Optional<String> alias) {}

  /**
   * A table or view.
   *
   * @param schema its schema, empty for the current one
   * @param name not quoted
   * @param alias as columns refer to it, empty for none
   */
  public record Table(Optional<String> schema, String name, Optional<String> alias) {
    /** A table of the current schema with an alias. */
    public Table(String name, String alias) {
      this(Optional.empty(), name, Optional.of(alias));
    }
  }

  /** How a table is joined. */
  public enum JoinKind {
    /** Rows that match. */
    INNER,
    /** All rows of the left side, with nulls where nothing matches. */
    LEFT
  }

  /** A joined table. */
  public record Join(JoinKind kind, Table table, Expr on) {}

  /** Where nulls stand in an order. */
  public enum Nulls {
    /** Before all values. */
    FIRST,
    /** After all values. */
    LAST
  }

  /**
   * One part of an order.
   *
   * @param nulls always stated, because databases differ in what they do unasked
   */
  public record Order(Expr expression, boolean descending, Nulls nulls) {}
}
