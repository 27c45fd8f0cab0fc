/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;

/**
 * What is wrong at a place, as the language found it and as a marker keeps it. Equal ones are the
 * same problem.
 *
 * @param severity of the platform's
 * @param code of the kind of problem; empty when it has none
 * @param start the offset of its first character, -1 when its text is gone
 * @param end the offset behind its last character
 */
record Problem(int severity, String message, String code, int start, int end) {

  /** What was found in a text. */
  static Problem found(IDocument text, Diagnostic found) {
    IRegion region = Places.region(text, found.getRange());
    int severity =
        found.getSeverity() == DiagnosticSeverity.Error
            ? IMarker.SEVERITY_ERROR
            : found.getSeverity() == DiagnosticSeverity.Warning
                ? IMarker.SEVERITY_WARNING
                : IMarker.SEVERITY_INFO;
    String code =
        found.getCode() != null && found.getCode().isLeft() ? found.getCode().getLeft() : "";
    String message =
        found.getMessage().isLeft()
            ? found.getMessage().getLeft()
            : found.getMessage().getRight().getValue();
    return new Problem(
        severity, message, code, region.getOffset(), region.getOffset() + region.getLength());
  }

  /**
   * What is marked. In an editor a marker moves with the text around it, and is written down where
   * it has come to when the file is saved.
   *
   * @param tracked where the markers of the file are now; null when it is in no editor
   */
  static Problem marked(IMarker marker, AbstractMarkerAnnotationModel tracked) {
    Position place = tracked == null ? null : tracked.getMarkerPosition(marker);
    int start = marker.getAttribute(IMarker.CHAR_START, -1);
    int end = marker.getAttribute(IMarker.CHAR_END, -1);
    if (place != null) {
      start = place.isDeleted() ? -1 : place.getOffset();
      end = start + place.getLength();
    }
    return new Problem(
        marker.getAttribute(IMarker.SEVERITY, -1),
        marker.getAttribute(IMarker.MESSAGE, ""),
        marker.getAttribute(ProblemMarkers.CODE, ""),
        start,
        end);
  }

  /** Where the markers of a file are now; null when it is in no editor. */
  static AbstractMarkerAnnotationModel tracked(IFile file) {
    ITextFileBuffer buffer =
        FileBuffers.getTextFileBufferManager()
            .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
    return buffer != null
            && buffer.getAnnotationModel() instanceof AbstractMarkerAnnotationModel model
        ? model
        : null;
  }

  /** The text that the places of problems are counted in: that of an editor, or what is saved. */
  static IDocument text(IFile file) {
    return OpenDocument.of(file).map(OpenDocument::document).orElseGet(() -> saved(file));
  }

  private static IDocument saved(IFile file) {
    try {
      return new Document(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (CoreException e) {
      return new Document();
    }
  }

  /** As a marker keeps it. */
  Map<String, Object> attributes(int line) {
    return Map.of(
        IMarker.SEVERITY,
        severity,
        IMarker.MESSAGE,
        message,
        ProblemMarkers.CODE,
        code,
        IMarker.LINE_NUMBER,
        line,
        IMarker.LOCATION,
        "line " + line,
        IMarker.CHAR_START,
        start,
        IMarker.CHAR_END,
        end);
  }

  /**
   * As the language found it.
   *
   * @throws BadLocationException when its place is not in the text any more
   */
  Diagnostic diagnostic(IDocument text) throws BadLocationException {
    return diagnostic(new Range(Places.position(text, start), Places.position(text, end)));
  }

  /** The same wherever it is. */
  Diagnostic diagnostic(Range range) {
    Diagnostic diagnostic = new Diagnostic(range, message);
    diagnostic.setCode(code);
    return diagnostic;
  }
}
