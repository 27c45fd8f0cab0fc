/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.ArrayList;
import java.util.List;
import org.nublox.expression.Regex.Node;
import org.nublox.expression.Regex.Range;

/**
 * Reads portable regular expressions by recursive descent:
 *
 * <pre>
 * alternatives = sequence ('|' sequence)*
 * sequence     = (atom quantifier?)*
 * quantifier   = '*' | '+' | '?' | '{' n '}' | '{' n ',' '}' | '{' n ',' m '}'
 * atom         = '(' alternatives ')' | '(?:' alternatives ')' | '[' '^'? item+ ']' | '.' | escape | character
 * escape       = '\d' | '\w' | '\s' | '\t' | '\n' | '\r' | '\' punctuation
 * </pre>
 *
 * A leading {@code ^} and a trailing {@code $} are allowed and add nothing. {@code \d}, {@code \w}
 * and {@code \s} are those of ASCII.
 */
final class RegexParser {

  private static final List<Range> DIGITS = List.of(new Range('0', '9'));
  private static final List<Range> WORD =
      List.of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z'));
  private static final List<Range> SPACE = List.of(new Range('\t', '\r'), new Range(' ', ' '));

  private final int[] input;
  private final int end;
  private int position;

  RegexParser(String source) {
    input = source.codePoints().toArray();
    if (input.length > 0 && input[0] == '^') {
      position = 1;
    }
    boolean anchored = input.length > position && input[input.length - 1] == '$';
    end = anchored && !isEscaped(input.length - 1) ? input.length - 1 : input.length;
  }

  Node parse() {
    Node node = alternatives();
    if (position < end) {
      throw problem("')' without '('");
    }
    return node;
  }

  private boolean isEscaped(int index) {
    int backslashes = 0;
    while (index - 1 - backslashes >= 0 && input[index - 1 - backslashes] == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private Node alternatives() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(sequence());
    while (accept('|')) {
      nodes.add(sequence());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Alternatives(nodes);
  }

  private Node sequence() {
    List<Node> nodes = new ArrayList<>();
    while (position < end && input[position] != '|' && input[position] != ')') {
      nodes.add(quantified(atom()));
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Sequence(nodes);
  }

  private Node quantified(Node atom) {
    if (position == end) {
      return atom;
    }
    Node node =
        switch (input[position]) {
          case '*' -> repeat(atom, 0, -1);
          case '+' -> repeat(atom, 1, -1);
          case '?' -> repeat(atom, 0, 1);
          case '{' -> counted(atom);
          default -> atom;
        };
    if (node != atom && position < end && "*+?{".indexOf(input[position]) >= 0) {
      throw problem("a second quantifier; put the first into parentheses");
    }
    return node;
  }

  private Node repeat(Node atom, int min, int max) {
    position++;
    return new Node.Repeat(atom, min, max);
  }

  private Node counted(Node atom) {
    position++;
    int min = number();
    int max = min;
    if (accept(',')) {
      max = position < end && input[position] == '}' ? -1 : number();
    }
    if (!accept('}')) {
      throw problem("'}' is missing");
    }
    if (max >= 0 && max < min) {
      throw problem("the upper limit is below the lower one");
    }
    return new Node.Repeat(atom, min, max);
  }

  private int number() {
    int start = position;
    int value = 0;
    while (position < end && input[position] >= '0' && input[position] <= '9') {
      value = value * 10 + (input[position++] - '0');
      if (value > Regex.MAX_REPEAT) {
        throw problem("more than " + Regex.MAX_REPEAT + " repetitions, which PostgreSQL refuses");
      }
    }
    if (position == start) {
      throw problem("a number is expected; write \\{ for a brace");
    }
    return value;
  }

  private Node atom() {
    int c = input[position++];
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '.' -> new Node.AnyOne();
      case '\\' -> escape();
      case '*', '+', '?', '{' -> throw problem("a quantifier with nothing to repeat");
      case '^', '$' ->
          throw problem(
              "an anchor in the middle; the whole text is always matched, so leave it out");
      default -> new Node.Literal(c);
    };
  }

  private Node group() {
    if (accept('?') && !accept(':')) {
      throw problem("only groups of the form (...) and (?:...) are portable");
    }
    Node node = alternatives();
    if (!accept(')')) {
      throw problem("')' is missing");
    }
    return node;
  }

  private Node escape() {
    if (position == end) {
      throw problem("a lone backslash at the end");
    }
    int c = input[position++];
    List<Range> set = namedSet(c);
    return set == null ? new Node.Literal(escaped(c)) : new Node.CharacterClass(false, set);
  }

  private static List<Range> namedSet(int c) {
    return switch (c) {
      case 'd' -> DIGITS;
      case 'w' -> WORD;
      case 's' -> SPACE;
      default -> null;
    };
  }

  private int escaped(int c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw problem(
              "\\" + Character.toString(c) + " is not portable; use \\d, \\w, \\s or a class");
        }
        yield c;
      }
    };
  }

  private Node characterClass() {
    boolean negated = accept('^');
    List<Range> ranges = new ArrayList<>();
    while (position < end && input[position] != ']') {
      int first = input[position++];
      if (first == '[') {
        throw problem("'[' inside of a class; write \\[");
      }
      if (first == '&' && position < end && input[position] == '&') {
        throw problem("'&&' inside of a class is not portable; write \\&");
      }
      if (first == '\\') {
        if (position == end) {
          throw problem("a lone backslash at the end");
        }
        List<Range> set = namedSet(input[position]);
        if (set != null) {
          position++;
          ranges.addAll(set);
          continue;
        }
        first = escaped(input[position++]);
      }
      ranges.add(new Range(first, rangeEnd(first)));
    }
    if (!accept(']')) {
      throw problem("']' is missing");
    }
    if (ranges.isEmpty()) {
      throw problem("an empty class");
    }
    return new Node.CharacterClass(negated, ranges);
  }

  private int rangeEnd(int first) {
    boolean isRange = position + 1 < end && input[position] == '-' && input[position + 1] != ']';
    if (!isRange) {
      return first;
    }
    position++;
    int last = input[position++];
    if (last == '\\' && position < end) {
      last = escaped(input[position++]);
    }
    if (last < first) {
      throw problem("a range that ends before it begins");
    }
    return last;
  }

  private boolean accept(int c) {
    if (position < end && input[position] == c) {
      position++;
      return true;
    }
    return false;
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException("At character " + Math.max(position, 1) + ": " + what);
  }
}
