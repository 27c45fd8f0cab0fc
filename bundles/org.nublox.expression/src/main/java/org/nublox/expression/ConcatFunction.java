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

/** {@code concat(a, b, ...)}: another way to write {@code a + b}. */
final class ConcatFunction implements Function {

  @Override
  public String name() {
    return "concat";
  }

  @Override
  public String signature() {
    return "concat(text, ...)";
  }

  @Override
  public Typed call(List<Expr> arguments) {
    if (arguments.isEmpty()) {
      return Typed.problem("expr.argument-count", signature() + " needs something to join");
    }
    Expr joined = Literals.text("");
    for (Expr argument : arguments) {
      Typed next = Typing.binary(BinaryOperator.CONCAT, joined, argument);
      if (!(next instanceof Typed.Ok ok)) {
        return next;
      }
      boolean first = joined instanceof Expr.Literal literal && "".equals(literal.value());
      joined = first ? ok.expression().operands().get(1) : ok.expression();
    }
    return new Typed.Ok(joined);
  }

  @Override
  public Object evaluate(Expr.Call call, List<Object> arguments, Environment environment) {
    throw new IllegalStateException("A call of concat is made of operators");
  }
}
