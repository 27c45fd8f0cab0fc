/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nublox.generator.trace.TracedText;
import org.nublox.generator.trace.TracedText.Mark;

/**
 * Takes the imports that a Java file or a JTE template does not use out of it, and sorts the
 * others. So templates may import whatever they might need, and what comes out reads as if it were
 * written by hand.
 */
final class UnusedImports {

  private final String text;
  private final List<ImportLine> imports = new ArrayList<>();
  private int firstLine;
  private int lastLine;

  /** Offset of the first line with an import. */
  private int head;

  /** Offset of the line after the last import. */
  private int body;

  private UnusedImports(String text) {
    this.text = text;
    int line = 0;
    for (int start = 0; start < text.length(); line++) {
      int end = endOfLine(start);
      Optional<ImportLine> found = ImportLine.parse(text, start, end);
      if (found.isPresent()) {
        if (imports.isEmpty()) {
          firstLine = line;
          head = start;
        }
        lastLine = line;
        body = Math.min(end + 1, text.length());
        imports.add(found.get());
      }
      start = end + 1;
    }
  }

  static TracedText remove(TracedText file) {
    UnusedImports found = new UnusedImports(file.text());
    return found.imports.isEmpty() ? file : found.removed(file.marks());
  }

  private TracedText removed(List<Mark> marks) {
    String pkg = packageName();
    var statics = new TreeSet<String>();
    var kept = new TreeSet<String>();
    for (ImportLine line : imports) {
      boolean needless = !line.isStatic() && line.isFrom(pkg);
      if (!needless && isUsed(line.name())) {
        (line.isStatic() ? statics : kept).add(line.text());
      }
    }
    var out = new StringBuilder(text.length() + 1).append(text, 0, head);
    statics.forEach(line -> out.append(line).append('\n'));
    boolean both = !statics.isEmpty() && !kept.isEmpty();
    if (both) {
      out.append('\n');
    }
    kept.forEach(line -> out.append(line).append('\n'));
    int from = lastLine;
    int removed = lastLine + 1 - firstLine - statics.size() - kept.size() - (both ? 1 : 0);
    int rest = body;
    boolean none = statics.isEmpty() && kept.isEmpty();
    if (none && head > 0 && rest < text.length() && text.charAt(rest) == '\n') {
      rest++; // else two empty lines would follow each other
      from++;
      removed++;
    }
    out.append(text, rest, text.length());
    if (out.isEmpty() || out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return new TracedText(out.toString(), removed == 0 ? marks : shifted(marks, from, removed));
  }

  private static List<Mark> shifted(List<Mark> marks, int from, int by) {
    return marks.stream().map(mark -> shifted(mark, from, by)).toList();
  }

  private static Mark shifted(Mark mark, int from, int by) {
    if (mark.toLine() <= from) {
      return mark;
    }
    int first = mark.fromLine() > from ? mark.fromLine() - by : mark.fromLine();
    return new Mark(mark.origin(), mark.kind(), first, mark.toLine() - by, mark.detail());
  }

  private String packageName() {
    int start = text.startsWith("package ") ? 0 : text.indexOf("\npackage ") + 1;
    return text.startsWith("package ", start)
        ? text.substring(start + "package ".length(), endOfLine(start)).replace(";", "")
        : "";
  }

  /** Whether the name stands in the body as a whole word. */
  private boolean isUsed(String name) {
    for (int at = text.indexOf(name, body); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == body || !ImportLine.isWord(text.charAt(at - 1)))
          && (end == text.length() || !ImportLine.isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private int endOfLine(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
