/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nublox.importer.ImportException;
import org.nublox.importer.internal.jdl.JdlToken.Kind;

/** Cuts a file into words. Documentation comments stay with the word after them. */
final class JdlWords {

  private final String text;
  private final List<JdlToken> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private String documentation = "";

  private JdlWords(String text) {
    this.text = text;
  }

  static List<JdlToken> of(String text) throws ImportException {
    JdlWords words = new JdlWords(text.startsWith("\uFEFF") ? text.substring(1) : text);
    words.cut();
    return words.tokens;
  }

  private void cut() throws ImportException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        newLine();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = end("\n");
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '/') {
        quoted(Kind.PATTERN, '/');
      } else if (c == '"' || c == '\'') {
        quoted(Kind.TEXT, c);
      } else if (Character.isLetter(c) || c == '_') {
        word(Kind.NAME);
      } else if (Character.isDigit(c)
          || (c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
        word(Kind.NUMBER);
      } else {
        add(Kind.SIGN, String.valueOf(c), at);
        at++;
      }
    }
    add(Kind.END, "", at);
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  private int end(String mark) {
    int end = text.indexOf(mark, at);
    return end < 0 ? text.length() : end;
  }

  private void add(Kind kind, String word, int start) {
    tokens.add(new JdlToken(kind, word, line, start - lineStart + 1, documentation));
    documentation = "";
  }

  private void comment() throws ImportException {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw new ImportException("The comment has no end.", line, at - lineStart + 1);
    }
    if (text.startsWith("/**", at) && end > at + 2) {
      documentation =
          text.substring(at + 3, end)
              .lines()
              .map(words -> words.strip().replaceFirst("^\\*+ ?", ""))
              .collect(Collectors.joining("\n"))
              .strip();
    }
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
    at = end + 2;
  }

  private void quoted(Kind kind, char mark) throws ImportException {
    int start = at;
    StringBuilder word = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != mark; at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        break;
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        if (kind == Kind.PATTERN && text.charAt(at) != mark) {
          word.append('\\');
        }
      }
      word.append(text.charAt(at));
    }
    if (at >= text.length() || text.charAt(at) != mark) {
      throw new ImportException("There is no closing " + mark + ".", line, start - lineStart + 1);
    }
    at++;
    add(kind, word.toString(), start);
  }

  private void word(Kind kind) {
    int start = at++;
    while (at < text.length() && isPart(text.charAt(at), kind)) {
      at++;
    }
    add(kind, text.substring(start, at), start);
  }

  private static boolean isPart(char c, Kind kind) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (c == '.')
        || (kind == Kind.NAME && c == '-');
  }
}
