/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.conversion;

import java.util.stream.Collectors;

/** Documentation comments: from the text with its delimiters to the words in it, and back. */
final class DocumentationComment {
  private DocumentationComment() {}

  /** The words, without delimiters and without the star at the beginning of each line. */
  static String words(String comment) {
    return comment
        .substring("/**".length(), comment.length() - "*/".length())
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** The comment: one line for one line of words, a block for more. */
  static String comment(String words) {
    String safe = words.replace("*/", "* /");
    if (safe.lines().count() <= 1) {
      return "/** " + safe + " */";
    }
    return safe.lines()
        .map(line -> line.isEmpty() ? " *" : " * " + line)
        .collect(Collectors.joining("\n", "/**\n", "\n */"));
  }
}
