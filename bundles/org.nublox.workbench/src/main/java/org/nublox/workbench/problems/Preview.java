/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextEdit;
import org.nublox.workbench.language.Places;

/** What a text will look like: the lines around a change, with what is new in bold. */
final class Preview {

  private static final int LINES_AROUND = 1;
  private static final String NEW = "\u0001";
  private static final String OLD = "\u0002";

  private Preview() {}

  /** As the little HTML that boxes beside proposals show; empty when the edits do not fit. */
  static String html(IDocument before, List<? extends TextEdit> edits) {
    List<TextEdit> ordered = new ArrayList<>(edits);
    ordered.sort(
        Comparator.comparingInt((TextEdit e) -> e.getRange().getStart().getLine())
            .thenComparingInt(e -> e.getRange().getStart().getCharacter()));
    if (ordered.isEmpty()) {
      return "";
    }
    try {
      int first = Math.max(0, ordered.getFirst().getRange().getStart().getLine() - LINES_AROUND);
      int last =
          Math.min(
              before.getNumberOfLines() - 1,
              ordered.getLast().getRange().getEnd().getLine() + LINES_AROUND);
      IRegion end = before.getLineInformation(last);
      int from = before.getLineOffset(first);
      StringBuilder text = new StringBuilder();
      for (TextEdit edit : ordered) {
        IRegion region = Places.region(before, edit.getRange());
        text.append(before.get(from, region.getOffset() - from));
        if (!edit.getNewText().isEmpty()) {
          text.append(NEW).append(edit.getNewText()).append(OLD);
        }
        from = region.getOffset() + region.getLength();
      }
      text.append(before.get(from, Math.max(0, end.getOffset() + end.getLength() - from)));
      return text.toString()
          .replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\n", "<br>")
          // runs of blanks would become one
          .replace("  ", "\u00A0\u00A0")
          .replace(NEW, "<b>")
          .replace(OLD, "</b>");
    } catch (BadLocationException e) {
      return "";
    }
  }
}
