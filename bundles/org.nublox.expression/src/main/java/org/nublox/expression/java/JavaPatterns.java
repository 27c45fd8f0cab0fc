/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import org.nublox.expression.LikePattern;
import org.nublox.expression.Regex;
import org.nublox.expression.RegexPrinter;

/** Patterns as regular expressions of {@link java.util.regex}, for a match of the whole text. */
public final class JavaPatterns {

  // a class that holds every character, so that no flag has to be set
  private static final RegexPrinter PRINTER = new RegexPrinter("[\\s\\S]", true);

  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private JavaPatterns() {}

  /** A portable regular expression. */
  public static String of(Regex regex) {
    return PRINTER.print(regex);
  }

  /** A pattern of {@code like}. */
  public static String of(LikePattern pattern) {
    StringBuilder regex = new StringBuilder();
    for (LikePattern.Part part : pattern.parts()) {
      switch (part) {
        case LikePattern.Part.AnyOne one -> regex.append("[\\s\\S]");
        case LikePattern.Part.AnyText any -> regex.append("[\\s\\S]*");
        case LikePattern.Part.Text text -> escape(text.text(), regex);
      }
    }
    return regex.toString();
  }

  private static void escape(String text, StringBuilder regex) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        regex.append('\\');
      }
      regex.append(c);
    }
  }
}
