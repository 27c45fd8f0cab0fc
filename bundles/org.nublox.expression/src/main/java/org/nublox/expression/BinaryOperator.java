/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

/** Operators with two operands. */
public enum BinaryOperator {
  /** Three-valued conjunction. */
  AND("and"),
  /** Three-valued disjunction. */
  OR("or"),
  /** Equality; with a null literal {@link Typing} makes it a null test. */
  EQ("=="),
  /** Inequality. */
  NE("!="),
  /** Less than. */
  LT("<"),
  /** At most. */
  LE("<="),
  /** Greater than. */
  GT(">"),
  /** At least. */
  GE(">="),
  /** Exact addition. */
  ADD("+"),
  /** Exact subtraction. */
  SUB("-"),
  /** Exact multiplication. */
  MUL("*"),
  /** Decimal division, rounded half up; null when the divisor is zero. */
  DIV("/"),
  /** Remainder of integers with the sign of the dividend; null when the divisor is zero. */
  MOD("%"),
  /** Concatenation of text. */
  CONCAT("+");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** How the operator is written in a model. */
  public String symbol() {
    return symbol;
  }

  /** Whether the operator is AND or OR. */
  public boolean isLogical() {
    return this == AND || this == OR;
  }

  /** Whether the operator compares: EQ to GE. */
  public boolean isComparison() {
    return this == EQ || this == NE || isOrdering();
  }

  /** Whether the operator compares by order: LT to GE. */
  public boolean isOrdering() {
    return this == LT || this == LE || this == GT || this == GE;
  }

  /** Whether the operator computes a number. */
  public boolean isArithmetic() {
    return this == ADD || this == SUB || this == MUL || this == DIV || this == MOD;
  }
}
