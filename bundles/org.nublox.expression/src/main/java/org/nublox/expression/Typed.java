/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.Optional;

/** What came of making an expression: the expression, or why there is none. */
public sealed interface Typed {

  /** It has a type. */
  record Ok(Expr expression) implements Typed {}

  /** It has none. */
  record Problem(TypeProblem problem) implements Typed {}

  /** A problem as result. */
  static Typed problem(String code, String message) {
    return new Problem(new TypeProblem(code, message));
  }

  /** The expression if there is one. */
  default Optional<Expr> toOptional() {
    return this instanceof Ok ok ? Optional.of(ok.expression()) : Optional.empty();
  }

  /**
   * The expression.
   *
   * @throws IllegalArgumentException with the problem's message if there is none; for callers who
   *     know that there is
   */
  default Expr orElseThrow() {
    return switch (this) {
      case Ok ok -> ok.expression();
      case Problem problem -> throw new IllegalArgumentException(problem.problem().message());
    };
  }
}
