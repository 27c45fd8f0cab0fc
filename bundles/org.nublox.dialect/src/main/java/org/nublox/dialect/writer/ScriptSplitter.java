/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nublox.dialect.session.Words;

/**
 * Takes the text of a script file apart into its statements, by the same rules by which the
 * engine's own command line tool does: what {@link ScriptStyle} prints, and what people write into
 * such a file by hand.
 */
final class ScriptSplitter {

  private static final Set<String> ROUTINES =
      Set.of("trigger", "procedure", "proc", "function", "package", "type");

  private final ScriptStyle style;
  private final String text;
  private final List<String> statements = new ArrayList<>();

  private int position;
  private int start;
  private String delimiter = ";";

  /** Blocks that are open in a statement with statements of its own. */
  private int depth;

  private ScriptSplitter(ScriptStyle style, String text) {
    this.style = style;
    this.text = text;
  }

  static List<String> split(ScriptStyle style, String text) {
    ScriptSplitter splitter = new ScriptSplitter(style, text.replace("\r\n", "\n"));
    splitter.run();
    return splitter.statements;
  }

  private void run() {
    while (position < text.length()) {
      if (atLineStart() && commandLine()) {
        continue;
      }
      char c = text.charAt(position);
      if (text.startsWith("--", position) || (c == '#' && style == ScriptStyle.DELIMITER)) {
        skipTo(text.indexOf('\n', position), 0);
      } else if (text.startsWith("/*", position)) {
        skipTo(text.indexOf("*/", position + 2), 2);
      } else if (c == '\'' || c == '"' || c == '`') {
        quoted(c);
      } else if (c == '[' && style == ScriptStyle.GO) {
        quoted(']');
      } else if (c == '$' && style == ScriptStyle.SEMICOLON) {
        dollar();
      } else if (text.startsWith(delimiter, position) && endsHere()) {
        finish(position);
        position += delimiter.length();
        start = position;
      } else if (Character.isLetter(c)) {
        word();
      } else {
        position++;
      }
    }
    finish(text.length());
  }

  private boolean atLineStart() {
    return position == 0 || text.charAt(position - 1) == '\n';
  }

  /** A line that is for the command line tool. */
  private boolean commandLine() {
    int end = text.indexOf('\n', position);
    int next = end < 0 ? text.length() : end + 1;
    String line = text.substring(position, end < 0 ? text.length() : end).strip();
    String lower = line.toLowerCase(Locale.ROOT);
    boolean command =
        switch (style) {
          case GO -> lower.equals("go");
          case SLASH -> line.equals("/");
          case DELIMITER -> lower.startsWith("delimiter ") && isBlank(start, position);
          case SEMICOLON -> false;
        };
    if (!command) {
      return false;
    }
    if (style == ScriptStyle.DELIMITER) {
      delimiter = line.substring("delimiter ".length()).strip();
    } else {
      finish(position);
    }
    position = next;
    start = next;
    return true;
  }

  private boolean isBlank(int from, int to) {
    return text.substring(from, to).isBlank();
  }

  /** Whether the delimiter at the position ends the statement. */
  private boolean endsHere() {
    return switch (style) {
      case SEMICOLON -> depth <= 0;
      case DELIMITER -> true;
      case GO, SLASH -> !isRoutine();
    };
  }

  private boolean isRoutine() {
    List<String> words = Words.of(text.substring(start, position), 6);
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst();
    // what a batch declares is known to the end of the batch
    if (first.equals("declare") || (first.equals("begin") && style == ScriptStyle.SLASH)) {
      return true;
    }
    if (!first.equals("create") && !first.equals("alter")) {
      return false;
    }
    for (String word : words.subList(1, words.size())) {
      if (ROUTINES.contains(word) || (word.equals("view") && style == ScriptStyle.GO)) {
        return true;
      }
      if (!Set.of("or", "replace", "alter", "editionable", "noneditionable").contains(word)) {
        return false;
      }
    }
    return false;
  }

  private void word() {
    int from = position;
    while (position < text.length()
        && isWordPart(text.charAt(position))
        && !text.startsWith(delimiter, position)) {
      position++;
    }
    if (style == ScriptStyle.SEMICOLON) {
      block(text.substring(from, position).toLowerCase(Locale.ROOT), from);
    }
    boolean quote = position < text.length() && text.charAt(position) == '\'';
    if (quote && position - from == 1) {
      char prefix = Character.toLowerCase(text.charAt(from));
      if (prefix == 'e' && style == ScriptStyle.SEMICOLON) {
        escaped();
      } else if (prefix == 'q' && style == ScriptStyle.SLASH && position + 1 < text.length()) {
        alternative();
      }
    }
  }

  /** Statements inside of others: triggers of SQLite, routines of the SQL standard. */
  private void block(String word, int from) {
    if (depth > 0) {
      depth += word.equals("begin") || word.equals("case") ? 1 : word.equals("end") ? -1 : 0;
    } else if (word.equals("begin")) {
      List<String> words = Words.of(text.substring(start, from), 4);
      boolean routine =
          !words.isEmpty()
              && words.getFirst().equals("create")
              && words.stream().anyMatch(ROUTINES::contains);
      depth = routine ? 1 : 0;
    }
  }

  /** A text with backslashes, {@code e'it\'s'}. */
  private void escaped() {
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\\') {
        position += 2;
      } else if (c == '\'' && !text.startsWith("''", position)) {
        position++;
        return;
      } else {
        position += c == '\'' ? 2 : 1;
      }
    }
  }

  /** A text with delimiters of its own, {@code q'[it's]'}. */
  private void alternative() {
    char open = text.charAt(position + 1);
    char close =
        switch (open) {
          case '[' -> ']';
          case '(' -> ')';
          case '{' -> '}';
          case '<' -> '>';
          default -> open;
        };
    skipTo(text.indexOf(close + "'", position + 2), 2);
  }

  private void quoted(char close) {
    boolean backslash = style == ScriptStyle.DELIMITER && close == '\'';
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (backslash && c == '\\') {
        position += 2;
      } else if (c == close) {
        position++;
        if (position >= text.length() || text.charAt(position) != close) {
          return;
        }
        position++;
      } else {
        position++;
      }
    }
  }

  /** A text between tags, {@code $tag$it's$tag$}, or a mere dollar. */
  private void dollar() {
    int end = position + 1;
    while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '$') {
      end++;
    }
    boolean parameter = end < text.length() && Character.isDigit(text.charAt(position + 1));
    if (parameter || end >= text.length() || text.charAt(end) != '$') {
      position++;
      return;
    }
    String tag = text.substring(position, end + 1);
    skipTo(text.indexOf(tag, end + 1), tag.length());
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private void skipTo(int found, int length) {
    position = found < 0 ? text.length() : found + length;
  }

  private void finish(int end) {
    String statement = withoutLeadingComments(text.substring(Math.min(start, end), end).strip());
    if (!Words.of(statement, 1).isEmpty()) {
      statements.add(statement);
    }
    depth = 0;
  }

  private String withoutLeadingComments(String statement) {
    String rest = statement;
    while (rest.startsWith("--") || (style == ScriptStyle.DELIMITER && rest.startsWith("#"))) {
      int end = rest.indexOf('\n');
      rest = end < 0 ? "" : rest.substring(end + 1).strip();
    }
    return rest;
  }
}
