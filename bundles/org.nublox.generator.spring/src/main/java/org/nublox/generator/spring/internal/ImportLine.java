/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.Optional;

/**
 * One line that imports, of Java ({@code import a.b.C;}) or of JTE ({@code @import a.b.C}). Read by
 * hand, and kept as places in the file: there are up to a hundred in each, most of which go, and a
 * regular expression took more time than the templates.
 *
 * @param start where the line starts
 * @param end where it ends, before the line's end
 * @param isStatic whether it imports a static member
 * @param from where the name of the package or class starts that the name is imported from
 * @param dot where its last dot is
 * @param stop where the imported name ends
 */
record ImportLine(String file, int start, int end, boolean isStatic, int from, int dot, int stop) {

  private static final String IMPORT = "import ";
  private static final String STATIC = "static ";

  /** The line of a text from an offset to another, if it is an import. */
  static Optional<ImportLine> parse(String file, int start, int end) {
    int at = start < end && file.charAt(start) == '@' ? start + 1 : start;
    if (!file.startsWith(IMPORT, at)) {
      return Optional.empty();
    }
    at += IMPORT.length();
    boolean isStatic = file.startsWith(STATIC, at);
    at += isStatic ? STATIC.length() : 0;
    int stop = at < end && file.charAt(end - 1) == ';' ? end - 1 : end;
    int dot = -1;
    for (int i = at; i < stop; i++) {
      char c = file.charAt(i);
      if (c == '.') {
        dot = i;
      } else if (!isWord(c)) {
        return Optional.empty();
      }
    }
    return dot > at && dot + 1 < stop
        ? Optional.of(new ImportLine(file, start, end, isStatic, at, dot, stop))
        : Optional.empty();
  }

  /** The line without its end. */
  String text() {
    return file.substring(start, end);
  }

  /** What it makes known by its simple name. */
  String name() {
    return file.substring(dot + 1, stop);
  }

  /** Whether it imports something that stands directly in this package or class. */
  boolean isFrom(String container) {
    return dot - from == container.length()
        && file.regionMatches(from, container, 0, container.length());
  }

  /** Whether names are made of it: ASCII, for the generator makes no others. */
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
