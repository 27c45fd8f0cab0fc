/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

import java.util.List;

/**
 * A generated text and which of its lines come from which model element. The marks leave nothing in
 * the text itself.
 *
 * @param text the text, LF line ends
 * @param marks its marked line ranges, in the order in which they begin
 */
public record TracedText(String text, List<Mark> marks) {

  public TracedText {
    marks = List.copyOf(marks);
  }

  /**
   * A marked line range.
   *
   * @param origin qualified name of the model element
   * @param kind what the lines are, see {@link TraceKinds}
   * @param fromLine first line, from 1
   * @param toLine last line, inclusive
   * @param detail for people; may be empty
   */
  public record Mark(String origin, String kind, int fromLine, int toLine, String detail) {}

  /** A text without marks; line ends become LF. */
  public static TracedText of(String text) {
    return new TracedTextBuilder().append(text).build();
  }
}
