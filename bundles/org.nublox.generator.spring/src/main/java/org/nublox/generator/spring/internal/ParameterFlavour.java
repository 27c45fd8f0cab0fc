/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.nublox.expression.Expr;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.SqlFlavour;

/**
 * A flavour in which what the application knows (who asks, for which tenant, with which roles) is a
 * parameter of the statement; a flavour by itself has no way to say it.
 */
final class ParameterFlavour {

  static final String TENANT = "tenant";
  static final String USER_ID = "userId";
  static final String USER_NAME = "userName";

  /** Begins the parameter for a role, followed by its constant; 1 when the user has it, else 0. */
  static final String ROLE = "role_";

  private ParameterFlavour() {}

  /** The same flavour with parameters. */
  static SqlFlavour of(SqlFlavour flavour, Names names) {
    return (SqlFlavour)
        Proxy.newProxyInstance(
            SqlFlavour.class.getClassLoader(),
            new Class<?>[] {SqlFlavour.class},
            (proxy, method, arguments) -> {
              if (arguments != null
                  && arguments.length == 1
                  && arguments[0] instanceof Expr.Context context) {
                return Fragment.atom(":" + parameter(context));
              }
              if (arguments != null
                  && arguments.length == 1
                  && arguments[0] instanceof Expr.HasRole role) {
                return Fragment.condition(
                    ":" + ROLE + names.role(role.role()).substring("Role.".length()) + " = 1",
                    Fragment.COMPARISON);
              }
              try {
                return method.invoke(flavour, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static String parameter(Expr.Context context) {
    return switch (context.name()) {
      case Expr.Context.USER_ID -> USER_ID;
      case Expr.Context.USER_NAME -> USER_NAME;
      case Expr.Context.TENANT -> TENANT;
      default ->
          throw new IllegalArgumentException(
              "The application does not know '" + context.name() + "'");
    };
  }
}
