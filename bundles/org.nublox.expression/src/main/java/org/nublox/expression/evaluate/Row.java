/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.evaluate;

import java.util.Map;

/** What an expression is evaluated on. */
@FunctionalInterface
public interface Row {

  /**
   * The value of a field, relation or column.
   *
   * @return a value in the Java class that {@link org.nublox.expression.Expr.Literal} names for its
   *     type; a {@link Row} for a to-one relation; a {@link java.util.Collection} of rows for a
   *     to-many relation; null for nothing
   */
  Object get(String name);

  /** A row of named values; a name that the map does not have is null. */
  static Row of(Map<String, ?> values) {
    return values::get;
  }
}
