/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import org.nublox.expression.Expr;

/**
 * Compiles typed logical expressions to Java source. Logic of three values becomes plain conditions
 * wherever the reader only needs to know whether something is true, or not false.
 */
public final class JavaPrinter {

  private final JavaConditions conditions;
  private final JavaValues values;

  /** A printer for expressions in a program. */
  public JavaPrinter(JavaBinding binding) {
    values = new JavaValues(binding);
    conditions = values.conditions();
  }

  /**
   * An expression of the Java class that {@link Expr.Literal} names for its type, or the primitive;
   * null where the value is null.
   */
  public String value(Expr expression) {
    return values.print(expression).text();
  }

  /** A {@code boolean}: whether the condition is true. For guards, row filters and permissions. */
  public String isTrue(Expr condition) {
    return conditions.isTrue(condition).text();
  }

  /**
   * A {@code boolean}: whether the condition is true or unknown. For rules, which only false
   * violates.
   */
  public String notFalse(Expr condition) {
    return conditions.notFalse(condition).text();
  }
}
