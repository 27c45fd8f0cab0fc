/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;

/** Puts expressions, queries and texts into the SQL of a dialect. */
final class SqlText {

  /** What came of it. */
  sealed interface Result {}

  /** The SQL. */
  record Printed(String sql) implements Result {}

  /** Why there is none. */
  record Refused(String what, String substitute) implements Result {}

  private final Dialect dialect;

  SqlText(Dialect dialect) {
    this.dialect = dialect;
  }

  Result value(Expr expression) {
    return new Printed("" + expression + dialect.id());
  }

  Result condition(Expr expression) {
    return new Printed("" + expression);
  }

  Result query(Query query) {
    return new Printed("" + query);
  }

  String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
