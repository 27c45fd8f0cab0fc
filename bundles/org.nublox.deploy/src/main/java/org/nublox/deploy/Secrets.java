/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of texts that people see. */
public final class Secrets {

  private static final String MASK = "****";
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)((?:password|pwd|passwd|secret|token|accesstoken)[a-z]*\\s*=)[^&;,)\\s]*");
  private static final Pattern LOGIN = Pattern.compile("(//[^/@:\\s]*:)[^/@\\s]*(@)");
  private static final Pattern ORACLE = Pattern.compile("(:thin:[^/@\\s]+/)[^@\\s]*(@)");

  private Secrets() {}

  /** The text with the values of all that looks like a password replaced. */
  public static String mask(String text) {
    String masked = PARAMETER.matcher(text).replaceAll("$1" + MASK);
    masked = LOGIN.matcher(masked).replaceAll("$1" + MASK + "$2");
    return ORACLE.matcher(masked).replaceAll("$1" + MASK + "$2");
  }

  /** The text without this secret. */
  static String mask(String text, String secret) {
    String masked = mask(text);
    return secret.length() < 3
        ? masked
        : masked.replaceAll(Pattern.quote(secret), Matcher.quoteReplacement(MASK));
  }
}
