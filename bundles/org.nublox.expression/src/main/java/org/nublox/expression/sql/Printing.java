/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import org.nublox.expression.Expr;
import org.nublox.expression.Query;

/** What a flavour uses to print the operands of the expression at hand. */
public interface Printing {

  /** A value as it stands between commas or inside of parentheses. */
  default String value(Expr expression) {
    return operand(expression, Fragment.ANY);
  }

  /**
   * A value as operand.
   *
   * @param level the {@link Fragment} precedence below which it gets parentheses
   */
  default String operand(Expr expression, int level) {
    return fragment(expression).at(level);
  }

  /** A value with what is known of how tightly it binds. */
  Fragment fragment(Expr expression);

  /**
   * A condition as operand of a logical operator.
   *
   * @param level the {@link Fragment} precedence below which it gets parentheses
   */
  String condition(Expr expression, int level);

  /** A query without parentheses, on one line. */
  String query(Query query);
}
