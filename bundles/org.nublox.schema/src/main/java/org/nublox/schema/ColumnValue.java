/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import org.nublox.expression.Expr;

/** Where the value of a column comes from when a row is inserted. The cases exclude each other. */
public sealed interface ColumnValue {

  /** From the statement that inserts; null when it gives none. */
  record Given() implements ColumnValue {}

  /**
   * From the statement that inserts, or else the value of {@code expression}, which reads no
   * columns.
   */
  record Default(Expr expression) implements ColumnValue {}

  /** From a counter of the engine's own, unless the statement gives a value. */
  record Identity(long start, long increment) implements ColumnValue {
    public Identity {
      Require.that(increment != 0, "an identity column cannot advance by 0");
    }
  }

  /**
   * From the next value of the named sequence of the schema, unless the statement gives a value.
   */
  record NextOf(String sequence) implements ColumnValue {
    public NextOf {
      Require.text(sequence, "name of a sequence");
    }
  }

  /**
   * Computed from other columns of the row.
   *
   * @param stored whether the value is kept in the row; else it is computed when read
   */
  record Computed(Expr expression, boolean stored) implements ColumnValue {}
}
