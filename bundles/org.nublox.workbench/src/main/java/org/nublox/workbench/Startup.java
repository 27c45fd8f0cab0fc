/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.nublox.workbench.journal.InterruptedWork;
import org.nublox.workbench.language.Language;
import org.nublox.workbench.language.ProjectLanguage;
import org.nublox.workbench.look.Restyling;
import org.nublox.workbench.plugins.MissingPlugins;
import org.nublox.workbench.project.ModelNature;
import org.nublox.workbench.welcome.WelcomePage;

/** Begins, after the window is there, to look after the projects of the workspace. */
public final class Startup implements IStartup {

  @Override
  public void earlyStartup() {
    // there are no pages of help yet that the question mark of a dialog could show
    TrayDialog.setDialogHelpAvailable(false);
    Language.whenReady(() -> {});
    InterruptedWork.tell();
    Restyling.begin(PlatformUI.getWorkbench());
    if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
      PlatformUI.getWorkbench().getDisplay().asyncExec(Startup::welcome);
    }
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (hasModels(project)) {
        ProjectLanguage.of(project).start();
        MissingPlugins.offer(project);
      }
    }
  }

  private static void welcome() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window != null && window.getActivePage().getEditorReferences().length == 0) {
      try {
        WelcomePage.open(window.getActivePage());
      } catch (PartInitException e) {
        ILog.of(Startup.class).warn("The welcome page could not be opened.", e);
      }
    }
  }

  private static boolean hasModels(IProject project) {
    try {
      return project.isOpen() && project.hasNature(ModelNature.ID);
    } catch (CoreException e) {
      return false;
    }
  }
}
