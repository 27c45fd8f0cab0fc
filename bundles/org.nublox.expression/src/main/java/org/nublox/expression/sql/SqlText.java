/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

/** What came of printing: SQL, or why the database cannot express it. */
public sealed interface SqlText {

  /**
   * It can be expressed.
   *
   * @param sql without a terminator
   */
  record Printed(String sql) implements SqlText {}

  /**
   * It cannot.
   *
   * @param code stable, for example {@code sql.regex}
   * @param what the database lacks, for people
   * @param substitute what can be done instead
   */
  record Unsupported(String code, String what, String substitute) implements SqlText {}

  /**
   * The SQL.
   *
   * @throws IllegalArgumentException if there is none; for callers who know that there is
   */
  default String orElseThrow() {
    return switch (this) {
      case Printed printed -> printed.sql();
      case Unsupported it -> throw new IllegalArgumentException(it.what() + ": " + it.substitute());
    };
  }
}
