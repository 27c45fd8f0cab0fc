/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;

/**
 * Marks where the element at the cursor stands in the file. A word that means something else there
 * is not marked. Switched by the platform's button.
 */
public final class Occurrences implements IReconciler {

  private static final String EDITOR = "org.eclipse.ui.genericeditor";
  private static final String SWITCH = EDITOR + ".togglehighlight";
  private static final String TYPE = EDITOR + ".text";
  private static final int PAUSE_MILLIS = 250;

  private final CaretListener moved = event -> later();
  private final IPropertyChangeListener switched =
      event -> {
        if (event.getProperty().equals(SWITCH)) {
          Windows.later(widget(), this::look);
        }
      };
  private final Runnable looking = this::look;
  private final IPreferenceStore preferences =
      new ScopedPreferenceStore(InstanceScope.INSTANCE, EDITOR);

  private ISourceViewer viewer;
  private Annotation[] marked = {};
  private IRegion markedWord;
  private long markedText;

  @Override
  public void install(ITextViewer installed) {
    if (installed instanceof ISourceViewer source) {
      viewer = source;
      viewer.getTextWidget().addCaretListener(moved);
      preferences.addPropertyChangeListener(switched);
    }
  }

  @Override
  public void uninstall() {
    preferences.removePropertyChangeListener(switched);
    if (viewer != null && viewer.getTextWidget() != null) {
      viewer.getTextWidget().removeCaretListener(moved);
    }
  }

  @Override
  public IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }

  private StyledText widget() {
    return viewer.getTextWidget();
  }

  /** Not while keys are pressed. */
  private void later() {
    widget().getDisplay().timerExec(PAUSE_MILLIS, looking);
  }

  private void look() {
    if (widget() == null || widget().isDisposed()) {
      return;
    }
    IDocument text = viewer.getDocument();
    Optional<OpenDocument> document = OpenDocument.of(text);
    if (document.isEmpty()) {
      return;
    }
    IRegion word = Words.around(text, viewer.getSelectedRange().x);
    if (!isSwitchedOn() || word.getLength() == 0) {
      markedWord = null;
      mark(List.of());
    } else if (!word.equals(markedWord) || markedText != Windows.stamp(text)) {
      ask(document.get(), word);
    }
  }

  private boolean isSwitchedOn() {
    return !preferences.contains(SWITCH) || preferences.getBoolean(SWITCH);
  }

  private void ask(OpenDocument document, IRegion word) {
    long stamp = Windows.stamp(document.document());
    DocumentHighlightParams where =
        new DocumentHighlightParams(document.identifier(), document.position(word.getOffset()));
    document.ask(
        server -> server.documentHighlight(where),
        found ->
            Windows.later(
                widget(),
                () -> {
                  if (stamp == Windows.stamp(document.document())) {
                    markedWord = word;
                    markedText = stamp;
                    mark(found);
                  }
                }));
  }

  private void mark(List<? extends DocumentHighlight> found) {
    IAnnotationModel model = viewer.getAnnotationModel();
    if (!(model instanceof IAnnotationModelExtension extension)) {
      return;
    }
    Map<Annotation, Position> added = new HashMap<>();
    for (DocumentHighlight place : found) {
      IRegion region = Places.region(viewer.getDocument(), place.getRange());
      try {
        String name = viewer.getDocument().get(region.getOffset(), region.getLength());
        added.put(
            new Annotation(TYPE, false, "Occurrence of '" + name + "'"),
            new Position(region.getOffset(), region.getLength()));
      } catch (BadLocationException e) {
        throw new IllegalStateException("the place lies in the text", e);
      }
    }
    extension.replaceAnnotations(marked, added);
    marked = added.keySet().toArray(Annotation[]::new);
  }
}
