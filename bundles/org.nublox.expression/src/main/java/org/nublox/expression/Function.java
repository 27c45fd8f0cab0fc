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

/**
 * A function of the expression language. The built-in ones are in {@link BuiltIns}; a plug-in adds
 * its own to a {@link Functions}. How a function is spelled in SQL and Java is told by the flavour
 * of the target, or by the function itself when it also implements {@code
 * org.nublox.expression.sql.SqlSpelled} and {@code org.nublox.expression.java.JavaSpelled}.
 */
public interface Function {

  /** The name by which it is called; unique. */
  String name();

  /** The parameters for people, for example {@code round(number, places)}. */
  String signature();

  /**
   * Checks the arguments and gives the call with its type, arguments converted where necessary.
   *
   * @return {@link Typed.Ok} with an {@link Expr.Call} (or what it reduces to), or the problem
   */
  Typed call(List<Expr> arguments);

  /**
   * The value of a call.
   *
   * @param call the checked call
   * @param arguments values of the arguments in the Java classes that {@link Expr.Literal} names;
   *     null where null
   * @param environment clock and user
   * @return value in the Java class of the call's type, or null
   */
  Object evaluate(Expr.Call call, List<Object> arguments, Environment environment);

  /** Whether equal arguments always give equal results. */
  default boolean isDeterministic() {
    return true;
  }
}
