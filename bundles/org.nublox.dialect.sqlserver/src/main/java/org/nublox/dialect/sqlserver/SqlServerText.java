/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Kind;
import org.nublox.dialect.catalog.SqlTokens.Token;

/** Texts of SQL as SQL Server tells them. */
final class SqlServerText {

  private SqlServerText() {}

  /** What stands behind the first {@code as} of a module's definition outside of parentheses. */
  static String behindAs(String definition) {
    int depth = 0;
    for (Token token : SqlTokens.of(definition, false)) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.kind() == Kind.WORD && token.is("as")) {
        return definition.substring(token.end()).strip();
      }
    }
    return definition;
  }

  /** An expression without the parentheses that the engine puts around it. */
  static String unwrapped(String expression) {
    return SqlTokens.unwrapped(expression, false);
  }
}
