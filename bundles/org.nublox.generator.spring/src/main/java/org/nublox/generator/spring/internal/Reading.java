/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

/** How the columns of a query are called when their values are read. */
final class Reading {

  private Reading() {}

  /** The alias that a query gives to a column: none when its name is the same everywhere. */
  static String as(String column) {
    String label = label(column);
    return label.equals(column) ? "" : " as " + label;
  }

  /** The name by which a value is read. */
  static String label(String column) {
    return column.startsWith("{{") ? "x_" + column.substring(2, column.length() - 2) : column;
  }
}
