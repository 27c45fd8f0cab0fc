/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function that is described by its parameters, its result type and what it computes.
 *
 * @param name by which it is called
 * @param signature for people
 * @param parameters one for each argument
 * @param optional how many of the last parameters may be left out
 * @param result the type of the result by the converted arguments
 * @param evaluation what it computes from arguments, none of which is null
 * @param isDeterministic whether equal arguments always give equal results
 */
record FunctionDefinition(
    String name,
    String signature,
    List<Parameter> parameters,
    int optional,
    Result result,
    Evaluation evaluation,
    boolean isDeterministic)
    implements Function {

  /** What a parameter takes. */
  enum Parameter {
    TEXT("a text"),
    INTEGER("an integer"),
    NUMBER("a number"),
    DATE("a date or a timestamp");

    final String description;

    Parameter(String description) {
      this.description = description;
    }

    Optional<Expr> convert(Expr argument) {
      return switch (this) {
        case TEXT -> argument.type().isTextual() ? Conversions.toText(argument) : Optional.empty();
        case INTEGER -> Optional.of(argument).filter(it -> it.type().isInteger());
        case NUMBER -> Optional.of(argument).filter(it -> it.type().isNumeric());
        case DATE ->
            argument.type() instanceof Type.Timestamp
                ? Optional.of(argument)
                : Conversions.convert(argument, Types.DATE);
      };
    }
  }

  /** Gives the type of the result, or why there is none. */
  @FunctionalInterface
  interface Result {
    Typed of(Function function, List<Expr> arguments);

    /** Always the same type, null when an argument is. */
    static Result of(Type type) {
      return (function, arguments) -> ok(function, arguments, type);
    }

    static Typed ok(Function function, List<Expr> arguments, Type type) {
      return new Typed.Ok(
          new Expr.Call(function, arguments, type, arguments.stream().anyMatch(Expr::nullable)));
    }
  }

  /** Computes the value. */
  @FunctionalInterface
  interface Evaluation {
    Object of(Expr.Call call, List<Object> arguments, Environment environment);
  }

  static FunctionDefinition of(
      String name,
      String signature,
      List<Parameter> parameters,
      Result result,
      Evaluation evaluation) {
    return new FunctionDefinition(name, signature, parameters, 0, result, evaluation, true);
  }

  FunctionDefinition withOptional(int count) {
    return new FunctionDefinition(
        name, signature, parameters, count, result, evaluation, isDeterministic);
  }

  FunctionDefinition volatileResult() {
    return new FunctionDefinition(name, signature, parameters, optional, result, evaluation, false);
  }

  @Override
  public Typed call(List<Expr> arguments) {
    if (arguments.size() > parameters.size() || arguments.size() < parameters.size() - optional) {
      return Typed.problem(
          "expr.argument-count",
          signature + " is called here with " + arguments.size() + " arguments");
    }
    List<Expr> converted = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Expr argument = arguments.get(i);
      Optional<Typed> noValue = Typing.noValue(argument);
      if (noValue.isPresent()) {
        return noValue.get();
      }
      Optional<Expr> fitting = parameters.get(i).convert(argument);
      if (fitting.isEmpty()) {
        return Typed.problem(
            "expr.argument-type",
            "Argument "
                + (i + 1)
                + " of "
                + signature
                + " must be "
                + parameters.get(i).description
                + ", but this is "
                + Typing.named(argument));
      }
      converted.add(fitting.get());
    }
    return result.of(this, converted);
  }

  @Override
  public Object evaluate(Expr.Call call, List<Object> arguments, Environment environment) {
    return arguments.contains(null) ? null : evaluation.of(call, arguments, environment);
  }
}
