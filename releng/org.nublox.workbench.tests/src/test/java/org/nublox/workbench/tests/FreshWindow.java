/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * The window as it is when the workbench was started for the first time: each class of tests begins
 * there, whatever those before it left open, chosen or undone.
 */
final class FreshWindow {

  private FreshWindow() {}

  /** Brings it to the front, as large as the screen, without projects, editors and dialogs. */
  static void show(WorkbenchRobot robot) {
    robot.await(
        "the window",
        () -> ModelFiles.window() != null && ModelFiles.window().getShell().isVisible());
    robot.await("no dialog", () -> isAlone(ModelFiles.window().getShell()));
    robot.act(FreshWindow::clear);
    robot.await(
        "the front", () -> ModelFiles.window().getShell().getDisplay().getActiveShell() != null);
  }

  /** Closes what is open beside a window; some close only when what they do has ended. */
  private static boolean isAlone(Shell window) {
    boolean alone = true;
    for (Shell shell : window.getDisplay().getShells()) {
      if (shell != window && shell.isVisible()) {
        alone = false;
        // later: a dialog that is asked to close may ask back, and waits for the answer
        shell.getDisplay().asyncExec(() -> close(shell));
      }
    }
    return alone;
  }

  private static void close(Shell shell) {
    if (!shell.isDisposed()) {
      shell.close();
    }
  }

  private static void clear() {
    IWorkbenchWindow window = ModelFiles.window();
    IWorkbenchPage page = window.getActivePage();
    page.closeAllEditors(false);
    // views keep what was chosen in them as long as they are there
    for (IViewReference view : page.getViewReferences()) {
      page.hideView(view);
    }
    page.resetPerspective();
    try {
      for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
        project.delete(true, true, null);
      }
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
    window.getShell().setMaximized(true);
    window.getShell().forceActive();
  }
}
