/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of SQL as a list of words, enough of it to find names: no grammar, only quotes, comments
 * and names are told apart, in the way in which all dialects agree.
 *
 * <p>A bare word in front of a parenthesis is a function and one in front of a text literal a type
 * ({@code date '2026-01-01'}); neither is taken for the name of a column.
 */
public final class SqlWords {

  /** What a word is. */
  private enum Kind {
    /** A name without quotes, or a keyword. */
    BARE,
    /** A name in quotes. */
    QUOTED,
    /** A literal, a number, an operator, a parenthesis. */
    OTHER
  }

  /**
   * A word.
   *
   * @param name what it names, without quotes; {@code ""} unless it can be a name
   * @param start where it stands
   */
  private record Word(Kind kind, String text, String name, int start) {

    boolean names(String wanted) {
      return switch (kind) {
        case BARE -> name.equalsIgnoreCase(wanted);
        case QUOTED -> name.equals(wanted) || isUpper(wanted);
        case OTHER -> false;
      };
    }

    /** Some engines keep a name without capitals in capitals, where they need quotes for it. */
    private boolean isUpper(String wanted) {
      return name.equals(wanted.toUpperCase(Locale.ROOT))
          && wanted.equals(wanted.toLowerCase(Locale.ROOT));
    }
  }

  /** Stands in front of quotes in which characters are written by their numbers. */
  private static final String ESCAPED = "U&";

  /** A character by its number, or a backslash. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\\\(?:\\+([0-9A-Fa-f]{6})|([0-9A-Fa-f]{4})|\\\\)");

  private final String sql;
  private final List<Word> words;

  private SqlWords(String sql, List<Word> words) {
    this.sql = sql;
    this.words = words;
  }

  /** Reads a text. */
  public static SqlWords of(String sql) {
    return new SqlWords(sql, withoutKeywords(new Reader(sql).read()));
  }

  /** A name that stands in quotes needs them: the same word without is a keyword. */
  private static List<Word> withoutKeywords(List<Word> words) {
    Set<String> quoted = new HashSet<>();
    for (Word word : words) {
      if (word.kind == Kind.QUOTED) {
        quoted.add(word.name.toLowerCase(Locale.ROOT));
      }
    }
    if (quoted.isEmpty()) {
      return words;
    }
    return words.stream()
        .map(
            word ->
                word.kind == Kind.BARE && quoted.contains(word.name.toLowerCase(Locale.ROOT))
                    ? new Word(Kind.OTHER, word.text, "", word.start)
                    : word)
        .toList();
  }

  /** Whether the name stands somewhere in the text; bare names are the same in any case. */
  public boolean mentions(String name) {
    return words.stream().anyMatch(word -> word.names(name));
  }

  /** Whether a name that fits stands somewhere in the text. */
  public boolean mentionsAny(Predicate<String> fits) {
    return words.stream().anyMatch(word -> !word.name.isEmpty() && fits.test(word.name));
  }

  /**
   * Whether this text with its names changed is the other one.
   *
   * @param renamed the new name for an old one, the same name when it has no other
   */
  public boolean sameRenamed(SqlWords other, UnaryOperator<String> renamed) {
    if (words.size() != other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Word left = words.get(i);
      Word right = other.words.get(i);
      String name = left.name.isEmpty() ? "" : renamed.apply(left.name);
      boolean same = name.equals(left.name) ? left.text.equals(right.text) : right.names(name);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * This text with the names that {@code original} uses, spelled as they are spelled there. A
   * changed name that does not stand there is left as it is.
   *
   * @param renamed the new name, as it stands here, for an old one
   */
  String spelledAs(SqlWords original, UnaryOperator<String> renamed) {
    Map<String, String> spelling = new HashMap<>();
    for (Word word : original.words) {
      String name = word.name.isEmpty() ? "" : renamed.apply(word.name);
      if (!name.equals(word.name)) {
        spelling.putIfAbsent(name.toLowerCase(Locale.ROOT), word.text);
      }
    }
    StringBuilder out = new StringBuilder(sql.length());
    int copied = 0;
    for (Word word : words) {
      String old = spelling.get(word.name.toLowerCase(Locale.ROOT));
      if (old != null) {
        out.append(sql, copied, word.start).append(old);
        copied = word.start + word.text.length();
      }
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  /** This text with a name replaced wherever it stands. */
  public String replace(String name, String replacement) {
    StringBuilder out = new StringBuilder(sql.length());
    int copied = 0;
    for (Word word : words) {
      if (word.names(name)) {
        out.append(sql, copied, word.start).append(spelled(word, name, replacement));
        copied = word.start + word.text.length();
      }
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  /** A name in the quotes of a word, in double quotes where it needs some. */
  private static String spelled(Word word, String old, String replacement) {
    boolean upper = word.kind == Kind.QUOTED && !word.name.equals(old) && word.isUpper(old);
    String name = upper ? replacement.toUpperCase(Locale.ROOT) : replacement;
    boolean plain = word.kind == Kind.BARE || word.text.startsWith(ESCAPED);
    char quote = plain ? '"' : word.text.charAt(0);
    if (word.kind == Kind.BARE && name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      return name;
    }
    return quote == '['
        ? '[' + name + ']'
        : quote + name.replace("" + quote, "" + quote + quote) + quote;
  }

  /** The words with one space between them, bare ones in lower case: equal for equal texts. */
  String canonical(UnaryOperator<String> renamed) {
    StringBuilder out = new StringBuilder(sql.length());
    for (Word word : words) {
      if (word.name.isEmpty()) {
        out.append(word.text);
      } else {
        String name = renamed.apply(word.name);
        out.append(
            word.kind == Kind.BARE && name.equals(word.name)
                ? name.toLowerCase(Locale.ROOT)
                : name);
      }
      out.append(' ');
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return sql;
  }

  /** Splits a text into words. */
  private static final class Reader {

    private final String sql;
    private int at;

    Reader(String sql) {
      this.sql = sql;
    }

    List<Word> read() {
      List<Word> words = new ArrayList<>();
      while (at < sql.length()) {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
          at++;
        } else if (sql.startsWith(ESCAPED + '"', at) || sql.startsWith(ESCAPED + '\'', at)) {
          words.add(escaped());
        } else if (c == '\'') {
          int start = at;
          words.add(new Word(Kind.OTHER, quoted('\''), "", start));
        } else if (c == '"' || c == '`') {
          int start = at;
          String text = quoted(c);
          String name = text.substring(1, Math.max(1, text.length() - 1));
          words.add(new Word(Kind.QUOTED, text, name.replace("" + c + c, "" + c), start));
        } else if (c == '[' && closes()) {
          int end = sql.indexOf(']', at);
          words.add(
              new Word(Kind.QUOTED, sql.substring(at, end + 1), sql.substring(at + 1, end), at));
          at = end + 1;
        } else if ((Character.isJavaIdentifierStart(c) && c != '$') || Character.isSurrogate(c)) {
          words.add(bare());
        } else if (Character.isDigit(c)) {
          int start = at;
          while (at < sql.length()
              && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
            at++;
          }
          words.add(new Word(Kind.OTHER, sql.substring(start, at), "", start));
        } else {
          words.add(new Word(Kind.OTHER, String.valueOf(c), "", at));
          at++;
        }
      }
      return List.copyOf(words);
    }

    /**
     * A name or a literal of the SQL standard with characters by their numbers, as in {@code
     * U&"d\0061t\+000061"}: H2 tells names so that have others than those of ASCII.
     */
    private Word escaped() {
      int start = at;
      at += ESCAPED.length();
      char quote = sql.charAt(at);
      String text = ESCAPED + quoted(quote);
      if (quote == '\'') {
        return new Word(Kind.OTHER, text, "", start);
      }
      String name = text.substring(ESCAPED.length() + 1, Math.max(3, text.length() - 1));
      String plain = NUMBERED.matcher(name.replace("\"\"", "\"")).replaceAll(Reader::character);
      return new Word(Kind.QUOTED, text, plain, start);
    }

    private static String character(MatchResult escape) {
      String number = escape.group(1) == null ? escape.group(2) : escape.group(1);
      return Matcher.quoteReplacement(
          number == null ? "\\" : Character.toString(Integer.parseInt(number, 16)));
    }

    /** SQL Server's brackets hold a name; other brackets (arrays) hold a number or a word. */
    private boolean closes() {
      boolean afterName =
          at > 0
              && (Character.isJavaIdentifierPart(sql.charAt(at - 1))
                  || sql.charAt(at - 1) == ']'
                  || sql.charAt(at - 1) == ')');
      return !afterName && sql.indexOf(']', at) > at + 1;
    }

    private Word bare() {
      int start = at;
      while (at < sql.length()
          && (Character.isJavaIdentifierPart(sql.charAt(at))
              || Character.isSurrogate(sql.charAt(at)))) {
        at++;
      }
      String text = sql.substring(start, at);
      int next = at;
      while (next < sql.length() && Character.isWhitespace(sql.charAt(next))) {
        next++;
      }
      boolean name = next == sql.length() || (sql.charAt(next) != '\'' && sql.charAt(next) != '(');
      return new Word(name ? Kind.BARE : Kind.OTHER, text, name ? text : "", start);
    }

    /** The text up to the closing quote; a doubled quote is one inside. */
    private String quoted(char quote) {
      int start = at++;
      while (at < sql.length()) {
        if (sql.charAt(at++) == quote) {
          if (at < sql.length() && sql.charAt(at) == quote) {
            at++;
          } else {
            break;
          }
        }
      }
      return sql.substring(start, at);
    }
  }
}
