/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.Function;
import org.nublox.expression.Type;

/**
 * Calls of functions: methods of the support class, or of the JDK where nothing can be null and the
 * method means the same.
 */
final class JavaFunctions {

  /** Methods of the first argument that mean the same as the function when no argument is null. */
  private static final Map<Function, String> METHODS =
      Map.of(
          BuiltIns.STARTS_WITH, "startsWith",
          BuiltIns.ENDS_WITH, "endsWith",
          BuiltIns.CONTAINS, "contains",
          BuiltIns.YEAR, "getYear",
          BuiltIns.MONTH, "getMonthValue",
          BuiltIns.DAY, "getDayOfMonth",
          BuiltIns.DATE_OF, "toLocalDate",
          BuiltIns.ADD_DAYS, "plusDays");

  private final JavaBinding binding;
  private final JavaValues values;

  JavaFunctions(JavaBinding binding, JavaValues values) {
    this.binding = binding;
    this.values = values;
  }

  JavaTerm print(Expr.Call call) {
    Function function = call.function();
    String method = METHODS.get(function);
    if (method != null && !call.nullable()) {
      return method(call, method);
    }
    if (function == BuiltIns.TODAY) {
      return JavaTerm.object(binding.now() + ".toLocalDate()");
    }
    if (function == BuiltIns.NOW) {
      return JavaTerm.object(
          call.type() instanceof Type.TimestampTz
              ? binding.now() + ".atOffset(" + binding.type(ZoneOffset.class) + ".UTC)"
              : binding.now());
    }
    if (function == BuiltIns.NEW_UUID) {
      return JavaTerm.object(binding.type(UUID.class) + ".randomUUID()");
    }
    List<String> arguments = call.arguments().stream().map(it -> values.print(it).text()).toList();
    if (BuiltIns.all().contains(function)) {
      return JavaTerm.object(
          binding.support() + "." + function.name() + "(" + String.join(", ", arguments) + ")");
    }
    if (function instanceof JavaSpelled spelled) {
      return JavaTerm.object(spelled.java(call, arguments, binding));
    }
    throw new IllegalArgumentException(
        "The function '" + function.name() + "' does not say how it is written in Java");
  }

  private JavaTerm method(Expr.Call call, String method) {
    String receiver = values.print(call.arguments().getFirst()).at(JavaTerm.ATOM);
    String arguments =
        String.join(
            ", ", call.arguments().stream().skip(1).map(it -> values.print(it).text()).toList());
    return JavaTerm.primitive(receiver + "." + method + "(" + arguments + ")", JavaTerm.ATOM);
  }
}
