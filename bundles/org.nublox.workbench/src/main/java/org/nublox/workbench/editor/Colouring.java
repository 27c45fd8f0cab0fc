/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/**
 * What the parts of a text mean, as far as it is known: asked word by word when a text is coloured,
 * so that a file of twenty thousand lines takes no longer for each word than a small one. Used in
 * the thread of the windows alone.
 */
final class Colouring {

  /** A part of a text. */
  record Part(int offset, int length, Colours colour) {

    int end() {
      return offset + length;
    }
  }

  private static final Map<IDocument, Colouring> ALL =
      Collections.synchronizedMap(new WeakHashMap<>());

  private List<Part> parts = List.of();
  private boolean commentTouched;

  private Colouring() {}

  /** That of a text. */
  static Colouring of(IDocument document) {
    return ALL.computeIfAbsent(document, key -> new Colouring());
  }

  /** The meaning of a word; null when there is none. */
  Colours at(int offset, int length) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Part part = parts.get(middle);
      if (part.end() <= offset) {
        low = middle + 1;
      } else if (part.offset() > offset) {
        high = middle - 1;
      } else {
        return offset + length <= part.end() ? part.colour() : null;
      }
    }
    return null;
  }

  /**
   * What is before a change stays, what is behind it moves, what is changed loses its meaning. Told
   * before the change, since the text is coloured as soon as it is made.
   */
  void willChange(DocumentEvent event) {
    int start = event.getOffset();
    int end = start + event.getLength();
    String text = event.getText() == null ? "" : event.getText();
    int moved = text.length() - event.getLength();
    List<Part> kept = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (part.end() <= start) {
        kept.add(part);
      } else if (part.offset() >= end) {
        kept.add(new Part(part.offset() + moved, part.length(), part.colour()));
      }
    }
    parts = kept;
    commentTouched = touchesComment(text) || touchesComment(removed(event));
  }

  /** Whether the last change may have opened or closed a comment. */
  boolean isCommentTouched() {
    return commentTouched;
  }

  /** Replaces all that is known; where it differs from before, of length 0 when it does not. */
  IRegion replace(List<Part> known) {
    List<Part> before = parts;
    parts = known;
    int first = 0;
    int common = Math.min(before.size(), known.size());
    while (first < common && before.get(first).equals(known.get(first))) {
      first++;
    }
    int last = 0;
    while (last < common - first
        && before.get(before.size() - 1 - last).equals(known.get(known.size() - 1 - last))) {
      last++;
    }
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (List<Part> changed :
        List.of(
            before.subList(first, before.size() - last),
            known.subList(first, known.size() - last))) {
      if (!changed.isEmpty()) {
        start = Math.min(start, changed.getFirst().offset());
        end = Math.max(end, changed.getLast().end());
      }
    }
    return start > end ? new Region(0, 0) : new Region(start, end - start);
  }

  private static String removed(DocumentEvent event) {
    try {
      return event.getDocument().get(event.getOffset(), event.getLength());
    } catch (BadLocationException e) {
      return "";
    }
  }

  private static boolean touchesComment(String text) {
    return text.indexOf('/') >= 0 || text.indexOf('*') >= 0;
  }
}
