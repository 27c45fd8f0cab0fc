/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.run;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.nublox.project.ProjectFolder;
import org.nublox.workbench.problems.ProblemMarkers;

/** Starts applications anew when a model of theirs was saved; stops those of closed projects. */
final class RestartOnSave implements IResourceChangeListener {

  /** Long enough for the check of what was saved. */
  private static final long MOMENT_MILLIS = 800;

  private static boolean begun;

  private RestartOnSave() {}

  /** Begins with it, when nobody has yet. */
  static synchronized void begin() {
    if (!begun) {
      begun = true;
      ResourcesPlugin.getWorkspace()
          .addResourceChangeListener(
              new RestartOnSave(),
              IResourceChangeEvent.POST_CHANGE
                  | IResourceChangeEvent.PRE_CLOSE
                  | IResourceChangeEvent.PRE_DELETE);
    }
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
      if (event.getResource() instanceof IProject project) {
        ApplicationRun.ifKnown(project).ifPresent(ApplicationRun::stop);
      }
      return;
    }
    for (ApplicationRun run : ApplicationRun.active()) {
      IResourceDelta delta = event.getDelta().findMember(run.project().getFullPath());
      if (delta != null && run.restartsOnSave() && hasModel(delta)) {
        Job job =
            Job.create(
                "Starting the application again", (IProgressMonitor monitor) -> restart(run));
        job.setSystem(true);
        job.schedule(MOMENT_MILLIS);
      }
    }
  }

  private static void restart(ApplicationRun run) throws CoreException {
    int worst =
        run.project().findMaxProblemSeverity(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    if (run.isActive() && worst < IMarker.SEVERITY_ERROR) {
      run.start();
    }
  }

  private static boolean hasModel(IResourceDelta delta) {
    List<IFile> models = new ArrayList<>();
    try {
      delta.accept(
          below -> {
            boolean content = (below.getFlags() & IResourceDelta.CONTENT) != 0;
            if (content
                && below.getResource() instanceof IFile file
                && file.getName().endsWith(ProjectFolder.MODEL_FILE_EXTENSION)) {
              models.add(file);
            }
            return true;
          });
    } catch (CoreException e) {
      ILog.of(RestartOnSave.class).warn("A saved model was missed.", e);
    }
    return !models.isEmpty();
  }
}
