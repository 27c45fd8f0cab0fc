/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Identifiers;
import org.nublox.expression.Expr;
import org.nublox.schema.ColumnValue;

/**
 * Puts another name in place of one, in texts that the engine keeps and changes by itself when
 * something is renamed.
 */
final class RenamedText {

  /** A literal, a quoted name or a word: only the latter two can be the name. */
  private static final String TOKEN =
      "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|[\\p{L}_][\\p{L}\\p{N}_$#]*";

  private static final Pattern TOKENS = Pattern.compile(TOKEN);
  private static final Pattern TOKENS_WITH_BRACKETS =
      Pattern.compile("\\[(?:[^\\]]|\\]\\])*\\]|" + TOKEN);

  private final Dialect dialect;
  private final String from;
  private final String to;

  RenamedText(Dialect dialect, String from, String to) {
    this.dialect = dialect;
    this.from = from;
    this.to = dialect.identifiers().quote(to);
  }

  /** Whether the text has the name somewhere outside of literals. */
  static boolean mentions(Dialect dialect, String sql, String name) {
    RenamedText search = new RenamedText(dialect, name, name);
    Matcher matcher = search.tokens(sql);
    while (matcher.find()) {
      if (search.isName(matcher.group())) {
        return true;
      }
    }
    return false;
  }

  private Matcher tokens(String sql) {
    boolean brackets = dialect.identifiers().inQuotes("").startsWith("[");
    return (brackets ? TOKENS_WITH_BRACKETS : TOKENS).matcher(sql);
  }

  private boolean isName(String token) {
    char first = token.charAt(0);
    if (first == '_' || Character.isLetter(first)) {
      return token.equalsIgnoreCase(from);
    }
    Identifiers identifiers = dialect.identifiers();
    return first != '\'' && token.equals(identifiers.inQuotes(identifiers.stored(from)));
  }

  String in(String sql) {
    StringBuilder out = new StringBuilder(sql.length());
    Matcher matcher = tokens(sql);
    int end = 0;
    while (matcher.find()) {
      out.append(sql, end, matcher.start());
      out.append(isName(matcher.group()) ? to : matcher.group());
      end = matcher.end();
    }
    return out.append(sql, end, sql.length()).toString();
  }

  Expr in(Expr expression) {
    return expression instanceof Expr.Verbatim verbatim
        ? new Expr.Verbatim(verbatim.dialect(), in(verbatim.sql()), verbatim.condition())
        : expression;
  }

  ColumnValue in(ColumnValue value) {
    return value instanceof ColumnValue.Computed computed
        ? new ColumnValue.Computed(in(computed.expression()), computed.stored())
        : value;
  }
}
