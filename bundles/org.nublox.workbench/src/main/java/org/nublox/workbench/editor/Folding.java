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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.nublox.workbench.language.OpenDocument;

/** Folds each element of several lines, from the line of its name to its end. */
public final class Folding implements IReconciler, ITextInputListener {

  private final Consumer<List<DocumentSymbol>> reader = this::read;
  private ProjectionViewer viewer;
  private OpenDocument document;

  @Override
  public void install(ITextViewer installed) {
    if (installed instanceof ProjectionViewer projection) {
      viewer = projection;
      viewer.addTextInputListener(this);
      inputDocumentChanged(null, viewer.getDocument());
    }
  }

  @Override
  public void uninstall() {
    if (viewer != null) {
      viewer.removeTextInputListener(this);
      inputDocumentAboutToBeChanged(viewer.getDocument(), null);
    }
  }

  @Override
  public IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }

  @Override
  public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
    if (document != null) {
      document.structure().removeReader(reader);
      document = null;
    }
  }

  @Override
  public void inputDocumentChanged(IDocument before, IDocument after) {
    OpenDocument.of(after)
        .ifPresent(
            opened -> {
              document = opened;
              opened.structure().addReader(reader);
            });
  }

  private void read(List<DocumentSymbol> roots) {
    OpenDocument read = document;
    if (read == null) {
      return;
    }
    // folds are not moved by what is typed meanwhile: another structure follows then
    long stamp = Windows.stamp(read.document());
    Set<Position> wanted = new HashSet<>();
    for (DocumentSymbol root : roots) {
      // all of a file is no part of it to be folded away
      root.getChildren().forEach(element -> collect(element, read.document(), wanted));
    }
    Windows.later(
        viewer.getTextWidget(),
        () -> {
          if (read == document && stamp == Windows.stamp(read.document())) {
            fold(wanted);
          }
        });
  }

  private static void collect(DocumentSymbol element, IDocument text, Set<Position> wanted) {
    int first = element.getSelectionRange().getStart().getLine();
    int last = element.getRange().getEnd().getLine();
    if (last > first) {
      try {
        int start = text.getLineOffset(first);
        int end = text.getLineOffset(last) + text.getLineLength(last);
        wanted.add(new Position(start, end - start));
      } catch (BadLocationException e) {
        // the text has become shorter: another structure follows
        return;
      }
      if (element.getChildren() != null) {
        element.getChildren().forEach(child -> collect(child, text, wanted));
      }
    }
  }

  private void fold(Set<Position> wanted) {
    ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
    if (model == null) {
      return;
    }
    Set<Position> added = new HashSet<>(wanted);
    List<Annotation> gone = new ArrayList<>();
    Iterator<Annotation> present = model.getAnnotationIterator();
    while (present.hasNext()) {
      Annotation fold = present.next();
      Position place = model.getPosition(fold);
      if (place == null || !added.remove(place)) {
        gone.add(fold);
      }
    }
    if (!added.isEmpty() || !gone.isEmpty()) {
      Map<Annotation, Position> folds = new HashMap<>();
      added.forEach(place -> folds.put(new ProjectionAnnotation(), place));
      model.modifyAnnotations(gone.toArray(Annotation[]::new), folds, new Annotation[0]);
    }
  }
}
