/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.Comparator;
import java.util.List;

/**
 * A change of one place of a file.
 *
 * @param file the file
 * @param offset where, in UTF-16 units from its beginning
 * @param removed what stands there
 * @param inserted what is to stand there
 */
public record TextEdit(String file, int offset, String removed, String inserted) {

  /** The change back, for when this one was made. */
  public TextEdit inverse() {
    return new TextEdit(file, offset, inserted, removed);
  }

  /** The text after the change. */
  String in(String text) {
    if (!text.startsWith(removed, offset)) {
      throw new IllegalStateException(
          "The text of " + file + " at " + offset + " is not '" + removed + "'.");
    }
    return text.substring(0, offset) + inserted + text.substring(offset + removed.length());
  }

  /** The smallest change that makes one text another. */
  static TextEdit between(String file, String before, String after) {
    int start = 0;
    int least = Math.min(before.length(), after.length());
    while (start < least && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new TextEdit(
        file,
        start,
        before.substring(start, before.length() - end),
        after.substring(start, after.length() - end));
  }

  /** From the end of each file to its beginning, so that no change moves the next. */
  static List<TextEdit> inOrder(List<TextEdit> edits) {
    return edits.stream()
        .sorted(
            Comparator.comparing(TextEdit::file)
                .thenComparing(Comparator.comparingInt(TextEdit::offset).reversed())
                // what is inserted at the same place must not be taken for what is removed
                .thenComparing(
                    Comparator.comparingInt((TextEdit edit) -> edit.removed().length()).reversed()))
        .toList();
  }

  /** What takes changes back that were made one after the other. */
  static List<TextEdit> inverse(List<TextEdit> edits) {
    return edits.reversed().stream().map(TextEdit::inverse).toList();
  }
}
