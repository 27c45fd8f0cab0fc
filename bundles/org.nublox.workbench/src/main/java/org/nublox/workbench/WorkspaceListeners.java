/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.nublox.workbench.editor.FormatOnSave;
import org.nublox.workbench.editor.SavedSteps;
import org.nublox.workbench.journal.Saves;
import org.nublox.workbench.language.ProjectLanguage;
import org.nublox.workbench.problems.ProblemMarkers;

/** Connects the language with the files and markers of the workspace. */
final class WorkspaceListeners implements AutoCloseable {

  private final ProblemMarkers markers = new ProblemMarkers();
  private final FormatOnSave formatting = new FormatOnSave();
  private final Saves saves = new Saves();
  private final SavedSteps steps = new SavedSteps();
  private final IResourceChangeListener closing =
      event -> {
        if (event.getResource() instanceof IProject project) {
          ProjectLanguage.close(project);
        }
      };
  private final ITextFileBufferManager files = FileBuffers.getTextFileBufferManager();
  private final IWorkspace workspace;

  WorkspaceListeners(IWorkspace workspace) {
    this.workspace = workspace;
    ProjectLanguage.addListener(markers);
    files.addFileBufferListener(saves);
    files.addFileBufferListener(steps);
    files.addFileBufferListener(formatting);
    workspace.addResourceChangeListener(
        closing, IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
  }

  @Override
  public void close() {
    workspace.removeResourceChangeListener(closing);
    files.removeFileBufferListener(formatting);
    files.removeFileBufferListener(saves);
    files.removeFileBufferListener(steps);
    ProjectLanguage.removeListener(markers);
    // a check may go on while the workbench ends
    markers.cancel();
  }
}
