/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.nublox.workbench.language.Places;

/** One thing that may be written. A template's places are visited with Tab. */
final class ModelProposal
    implements ICompletionProposal,
        ICompletionProposalExtension2,
        ICompletionProposalExtension3,
        ICompletionProposalExtension5,
        ICompletionProposalExtension6 {

  private final CompletionItem item;
  private final int start;
  private final int asked;
  private Point selection;

  ModelProposal(IDocument document, CompletionItem item, int asked) {
    this.item = item;
    this.asked = asked;
    TextEdit edit = edit();
    this.start = edit == null ? asked : Places.offset(document, edit.getRange().getStart());
  }

  /**
   * Whether it says more than what is written already: a word that is complete is left alone, and
   * so is one behind which another could only follow after a blank. Enter ends the line then.
   */
  boolean helps(IDocument document, int offset) {
    try {
      boolean gluesToWord =
          start == offset
              && offset > 0
              && Character.isJavaIdentifierPart(document.getChar(offset - 1))
              && !text().isEmpty()
              && Character.isJavaIdentifierPart(text().charAt(0));
      return !gluesToWord && !document.get(start, offset - start).equals(text());
    } catch (BadLocationException e) {
      return false;
    }
  }

  /** Whether it begins with what is written already. */
  boolean goesOn(IDocument document, int offset) {
    try {
      return text().startsWith(document.get(start, offset - start));
    } catch (BadLocationException e) {
      return false;
    }
  }

  @Override
  public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
    IDocument document = viewer.getDocument();
    Snippet snippet =
        item.getInsertTextFormat() == InsertTextFormat.Snippet
            ? Snippet.parse(indented(document))
            : new Snippet(text(), List.of());
    try {
      document.replace(start, offset - start, snippet.text());
      selection = new Point(start + snippet.text().length(), 0);
      if (!snippet.places().isEmpty()) {
        visit(viewer, snippet);
      }
    } catch (BadLocationException e) {
      throw new IllegalStateException("the text has changed since it was proposed", e);
    }
  }

  private void visit(ITextViewer viewer, Snippet snippet) throws BadLocationException {
    Snippet.Place first = snippet.places().get(0);
    selection = new Point(start + first.offset(), first.length());
    if (snippet.places().size() == 1 && first.length() == 0) {
      return;
    }
    LinkedModeModel model = new LinkedModeModel();
    for (Snippet.Place place : snippet.places()) {
      LinkedPositionGroup group = new LinkedPositionGroup();
      group.addPosition(
          new LinkedPosition(
              viewer.getDocument(), start + place.offset(), place.length(), place.number()));
      model.addGroup(group);
    }
    model.forceInstall();
    LinkedModeUI visits = new EditorLinkedModeUI(model, viewer);
    visits.setExitPosition(viewer, start + snippet.text().length(), 0, Integer.MAX_VALUE);
    visits.enter();
  }

  /** The further lines of a template begin where its first one does. */
  private String indented(IDocument document) {
    try {
      int line = document.getLineOffset(document.getLineOfOffset(start));
      String before = document.get(line, start - line);
      String indentation = before.substring(0, before.length() - before.stripLeading().length());
      return text().replace("\n", "\n" + indentation);
    } catch (BadLocationException e) {
      return text();
    }
  }

  private TextEdit edit() {
    return item.getTextEdit() == null ? null : item.getTextEdit().getLeft();
  }

  private String text() {
    return edit() == null ? item.getLabel() : edit().getNewText();
  }

  @Override
  public boolean validate(IDocument document, int offset, DocumentEvent event) {
    if (offset < start) {
      return false;
    }
    try {
      String typed = document.get(start, offset - start).toLowerCase(Locale.ROOT);
      return helps(document, offset)
          && (item.getLabel().toLowerCase(Locale.ROOT).startsWith(typed)
              || text().toLowerCase(Locale.ROOT).startsWith(typed));
    } catch (BadLocationException e) {
      return false;
    }
  }

  @Override
  public void apply(IDocument document) {
    try {
      document.replace(start, asked - start, text());
    } catch (BadLocationException e) {
      throw new IllegalStateException("the text has changed since it was proposed", e);
    }
  }

  @Override
  public Point getSelection(IDocument document) {
    return selection;
  }

  @Override
  public String getDisplayString() {
    return item.getLabel();
  }

  @Override
  public StyledString getStyledDisplayString() {
    StyledString text = new StyledString(item.getLabel());
    if (item.getDetail() != null && !item.getDetail().isBlank()) {
      text.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
    }
    return text;
  }

  @Override
  public Image getImage() {
    return Icons.of(item.getKind()).image();
  }

  @Override
  public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return getAdditionalProposalInfo();
  }

  @Override
  public String getAdditionalProposalInfo() {
    if (item.getDocumentation() != null) {
      String documentation =
          item.getDocumentation().isLeft()
              ? item.getDocumentation().getLeft()
              : item.getDocumentation().getRight().getValue();
      return Markup.html(documentation);
    }
    if (item.getInsertTextFormat() == InsertTextFormat.Snippet) {
      return Markup.html("```nbx\n" + Snippet.parse(text()).text() + "\n```");
    }
    return null;
  }

  /** A box that shows HTML; the editor's own would show its tags. */
  @Override
  public IInformationControlCreator getInformationControlCreator() {
    return parent -> new DefaultInformationControl(parent, true);
  }

  @Override
  public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
    return text();
  }

  @Override
  public int getPrefixCompletionStart(IDocument document, int completionOffset) {
    return start;
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }

  @Override
  public void selected(ITextViewer viewer, boolean smartToggle) {}

  @Override
  public void unselected(ITextViewer viewer) {}
}
