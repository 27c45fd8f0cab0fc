/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.PresentationReconciler;

/**
 * Colours a long part of a text in slices: what is seen at once, the rest between what else the
 * windows have to do. Whoever asks for colours need not know. The platform asks for all that lies
 * between the first and the last marker that changed, which may be a file of twenty thousand lines.
 */
abstract class SlicedPresentation extends PresentationReconciler {

  /**
   * In characters: some ten milliseconds. Small ones would make the whole take longer, since the
   * widget copies the styles of the whole text for each part that is coloured.
   */
  private static final int SLICE = 20_000;

  private ITextViewer viewer;
  private IDocument text;

  /** What is still to be coloured; it moves with the text. Null when that is nothing. */
  private Position pending;

  @Override
  public void install(ITextViewer installed) {
    viewer = installed;
    super.install(installed);
  }

  /**
   * Where colouring has to begin for a line to be understood.
   *
   * @param line the offset of the line
   * @return that offset, or the one before it where a comment begins that the line is in
   */
  protected abstract int beginning(int line, IDocument document);

  @Override
  protected TextPresentation createPresentation(IRegion damage, IDocument document) {
    if (damage.getLength() <= SLICE) {
      return super.createPresentation(lines(damage, document), document);
    }
    boolean working = pending != null && text == document;
    int start = working ? Math.min(pending.getOffset(), damage.getOffset()) : damage.getOffset();
    int end = working ? Math.max(end(pending), end(damage)) : end(damage);
    remember(start, end, document);
    if (!working) {
      Windows.later(viewer.getTextWidget(), this::next);
    }
    return super.createPresentation(lines(seen(damage), document), document);
  }

  /** The part of it that is seen; one of its beginning when it is out of sight. */
  private IRegion seen(IRegion damage) {
    int start = Math.max(damage.getOffset(), viewer.getTopIndexStartOffset());
    int end = Math.min(end(damage), viewer.getBottomIndexEndOffset() + 1);
    return start < end
        ? new Region(start, Math.min(end - start, SLICE))
        : new Region(damage.getOffset(), SLICE);
  }

  private void next() {
    if (pending == null || text != viewer.getDocument() || pending.isDeleted()) {
      forget();
      return;
    }
    IDocument document = text;
    int start = pending.getOffset();
    int end = Math.min(start + SLICE, end(pending));
    remember(end, end(pending), document);
    IRegion slice = lines(new Region(start, end - start), document);
    viewer.changeTextPresentation(super.createPresentation(slice, document), false);
    if (pending != null) {
      Windows.later(viewer.getTextWidget(), this::next);
    }
  }

  private void remember(int start, int end, IDocument document) {
    forget();
    if (start < end) {
      Position rest = new Position(start, end - start);
      try {
        document.addPosition(rest);
      } catch (BadLocationException e) {
        throw new IllegalStateException("what is to be coloured lies in the text", e);
      }
      pending = rest;
      text = document;
    }
  }

  private void forget() {
    if (pending != null) {
      text.removePosition(pending);
    }
    pending = null;
    text = null;
  }

  /** Whole lines, and the comment before them that they are in. */
  private IRegion lines(IRegion part, IDocument document) {
    try {
      int line = document.getLineInformationOfOffset(part.getOffset()).getOffset();
      int start = beginning(line, document);
      IRegion last = document.getLineInformationOfOffset(end(part));
      return new Region(start, end(last) - start);
    } catch (BadLocationException e) {
      throw new IllegalStateException("what is to be coloured lies in the text", e);
    }
  }

  private static int end(IRegion region) {
    return region.getOffset() + region.getLength();
  }

  private static int end(Position position) {
    return position.getOffset() + position.getLength();
  }
}
