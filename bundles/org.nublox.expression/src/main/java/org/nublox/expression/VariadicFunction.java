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

/**
 * A function of several values of one common type.
 *
 * @param name by which it is called
 * @param signature for people
 * @param min fewest arguments
 * @param max most arguments
 * @param ordered whether the values must have an order
 * @param nullable whether the call can be null, by its arguments
 * @param evaluation what it computes; gets nulls too
 */
record VariadicFunction(
    String name,
    String signature,
    int min,
    int max,
    boolean ordered,
    java.util.function.Predicate<List<Expr>> nullable,
    java.util.function.Function<List<Object>, Object> evaluation)
    implements Function {

  @Override
  public Typed call(List<Expr> arguments) {
    if (arguments.size() < min || arguments.size() > max) {
      return Typed.problem(
          "expr.argument-count",
          signature + " is called here with " + arguments.size() + " arguments");
    }
    return switch (Conversions.unify(arguments)) {
      case Conversions.Unified.Problem problem -> problem.typed();
      case Conversions.Unified.Ok unified -> {
        Optional<Typed> unordered =
            ordered
                ? unified.items().stream()
                    .map(it -> Typing.noValue(it).or(() -> Typing.requireOrdered(it, name)))
                    .flatMap(Optional::stream)
                    .findFirst()
                : Optional.empty();
        yield unordered.orElseGet(
            () ->
                new Typed.Ok(
                    new Expr.Call(
                        this, unified.items(), unified.type(), nullable.test(unified.items()))));
      }
    };
  }

  @Override
  public Object evaluate(Expr.Call call, List<Object> arguments, Environment environment) {
    return evaluation.apply(arguments);
  }
}
