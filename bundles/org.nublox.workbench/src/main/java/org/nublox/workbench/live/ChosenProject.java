/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ListDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** Which project a command is about. */
public final class ChosenProject {

  private ChosenProject() {}

  /**
   * The project of what is selected or edited; asks when that says nothing.
   *
   * @return null when there is none, which was told, or nobody chose
   */
  public static IProject of(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    Optional<IProject> project =
        ActiveProject.of(window.getActivePage(), HandlerUtil.getCurrentSelection(event));
    return project.orElseGet(() -> ask(window.getShell()));
  }

  /** The same, with all its open files saved. */
  public static IProject saved(ExecutionEvent event) throws ExecutionException {
    IProject project = of(event);
    if (project != null && !IDE.saveAllEditors(new IResource[] {project}, false)) {
      return null;
    }
    return project;
  }

  private static IProject ask(Shell shell) {
    List<IProject> all = ActiveProject.all();
    if (all.isEmpty()) {
      MessageDialog.openInformation(
          shell,
          "No Project",
          "There is no NuBlox project in the workspace.\n\n"
              + "Make one from an example: File > New > NuBlox Project.");
      return null;
    }
    ListDialog dialog = new ListDialog(shell);
    dialog.setTitle("Project");
    dialog.setMessage("Which project?");
    dialog.setContentProvider(ArrayContentProvider.getInstance());
    dialog.setLabelProvider(new WorkbenchLabelProvider());
    dialog.setInput(all);
    dialog.setInitialSelections(all.getFirst());
    return dialog.open() == Window.OK && dialog.getResult().length == 1
        ? (IProject) dialog.getResult()[0]
        : null;
  }
}
