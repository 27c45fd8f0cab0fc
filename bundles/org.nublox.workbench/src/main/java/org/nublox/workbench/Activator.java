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
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.nublox.workbench.editor.FormatOnSave;
import org.nublox.workbench.journal.Saves;
import org.nublox.workbench.language.ProjectLanguage;
import org.nublox.workbench.problems.ProblemMarkers;
import org.nublox.workbench.problems.QuickFixes;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Connects the language with the markers, before the first class of this bundle is used. */
public final class Activator implements BundleActivator {

  private final ProblemMarkers markers = new ProblemMarkers(new QuickFixes());
  private final FormatOnSave formatting = new FormatOnSave();
  private final Saves saves = new Saves();
  private final IResourceChangeListener closing =
      event -> {
        if (event.getResource() instanceof IProject project) {
          ProjectLanguage.close(project);
        }
      };

  @Override
  public void start(BundleContext context) {
    ProjectLanguage.addListener(markers);
    FileBuffers.getTextFileBufferManager().addFileBufferListener(saves);
    FileBuffers.getTextFileBufferManager().addFileBufferListener(formatting);
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(
            closing, IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
  }

  @Override
  public void stop(BundleContext context) {
    ProjectLanguage.removeListener(markers);
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(formatting);
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(saves);
  }
}
