/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import org.nublox.schema.ViewDefinition;

/** Compares texts but for white space outside of quotes. */
final class TextEquivalence implements Equivalence {

  @Override
  public boolean sameExpression(Kind kind, String table, String column, String left, String right) {
    return same(left, right);
  }

  @Override
  public boolean sameView(String view, ViewDefinition left, ViewDefinition right) {
    if (left instanceof ViewDefinition.Verbatim a && right instanceof ViewDefinition.Verbatim b) {
      return same(a.sql(), b.sql());
    }
    return left.equals(right);
  }

  @Override
  public boolean comparesPolicies() {
    return true;
  }

  @Override
  public boolean sameBody(String trigger, String left, String right) {
    return same(left, right);
  }

  private static boolean same(String left, String right) {
    return left.equals(right) || squeeze(left).equals(squeeze(right));
  }

  /** One space for each run of white space that stands outside of quotes. */
  private static String squeeze(String sql) {
    StringBuilder out = new StringBuilder(sql.length());
    char quote = 0;
    for (char c : sql.strip().toCharArray()) {
      if (quote != 0) {
        out.append(c);
        quote = c == quote ? 0 : quote;
      } else if (Character.isWhitespace(c)) {
        if (out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        quote = c == '\'' || c == '"' || c == '`' ? c : 0;
        out.append(c);
      }
    }
    return out.toString();
  }
}
