/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

/** Looks at text around elements: lines, blanks and comments. */
final class Texts {
  /** How much deeper a member stands than its owner. */
  static final String STEP = "  ";

  private Texts() {}

  /** A part of a text. */
  record Region(int start, int end) {
    boolean contains(Region other) {
      return start <= other.start && other.end <= end;
    }
  }

  /** The beginning of the line. */
  static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The blanks that the line of an offset begins with. */
  static String indentation(String text, int offset) {
    int start = lineStart(text, offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Whether only blanks stand before the offset in its line. */
  static boolean beginsLine(String text, int offset) {
    return text.substring(lineStart(text, offset), offset).isBlank();
  }

  /**
   * The end of the line of an offset, if only blanks and comments stand between: the offset of its
   * line break or of the end of the text; else -1.
   */
  static int restOfLine(String text, int offset) {
    int at = offset;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        return at > offset && text.charAt(at - 1) == '\r' ? at - 1 : at;
      }
      if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        return stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
      }
      if (text.startsWith("/*", at)
          && (!text.startsWith("/**", at) || text.startsWith("/**/", at))) {
        int close = text.indexOf("*/", at + 2);
        if (close < 0 || text.substring(at, close).indexOf('\n') >= 0) {
          // belongs to what follows
          return at == offset ? -1 : trimmed(text, offset, at);
        }
        at = close + 2;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else {
        return -1;
      }
    }
    return text.length();
  }

  private static int trimmed(String text, int from, int to) {
    return text.substring(from, to).isBlank() ? -1 : to;
  }

  /** What to cut for an element to be gone: its lines when nothing else stands in them. */
  static Region cut(String text, int start, int end) {
    int rest = restOfLine(text, end);
    if (!beginsLine(text, start) || rest < 0) {
      int from = start;
      while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
        from--;
      }
      boolean alone = from > 0 && text.charAt(from - 1) == '\n';
      return new Region(alone ? start : from, end);
    }
    int from = lineStart(text, start);
    int to = afterBreak(text, rest);
    // of two blank lines around it one goes, too
    boolean blankBefore = from == 0 || isBlankLine(text, lineStart(text, from - 1));
    boolean endAfter =
        to >= text.length()
            || isBlankLine(text, to)
            || text.substring(to).stripLeading().startsWith("}");
    if (blankBefore && endAfter) {
      if (to < text.length() && isBlankLine(text, to)) {
        to = afterBreak(text, text.indexOf('\n', to));
      } else if (from > 0) {
        from = lineStart(text, from - 1);
      }
    }
    return new Region(from, to);
  }

  private static boolean isBlankLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end >= 0 && text.substring(start, end).isBlank();
  }

  private static int afterBreak(String text, int offset) {
    int at = offset;
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
  }

  /** The lines of an element with those of comments directly above it; null when it shares one. */
  static Region lines(String text, int start, int end) {
    int rest = restOfLine(text, end);
    if (!beginsLine(text, start) || rest < 0) {
      return null;
    }
    return new Region(aboveComments(text, lineStart(text, start)), afterBreak(text, rest));
  }

  /** The beginning of the comment lines directly above a line. */
  static int aboveComments(String text, int lineStart) {
    int at = lineStart;
    while (at > 0) {
      int above = lineStart(text, at - 1);
      if (!text.substring(above, at).strip().startsWith("//")) {
        return at;
      }
      at = above;
    }
    return at;
  }

  /** How lines end in this text. */
  static String lineBreak(String text) {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
