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
import org.nublox.expression.FunctionDefinition.Result;

/** Result types of the functions that round. */
final class RoundingFunctions {

  private RoundingFunctions() {}

  static Typed round(Function function, List<Expr> arguments) {
    Expr number = arguments.getFirst();
    int places = 0;
    if (arguments.size() == 2) {
      if (!(arguments.get(1) instanceof Expr.Literal literal
          && literal.value() instanceof Integer value
          && value >= 0
          && value <= Type.MAX_PRECISION)) {
        return Typed.problem(
            "expr.argument-type",
            "The places of round(...) must be a number from 0 to 38, as it stands");
      }
      places = value;
    }
    if (!(number.type() instanceof Type.Decimal decimal) || decimal.scale() <= places) {
      return new Typed.Ok(number);
    }
    Type type = rounded(decimal, places);
    return Result.ok(function, List.of(number, Literals.integer(places)), type);
  }

  static Typed toWhole(Function function, List<Expr> arguments) {
    Expr number = arguments.getFirst();
    return number.type() instanceof Type.Decimal decimal && decimal.scale() > 0
        ? Result.ok(function, arguments, rounded(decimal, 0))
        : new Typed.Ok(number);
  }

  /** One more digit, because 9.5 becomes 10. */
  private static Type.Decimal rounded(Type.Decimal from, int places) {
    int precision = from.precision() - from.scale() + places + 1;
    return new Type.Decimal(Math.min(precision, Type.MAX_PRECISION), places);
  }

  /** The places that a checked call of round states. */
  static int places(Expr.Call call) {
    return (Integer) ((Expr.Literal) call.arguments().get(1)).value();
  }
}
