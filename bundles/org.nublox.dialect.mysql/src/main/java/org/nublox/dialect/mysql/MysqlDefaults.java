/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.expression.Expr;
import org.nublox.expression.Types;

/**
 * Defaults of columns in words that the catalog can tell. It keeps the <em>value</em> of a default
 * that is a literal and tells it in a character set of three bytes, which leaves question marks of
 * bytes and of emoji; of a default that is a call it keeps the words.
 */
final class MysqlDefaults {

  private MysqlDefaults() {}

  /** The expression in SQL, given what it is. */
  static String tellable(Expr expression, String sql) {
    if (!(expression instanceof Expr.Literal literal)) {
      return sql;
    }
    if (literal.type().equals(Types.BYTES)) {
      return "unhex('" + literal.value() + "')";
    }
    boolean told = sql.codePoints().allMatch(Character::isBmpCodePoint);
    return told ? sql : "concat(" + sql + ")";
  }

  /** Whether the default needs no parentheses. */
  static boolean isAlone(Expr expression, String sql) {
    return switch (expression) {
      case Expr.Literal literal ->
          !literal.type().isTemporal() && SqlTokens.isLiteral(unsigned(sql), true);
      case Expr.Verbatim verbatim -> SqlTokens.isLiteral(unsigned(sql), true);
      default -> false;
    };
  }

  /** A negative number comes in parentheses. */
  private static String unsigned(String sql) {
    return SqlTokens.unwrapped(sql, true);
  }
}
