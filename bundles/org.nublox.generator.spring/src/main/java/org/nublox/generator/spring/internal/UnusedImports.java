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
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nublox.generator.trace.TracedText;
import org.nublox.generator.trace.TracedText.Mark;

/**
 * Takes the imports that a Java file or a JTE template does not use out of it, and sorts the
 * others. So templates may import whatever they might need, and what comes out reads as if it were
 * written by hand.
 */
final class UnusedImports {

  private static final Pattern IMPORT = Pattern.compile("@?import (static )?([\\w.]+)\\.(\\w+);?");

  private UnusedImports() {}

  private static boolean isImport(String line) {
    return (line.startsWith("import ") || line.startsWith("@import "))
        && IMPORT.matcher(line).matches();
  }

  static TracedText remove(TracedText file) {
    List<String> lines = file.text().lines().toList();
    int first = -1;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (isImport(lines.get(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return file;
    }
    String body = String.join("\n", lines.subList(last + 1, lines.size()));
    String pkg =
        lines.stream()
            .filter(l -> l.startsWith("package "))
            .findFirst()
            .orElse("")
            .replace("package ", "")
            .replace(";", "");
    var words = new java.util.HashSet<String>();
    var word = Pattern.compile("\\w+").matcher(body);
    while (word.find()) {
      words.add(word.group());
    }
    var statics = new TreeSet<String>();
    var kept = new TreeSet<String>();
    for (String line : lines.subList(first, last + 1)) {
      var matcher = IMPORT.matcher(line);
      if (matcher.matches()
          && words.contains(matcher.group(3))
          && !(matcher.group(1) == null && matcher.group(2).equals(pkg))) {
        (matcher.group(1) == null ? kept : statics).add(line);
      }
    }
    var out = new ArrayList<>(lines.subList(0, first));
    out.addAll(statics);
    if (!statics.isEmpty() && !kept.isEmpty()) {
      out.add("");
    }
    out.addAll(kept);
    int removed = last + 1 - out.size();
    if (out.size() > 0
        && kept.isEmpty()
        && statics.isEmpty()
        && last + 1 < lines.size()
        && lines.get(last + 1).isEmpty()) {
      last++;
      removed++;
    }
    out.addAll(lines.subList(last + 1, lines.size()));
    int shift = removed;
    int from = last;
    return new TracedText(
        String.join("\n", out) + "\n",
        file.marks().stream()
            .map(
                m ->
                    m.fromLine() > from
                        ? new Mark(
                            m.origin(),
                            m.kind(),
                            m.fromLine() - shift,
                            m.toLine() - shift,
                            m.detail())
                        : m.toLine() > from
                            ? new Mark(
                                m.origin(), m.kind(), m.fromLine(), m.toLine() - shift, m.detail())
                            : m)
            .toList());
  }
}
