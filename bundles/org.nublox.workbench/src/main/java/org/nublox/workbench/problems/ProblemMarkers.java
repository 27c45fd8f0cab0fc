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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * Keeps the markers of model files equal to what the last check of each found. Only differences are
 * written, in a job, for all files that were checked since its last run.
 */
public final class ProblemMarkers extends WorkspaceJob implements ProjectLanguage.CheckListener {

  /** The type of the markers. */
  public static final String TYPE = "org.nublox.workbench.problem";

  /** The attribute with the code of the problem. */
  public static final String CODE = "code";

  private static final int DELAY_MILLIS = 30;

  /** What makes a problem the same as one that is marked already. */
  private record Problem(int severity, String message, String code, int start, int end) {}

  private final Map<String, List<Diagnostic>> checked = new ConcurrentHashMap<>();
  private final QuickFixes fixes;

  public ProblemMarkers(QuickFixes fixes) {
    super("Mark problems");
    this.fixes = fixes;
    setSystem(true);
  }

  @Override
  public void checked(IProject project, PublishDiagnosticsParams found) {
    checked.put(found.getUri(), found.getDiagnostics());
    schedule(DELAY_MILLIS);
  }

  @Override
  public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
    for (String uri : List.copyOf(checked.keySet())) {
      List<Diagnostic> found = checked.remove(uri);
      Optional<IFile> file = FileUri.find(uri).filter(IResource::exists);
      if (found != null && file.isPresent()) {
        mark(file.get(), found);
      }
    }
    return Status.OK_STATUS;
  }

  private void mark(IFile file, List<Diagnostic> diagnostics) throws CoreException {
    IDocument text = OpenDocument.of(file).map(OpenDocument::document).orElseGet(() -> saved(file));
    AbstractMarkerAnnotationModel tracked = tracked(file);
    Map<Problem, Diagnostic> wanted = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      wanted.put(problem(text, diagnostic), diagnostic);
    }
    Set<Problem> kept = new HashSet<>();
    List<IMarker> gone = new ArrayList<>();
    for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
      Problem marked = problem(marker, tracked);
      if (wanted.containsKey(marked) && kept.add(marked)) {
        fixes.move(marker, wanted.get(marked));
      } else {
        gone.add(marker);
      }
    }
    for (IMarker marker : gone) {
      fixes.forget(marker);
      marker.delete();
    }
    for (Map.Entry<Problem, Diagnostic> problem : wanted.entrySet()) {
      if (!kept.contains(problem.getKey())) {
        IMarker marker = file.createMarker(TYPE, attributes(problem.getKey(), problem.getValue()));
        fixes.find(file, marker, problem.getValue());
      }
    }
  }

  private static Problem problem(IDocument text, Diagnostic found) {
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
   */
  private static Problem problem(IMarker marker, AbstractMarkerAnnotationModel tracked) {
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
        marker.getAttribute(CODE, ""),
        start,
        end);
  }

  private static AbstractMarkerAnnotationModel tracked(IFile file) {
    ITextFileBuffer buffer =
        FileBuffers.getTextFileBufferManager()
            .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
    return buffer != null
            && buffer.getAnnotationModel() instanceof AbstractMarkerAnnotationModel model
        ? model
        : null;
  }

  private static Map<String, Object> attributes(Problem problem, Diagnostic found) {
    int line = found.getRange().getStart().getLine() + 1;
    return Map.of(
        IMarker.SEVERITY,
        problem.severity(),
        IMarker.MESSAGE,
        problem.message(),
        CODE,
        problem.code(),
        IMarker.LINE_NUMBER,
        line,
        IMarker.LOCATION,
        "line " + line,
        IMarker.CHAR_START,
        problem.start(),
        IMarker.CHAR_END,
        problem.end());
  }

  private static IDocument saved(IFile file) {
    try {
      return new Document(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (CoreException e) {
      return new Document();
    }
  }
}
