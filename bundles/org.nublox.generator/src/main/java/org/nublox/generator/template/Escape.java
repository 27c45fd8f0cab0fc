/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import java.util.Locale;

/**
 * The one place where text of unknown content is made fit for a language. Each method takes any
 * text, never null, and gives text that can neither end the literal or comment it stands in nor
 * mean anything to the language.
 */
public final class Escape {

  private Escape() {}

  /**
   * For the inside of a Java string literal, text block or comment. Text without quotes,
   * backslashes, control characters and comment ends stays as it is, so that names and types pass
   * unchanged. Half a character (an unpaired surrogate) becomes U+FFFD: no source file can hold it.
   *
   * <p>Source: The Java Language Specification, 3.3 (a backslash after a backslash begins no
   * Unicode escape), 3.10.7 (octal escapes: unlike Unicode escapes they mean nothing in a comment).
   */
  public static String java(String text) {
    return each(
        text,
        (c, i) ->
            switch (c) {
              case '\\' -> "\\\\";
              case '"' -> "\\\"";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              case '/' -> i > 0 && text.charAt(i - 1) == '*' ? "\\57" : null;
              default ->
                  c < ' ' || c == 0x7f
                      ? String.format("\\%03o", (int) c)
                      : isLoneSurrogate(text, i) ? "\uFFFD" : null;
            });
  }

  /**
   * For the text of a Javadoc comment: shown as written, without markup or tags of its own. Line
   * ends stay.
   */
  public static String javadoc(String text) {
    return each(
        text,
        (c, i) ->
            switch (c) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '\\', '@', '{', '}' -> entity(c);
              case '/' -> i > 0 && text.charAt(i - 1) == '*' ? entity(c) : null;
              case '*' -> i + 1 < text.length() && text.charAt(i + 1) == '/' ? entity(c) : null;
              default -> isBadInMarkup(text, i) && c != '\n' && c != '\t' ? " " : null;
            });
  }

  /** For HTML and XML text and quoted attribute values. */
  public static String html(String text) {
    return each(
        text,
        (c, i) ->
            switch (c) {
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '&' -> "&amp;";
              case '"' -> "&quot;";
              case '\'' -> "&#39;";
              default -> isBadInMarkup(text, i) ? "\uFFFD" : null;
            });
  }

  /** As {@link #html}, and inert in a JTE template: no expression, tag or comment of JTE's. */
  public static String jte(String text) {
    String html = html(text);
    return each(
        html,
        (c, i) ->
            switch (c) {
              case '$', '@', '!', '{', '}', '\\' -> entity(c);
              case '-' -> i > 0 && html.charAt(i - 1) == '-' ? entity(c) : null;
              default -> null;
            });
  }

  /**
   * For the inside of a JSON string, or a double-quoted YAML scalar (of which JSON's is a part).
   * Also safe inside of an HTML script element.
   */
  public static String json(String text) {
    return each(
        text,
        (c, i) ->
            switch (c) {
              case '\\' -> "\\\\";
              case '"' -> "\\\"";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              case '<', '>', '&', '\u2028', '\u2029', '\uFEFF' -> unicode(c);
              default ->
                  c < ' ' || (c >= 0x7f && c < 0xa0) || isLoneSurrogate(text, i)
                      ? unicode(c)
                      : null;
            });
  }

  /** For the inside of a JavaScript string in either quotes, or a template literal. */
  public static String javaScript(String text) {
    String json = json(text);
    return json.replace("'", "\\u0027").replace("`", "\\u0060").replace("$", "\\u0024");
  }

  /** For a value of a {@code .properties} file, in ISO-8859-1 or UTF-8 alike. */
  public static String properties(String text) {
    return properties(text, false);
  }

  /** For a key of a {@code .properties} file. */
  public static String propertiesKey(String text) {
    return properties(text, true);
  }

  private static String properties(String text, boolean key) {
    return each(
        text,
        (c, i) ->
            switch (c) {
              case '\\', ':', '=', '#', '!' -> "\\" + c;
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              case ' ' -> key || i == 0 ? "\\ " : null;
              default -> c < ' ' || c >= 0x7f ? unicode(c) : null;
            });
  }

  /** For Markdown text, also in a table cell: one line, no markup, no HTML. */
  public static String markdown(String text) {
    return each(
        text,
        (c, i) ->
            switch (c) {
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '&' -> "&amp;";
              case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '$' -> "\\" + c;
              case '\n', '\r', '\t' -> " ";
              default -> isBadInMarkup(text, i) ? "\uFFFD" : null;
            });
  }

  /** For a comment in a language whose comments end with the line: one line. */
  public static String line(String text) {
    return each(
        text, (c, i) -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? " " : null);
  }

  /** What stands for one character of a text; null for the character itself. */
  private interface Escaper {
    String at(char c, int index);
  }

  /** A copy is made only when a character has to change. */
  private static String each(String text, Escaper escaper) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String escaped = escaper.at(c, i);
      if (escaped != null) {
        out = out == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : out;
        out.append(escaped);
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  private static String entity(char c) {
    return "&#" + (int) c + ";";
  }

  private static String unicode(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }

  private static boolean isBadInMarkup(String text, int i) {
    char c = text.charAt(i);
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || c == '\uFFFE'
        || c == '\uFFFF'
        || isLoneSurrogate(text, i);
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
