/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.nublox.project.Example;

/** Makes a project from one of the examples and opens its first model. */
public final class NewProjectWizard extends Wizard implements INewWizard {

  private final NewProjectPage page = new NewProjectPage();
  private IWorkbench workbench;

  @Override
  public void init(IWorkbench workbenchToUse, IStructuredSelection selection) {
    workbench = workbenchToUse;
    setWindowTitle("New NuBlox Project");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(page.projectName());
    Optional<Example> example = page.example();
    try {
      getContainer()
          .run(
              true,
              false,
              new WorkspaceModifyOperation() {
                @Override
                protected void execute(IProgressMonitor monitor) throws CoreException {
                  ExampleProject.create(project, example, monitor);
                }
              });
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      ErrorDialog.openError(
          getShell(),
          "New NuBlox Project",
          "The project could not be made.",
          cause instanceof CoreException failure
              ? failure.getStatus()
              : Status.error(String.valueOf(cause.getMessage()), cause));
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    ExampleProject.openFirstModel(project, workbench.getActiveWorkbenchWindow().getActivePage());
    return true;
  }
}
