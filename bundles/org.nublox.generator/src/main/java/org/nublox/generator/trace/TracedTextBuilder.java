/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.nublox.generator.trace.TracedText.Mark;

/**
 * Builds a {@link TracedText}: append text, and enclose what comes from a model element in {@link
 * #begin} and {@link #end}. Marks may nest. Not thread-safe.
 *
 * <p>Only character offsets are kept while building; lines are counted once at the end.
 */
public final class TracedTextBuilder {

  private record Open(String origin, String kind, String detail, int start) {}

  private record Range(String origin, String kind, String detail, int start, int end) {}

  private final StringBuilder text = new StringBuilder(2048);
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Range> ranges = new ArrayList<>();

  /** Appends text. */
  public TracedTextBuilder append(CharSequence more) {
    text.append(more);
    return this;
  }

  /** Appends a part of an array. */
  public TracedTextBuilder append(char[] more, int offset, int length) {
    text.append(more, offset, length);
    return this;
  }

  /** Appends a part of a string. */
  public TracedTextBuilder append(String more, int offset, int length) {
    text.append(more, offset, offset + length);
    return this;
  }

  /** Number of characters so far. */
  public int length() {
    return text.length();
  }

  /** From here to the matching {@link #end}, the text comes from this element. */
  public TracedTextBuilder begin(String origin, String kind, String detail) {
    open.push(new Open(origin, kind, detail, text.length()));
    return this;
  }

  /** Ends the innermost open mark. */
  public TracedTextBuilder end() {
    Open mark = open.pop();
    ranges.add(new Range(mark.origin(), mark.kind(), mark.detail(), mark.start(), text.length()));
    return this;
  }

  /**
   * The text and its marks. A mark covers the lines on which its first and last visible characters
   * stand; a mark around nothing but white space has no lines and is dropped.
   *
   * @throws IllegalStateException when a mark was not ended
   */
  public TracedText build() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("The mark of " + open.peek().origin() + " was not ended.");
    }
    String raw = text.toString();
    List<Mark> marks = ranges.isEmpty() ? List.of() : marks(raw);
    return new TracedText(
        raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n'), marks);
  }

  private List<Mark> marks(String raw) {
    int[] lineStarts = lineStarts(raw);
    List<Mark> marks = new ArrayList<>(ranges.size());
    for (Range range : ranges) {
      int first = range.start();
      int last = range.end() - 1;
      while (first <= last && Character.isWhitespace(raw.charAt(first))) {
        first++;
      }
      while (last >= first && Character.isWhitespace(raw.charAt(last))) {
        last--;
      }
      if (first <= last) {
        marks.add(
            new Mark(
                range.origin(),
                range.kind(),
                line(lineStarts, first),
                line(lineStarts, last),
                range.detail()));
      }
    }
    marks.sort(
        Comparator.comparingInt(Mark::fromLine)
            .thenComparing(Comparator.comparingInt(Mark::toLine).reversed()));
    return marks;
  }

  /** Offsets at which lines start; CR LF, CR and LF each end one line, as LF does afterwards. */
  private static int[] lineStarts(String raw) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == raw.length() || raw.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static int line(int[] lineStarts, int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
