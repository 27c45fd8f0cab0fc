/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.nublox.workbench.language.FileUri;
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

  private final Map<String, List<Diagnostic>> checked = new ConcurrentHashMap<>();

  public ProblemMarkers() {
    super("Mark problems");
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
    IDocument text = Problem.text(file);
    AbstractMarkerAnnotationModel tracked = Problem.tracked(file);
    // by the line of each
    Map<Problem, Integer> wanted = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      wanted.put(Problem.found(text, diagnostic), diagnostic.getRange().getStart().getLine() + 1);
    }
    for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
      if (wanted.remove(Problem.marked(marker, tracked)) == null) {
        marker.delete();
      }
    }
    for (Map.Entry<Problem, Integer> problem : wanted.entrySet()) {
      file.createMarker(TYPE, problem.getKey().attributes(problem.getValue()));
    }
  }
}
