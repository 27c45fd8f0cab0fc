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

/**
 * A regular expression of the portable kind, which means the same in Java, PCRE, ICU and POSIX
 * engines; always matched against the whole text, case-sensitive, by code points. {@link
 * RegexParser} tells its syntax.
 *
 * @param source as written
 * @param root what it consists of
 */
public record Regex(String source, Node root) {

  /** Most repetitions that a quantifier may state, because PostgreSQL allows no more. */
  public static final int MAX_REPEAT = 255;

  /** A part of a regular expression. */
  public sealed interface Node {
    /** One after the other; empty for the empty text. */
    record Sequence(List<Node> nodes) implements Node {
      public Sequence {
        nodes = List.copyOf(nodes);
      }
    }

    /** One of several. */
    record Alternatives(List<Node> nodes) implements Node {
      public Alternatives {
        nodes = List.copyOf(nodes);
      }
    }

    /**
     * Repetition, greedy (which makes no difference for a match of the whole).
     *
     * @param max most repetitions, -1 for no limit
     */
    record Repeat(Node node, int min, int max) implements Node {}

    /** One code point that stands for itself. */
    record Literal(int codePoint) implements Node {}

    /** Any one code point, a line feed too. */
    record AnyOne() implements Node {}

    /** One code point inside (or outside) of ranges. */
    record CharacterClass(boolean negated, List<Range> ranges) implements Node {
      public CharacterClass {
        ranges = List.copyOf(ranges);
      }
    }
  }

  /** Code points from first to last. */
  public record Range(int first, int last) {}

  /**
   * Reads a regular expression.
   *
   * @throws IllegalArgumentException when it is not of the portable kind; the message says where
   *     and why
   */
  public static Regex parse(String source) {
    return new Regex(source, new RegexParser(source).parse());
  }
}
