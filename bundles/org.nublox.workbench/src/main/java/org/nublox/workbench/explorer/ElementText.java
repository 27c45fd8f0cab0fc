/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a model of a field or relation: its type, and the words behind it. Knows the
 * smallest change of the text that makes it say something else.
 */
final class ElementText {

  /** Words that a field or relation either has or has not. */
  static final List<String> WORDS = List.of("required", "unique");

  private static final Pattern TYPE =
      Pattern.compile("\\G\\s*(?::|->)\\s*([\\w.]+(?:\\s*\\([^)]*\\))?(?:\\s*\\[[^]]*])?)");
  private static final Pattern SKIPPED =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /**
   * A change.
   *
   * @param offset in the text that was read
   * @param length of what goes
   * @param text what comes
   */
  record Change(int offset, int length, String text) {}

  private final String text;
  private final String plain;
  private final int typeStart;
  private final int typeEnd;

  private ElementText(String text, String plain, int typeStart, int typeEnd) {
    this.text = text;
    this.plain = plain;
    this.typeStart = typeStart;
    this.typeEnd = typeEnd;
  }

  /**
   * Reads an element.
   *
   * @param text of it
   * @param nameEnd behind its name
   * @return empty when it has no type
   */
  static Optional<ElementText> of(String text, int nameEnd) {
    // texts and comments as blanks: what looks like a word in them is none
    String plain = SKIPPED.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    Matcher type = TYPE.matcher(plain);
    return type.find(nameEnd)
        ? Optional.of(new ElementText(text, plain, type.start(1), type.end(1)))
        : Optional.empty();
  }

  /** The type as it is written. */
  String type() {
    return text.substring(typeStart, typeEnd);
  }

  /** Makes it another type. */
  Change type(String type) {
    return new Change(typeStart, typeEnd - typeStart, type);
  }

  /** Whether it has a word. */
  boolean has(String word) {
    return word(word).find(typeEnd);
  }

  /** Gives it a word, or takes it away. */
  Optional<Change> word(String word, boolean wanted) {
    Matcher found = word(word);
    boolean there = found.find(typeEnd);
    if (there == wanted) {
      return Optional.empty();
    }
    if (wanted) {
      return Optional.of(new Change(typeEnd, 0, " " + word));
    }
    int start = found.start();
    while (start > typeEnd && text.charAt(start - 1) == ' ') {
      start--;
    }
    return Optional.of(new Change(start, found.end() - start, ""));
  }

  private Matcher word(String word) {
    return Pattern.compile("(?<![\\w.])" + word + "(?!\\w)").matcher(plain);
  }
}
