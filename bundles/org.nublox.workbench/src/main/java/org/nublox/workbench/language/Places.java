/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Lines and columns, as the language counts, and offsets, as documents do. */
public final class Places {

  private Places() {}

  /** The line and column of an offset. */
  public static Position position(IDocument document, int offset) throws BadLocationException {
    int line = document.getLineOfOffset(offset);
    return new Position(line, offset - document.getLineOffset(line));
  }

  /** The offset of a line and column; the nearest one when the text has become shorter since. */
  public static int offset(IDocument document, Position position) {
    try {
      int line = Math.min(position.getLine(), document.getNumberOfLines() - 1);
      IRegion whole = document.getLineInformation(line);
      return line < position.getLine()
          ? document.getLength()
          : whole.getOffset() + Math.min(position.getCharacter(), whole.getLength());
    } catch (BadLocationException e) {
      return document.getLength();
    }
  }

  /** The part of a document that a range covers. */
  public static IRegion region(IDocument document, Range range) {
    int start = offset(document, range.getStart());
    return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
  }
}
