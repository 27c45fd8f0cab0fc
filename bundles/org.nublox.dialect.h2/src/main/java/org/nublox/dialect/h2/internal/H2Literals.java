/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts and names as H2 prints them. Source: H2 documentation, "SQL Grammar: Literals". */
final class H2Literals {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4})|(\\\\))");

  private static final Pattern QUALIFIED_NAME =
      Pattern.compile("((?:U&)?\"(?:[^\"]|\"\")*\")\\.((?:U&)?\"(?:[^\"]|\"\")*\")");

  private H2Literals() {}

  /**
   * The two names of {@code "schema"."name"} where the text begins with it; H2 prints all names in
   * quotes. Empty when the text is another.
   */
  static List<String> qualifiedName(String text) {
    Matcher matcher = QUALIFIED_NAME.matcher(text);
    return matcher.lookingAt()
        ? List.of(unquote(matcher.group(1)), unquote(matcher.group(2)))
        : List.of();
  }

  /** The name or the text in quotes of any kind; what is not in quotes as it is. */
  static String unquote(String text) {
    if (text.startsWith("$$") && text.endsWith("$$") && text.length() >= 4) {
      return text.substring(2, text.length() - 2);
    }
    boolean escaped = text.startsWith("U&");
    String quoted = escaped ? text.substring(2) : text;
    char quote = quoted.isEmpty() ? ' ' : quoted.charAt(0);
    boolean whole =
        (quote == '\'' || quote == '"')
            && quoted.length() >= 2
            && quoted.charAt(quoted.length() - 1) == quote;
    if (!whole) {
      return text;
    }
    String inner = quoted.substring(1, quoted.length() - 1).replace("" + quote + quote, "" + quote);
    return escaped ? ESCAPE.matcher(inner).replaceAll(H2Literals::character) : inner;
  }

  private static String character(MatchResult escape) {
    String code = escape.group(1) == null ? escape.group(2) : escape.group(1);
    String character = code == null ? "\\" : Character.toString(Integer.parseInt(code, 16));
    return Matcher.quoteReplacement(character);
  }
}
