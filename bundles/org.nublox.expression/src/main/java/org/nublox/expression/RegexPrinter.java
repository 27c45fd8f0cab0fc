/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.nublox.expression.Regex.Node;

/**
 * Writes a {@link Regex} in the notation that POSIX (extended), PCRE, ICU and Java engines share:
 * no shorthand classes, everything special inside of a class or behind a backslash.
 */
public final class RegexPrinter {

  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private final String anyOne;
  private final boolean escapesInClasses;

  /**
   * Makes a printer.
   *
   * @param anyOne how any one character is written, a line feed included
   * @param escapesInClasses whether a backslash escapes inside of {@code [...]}; not in POSIX,
   *     where the place inside of the brackets counts
   */
  public RegexPrinter(String anyOne, boolean escapesInClasses) {
    this.anyOne = anyOne;
    this.escapesInClasses = escapesInClasses;
  }

  /** The regular expression without anchors, as it stands inside of a group. */
  public String print(Regex regex) {
    return print(regex.root());
  }

  private String print(Node node) {
    return switch (node) {
      case Node.Literal literal -> literal(literal.codePoint());
      case Node.AnyOne any -> anyOne;
      case Node.Sequence sequence ->
          sequence.nodes().stream()
              .map(it -> it instanceof Node.Alternatives ? group(it) : print(it))
              .collect(Collectors.joining());
      case Node.Alternatives alternatives ->
          alternatives.nodes().stream().map(this::print).collect(Collectors.joining("|"));
      case Node.Repeat repeat -> repeat(repeat);
      case Node.CharacterClass set -> characterClass(set);
    };
  }

  private String group(Node node) {
    return "(" + print(node) + ")";
  }

  private String repeat(Node.Repeat repeat) {
    boolean single =
        repeat.node() instanceof Node.Literal
            || repeat.node() instanceof Node.CharacterClass
            || repeat.node() instanceof Node.AnyOne;
    return (single ? print(repeat.node()) : group(repeat.node()))
        + quantifier(repeat.min(), repeat.max());
  }

  private static String quantifier(int min, int max) {
    if (max < 0) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    if (min == 0 && max == 1) {
      return "?";
    }
    return min == max ? "{" + min + "}" : "{" + min + "," + max + "}";
  }

  private String literal(int codePoint) {
    String text = Character.toString(codePoint);
    return SPECIAL.contains(text) ? "\\" + text : escapesInClasses ? visible(codePoint) : text;
  }

  /**
   * The character, by the escape that means it to all engines that know any where it would not be
   * seen. The vertical tab has none: {@code \v} is a class to Java and PCRE, and PostgreSQL reads
   * {@code \x} to the last digit.
   */
  private static String visible(int codePoint) {
    return switch (codePoint) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> Character.toString(codePoint);
    };
  }

  private String characterClass(Node.CharacterClass set) {
    String open = set.negated() ? "[^" : "[";
    return escapesInClasses
        ? open
            + set.ranges().stream().map(RegexPrinter::escapedRange).collect(Collectors.joining())
            + "]"
        : open + posixRanges(set.ranges()) + "]";
  }

  private static String escapedRange(Regex.Range range) {
    return range.first() == range.last()
        ? escapedInClass(range.first())
        : escapedInClass(range.first()) + "-" + escapedInClass(range.last());
  }

  private static String escapedInClass(int codePoint) {
    String text = Character.toString(codePoint);
    return "\\^-[]&".contains(text) ? "\\" + text : visible(codePoint);
  }

  /**
   * In POSIX {@code ]} stands first, {@code -} last, {@code ^} not first, and {@code [} only as a
   * collating element.
   */
  private static String posixRanges(List<Regex.Range> ranges) {
    StringBuilder first = new StringBuilder();
    StringBuilder middle = new StringBuilder();
    StringBuilder last = new StringBuilder();
    for (Regex.Range range : ranges) {
      if (range.first() != range.last()) {
        middle.append(posixEnd(range.first())).append('-').append(posixEnd(range.last()));
      } else {
        switch (range.first()) {
          case ']' -> first.append("]".repeat(first.isEmpty() ? 1 : 0));
          case '-' -> last.append("-".repeat(last.indexOf("-") < 0 ? 1 : 0));
          case '^' -> last.insert(0, "^".repeat(last.indexOf("^") < 0 ? 1 : 0));
          default -> middle.append(posixEnd(range.first()));
        }
      }
    }
    // a lone ^ must not come first
    if (first.isEmpty() && middle.isEmpty() && last.length() > 1 && last.charAt(0) == '^') {
      return last.reverse().toString();
    }
    if (first.isEmpty() && middle.isEmpty() && last.toString().equals("^")) {
      return "[.^.]";
    }
    return first.append(middle).append(last).toString();
  }

  private static String posixEnd(int codePoint) {
    return switch (codePoint) {
      case '[', ']', '-', '^' -> "[." + Character.toString(codePoint) + ".]";
      default -> Character.toString(codePoint);
    };
  }
}
