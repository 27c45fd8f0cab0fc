/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import org.nublox.dialect.Dialect;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/**
 * What the engines at hand are too old for: MySQL 8.0.15 reads checks, but neither keeps nor tells
 * them.
 */
final class Old {

  private Old() {}

  static Schema withoutWhatIsTooNew(Dialect dialect, Schema schema) {
    return dialect.id().equals("mysql")
        ? schema.withTables(
            schema.tables().stream().map(table -> table.toBuilder().clearChecks().build()).toList())
        : schema;
  }

  /** What 8.0.15 does wrong: it forgets defaults when it builds a table anew for an index. */
  static boolean isForgotten(Dialect dialect, Change change) {
    return dialect.id().equals("mysql")
        && change instanceof Change.AlterColumn alter
        && alter.from().value() instanceof ColumnValue.Given
        && alter.to().value() instanceof ColumnValue.Default
        && alter.from().equals(alter.to().withValue(new ColumnValue.Given()).withOrigin(""));
  }
}
