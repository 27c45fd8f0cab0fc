/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the first words of a statement, for what is said by these alone. */
public final class Words {

  private Words() {}

  /**
   * The first words: bare ones in lower case, names in quotes as they are between them; punctuation
   * is a word of its own, comments are left out.
   *
   * @param most how many
   */
  public static List<String> of(String sql, int most) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < sql.length() && words.size() < most) {
      char c = sql.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (sql.startsWith("--", i)) {
        int end = sql.indexOf('\n', i);
        i = end < 0 ? sql.length() : end;
      } else if (sql.startsWith("/*", i)) {
        int end = sql.indexOf("*/", i + 2);
        i = end < 0 ? sql.length() : end + 2;
      } else if (c == '"' || c == '`' || c == '[' || c == '\'') {
        i = quoted(sql, i, words);
      } else if (isPart(c)) {
        int start = i;
        while (i < sql.length() && isPart(sql.charAt(i))) {
          i++;
        }
        words.add(sql.substring(start, i).toLowerCase(Locale.ROOT));
      } else {
        words.add(String.valueOf(c));
        i++;
      }
    }
    return words;
  }

  private static int quoted(String sql, int start, List<String> words) {
    char close = sql.charAt(start) == '[' ? ']' : sql.charAt(start);
    StringBuilder name = new StringBuilder();
    int i = start + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == close) {
        if (i + 1 < sql.length() && sql.charAt(i + 1) == close) {
          i++;
        } else {
          break;
        }
      }
      name.append(c);
      i++;
    }
    words.add(name.toString());
    return i + 1;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
  }
}
