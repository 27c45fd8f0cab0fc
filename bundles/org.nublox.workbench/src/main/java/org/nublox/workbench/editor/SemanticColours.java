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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.nublox.workbench.language.Language;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * The colours that only the meaning can tell: what is an entity, a field, a type. They come from
 * the language after each check, and move with the text until the next one; only what has another
 * colour then is drawn anew.
 */
public final class SemanticColours
    implements IReconciler, ITextInputListener, IDocumentListener, ProjectLanguage.CheckListener {

  /** In the order in which the language numbers the kinds of tokens. */
  private static final Map<Integer, Colours> KINDS =
      Map.of(
          1, Colours.TYPE,
          2, Colours.ENTITY,
          3, Colours.TYPE,
          4, Colours.ROLE,
          5, Colours.TYPE,
          7, Colours.FIELD,
          9, Colours.FIELD,
          10, Colours.LITERAL,
          12, Colours.FUNCTION,
          13, Colours.FUNCTION);

  private ITextViewer viewer;
  private OpenDocument document;

  @Override
  public void install(ITextViewer installed) {
    viewer = installed;
    viewer.addTextInputListener(this);
    ProjectLanguage.addListener(this);
    inputDocumentChanged(null, viewer.getDocument());
    Language.whenReady(this::recolourAll);
  }

  @Override
  public void uninstall() {
    ProjectLanguage.removeListener(this);
    viewer.removeTextInputListener(this);
    inputDocumentAboutToBeChanged(viewer.getDocument(), null);
  }

  @Override
  public IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }

  @Override
  public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
    if (before != null) {
      before.removeDocumentListener(this);
    }
    document = null;
  }

  @Override
  public void inputDocumentChanged(IDocument before, IDocument after) {
    Optional<OpenDocument> opened = OpenDocument.of(after);
    if (opened.isPresent()) {
      document = opened.get();
      after.addDocumentListener(this);
      ask();
    }
  }

  @Override
  public void checked(IProject project, PublishDiagnosticsParams found) {
    OpenDocument current = document;
    if (current != null && current.uri().equals(found.getUri())) {
      ask();
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {
    Colouring.of(event.getDocument()).willChange(event);
  }

  @Override
  public void documentChanged(DocumentEvent event) {}

  private void ask() {
    OpenDocument asked = document;
    if (asked == null) {
      return;
    }
    long stamp = Windows.stamp(asked.document());
    asked.ask(
        server -> server.semanticTokensFull(new SemanticTokensParams(asked.identifier())),
        tokens ->
            Windows.later(
                viewer.getTextWidget(),
                () -> {
                  // another answer follows when the text has changed in between
                  if (asked == document && stamp == Windows.stamp(asked.document())) {
                    IRegion changed =
                        Colouring.of(asked.document()).replace(decode(asked.document(), tokens));
                    recolour(changed);
                  }
                }));
  }

  private void recolourAll() {
    Windows.later(viewer.getTextWidget(), viewer::invalidateTextPresentation);
  }

  private void recolour(IRegion part) {
    if (part.getLength() > 0 && viewer instanceof ITextViewerExtension2 extension) {
      extension.invalidateTextPresentation(part.getOffset(), part.getLength());
    }
  }

  /** Five numbers for each token: lines and columns from the last one, length, kind, modifiers. */
  private static List<Colouring.Part> decode(IDocument document, SemanticTokens tokens) {
    List<Colouring.Part> ranges = new ArrayList<>();
    List<Integer> data = tokens.getData();
    int line = 0;
    int column = 0;
    for (int i = 0; i + 4 < data.size(); i += 5) {
      column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
      line += data.get(i);
      Colours colour = KINDS.get(data.get(i + 3));
      if (colour != null) {
        int offset = Places.offset(document, new Position(line, column));
        ranges.add(new Colouring.Part(offset, data.get(i + 2), colour));
      }
    }
    return ranges;
  }
}
