/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

/**
 * Printed SQL that knows how tightly it binds, so that parentheses stand only where they are
 * needed.
 *
 * @param sql the text
 * @param precedence how tightly its outermost operator binds: one of the constants
 * @param condition whether it is a predicate; makes a difference only where a database does not
 *     have boolean values
 */
public record Fragment(String sql, int precedence, boolean condition) {

  /** Anything: as between commas or inside of parentheses. */
  public static final int ANY = 0;

  /** {@code or}. */
  public static final int OR = 1;

  /** {@code and}. */
  public static final int AND = 2;

  /** {@code not}. */
  public static final int NOT = 3;

  /** Comparisons, {@code is null}, {@code in}, {@code between}, {@code like}. */
  public static final int COMPARISON = 4;

  /** Concatenation. */
  public static final int CONCAT = 5;

  /** Addition and subtraction. */
  public static final int SUM = 6;

  /** Multiplication, division and remainder. */
  public static final int PRODUCT = 7;

  /** Signs. */
  public static final int SIGN = 8;

  /** What never needs parentheses. */
  public static final int ATOM = 9;

  /** A value. */
  public static Fragment value(String sql, int precedence) {
    return new Fragment(sql, precedence, false);
  }

  /** A value that never needs parentheses: a column, a literal, a function call. */
  public static Fragment atom(String sql) {
    return new Fragment(sql, ATOM, false);
  }

  /** A predicate. */
  public static Fragment condition(String sql, int precedence) {
    return new Fragment(sql, precedence, true);
  }

  /** The text, in parentheses when it binds less tightly than asked for. */
  public String at(int level) {
    return precedence < level ? "(" + sql + ")" : sql;
  }
}
