/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import java.util.List;
import org.nublox.expression.Expr;

/** Implemented by a plug-in's function that knows how it is written in Java. */
public interface JavaSpelled {

  /**
   * Prints a call as something that can be followed by a dot.
   *
   * @param arguments the printed arguments, to stand between commas; null where the value is null
   * @param binding for names of classes
   */
  String java(Expr.Call call, List<String> arguments, JavaBinding binding);
}
