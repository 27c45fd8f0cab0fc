/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.nublox.project.Example;
import org.nublox.project.ProjectFile;
import org.nublox.project.ProjectFolder;

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
                  create(project, example, monitor);
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
    openFirstModel(project);
    return true;
  }

  private static void create(IProject project, Optional<Example> example, IProgressMonitor monitor)
      throws CoreException {
    SubMonitor steps = SubMonitor.convert(monitor, "Making " + project.getName(), 4);
    IProjectDescription description =
        project.getWorkspace().newProjectDescription(project.getName());
    project.create(description, steps.split(1));
    project.open(steps.split(1));
    try {
      Path folder = project.getLocation().toPath();
      if (example.isPresent()) {
        example.get().copyTo(folder);
      } else {
        writeEmpty(folder, project.getName());
      }
    } catch (IOException e) {
      throw new CoreException(Status.error("The files could not be written.", e));
    }
    project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
    description = project.getDescription();
    description.setNatureIds(new String[] {ModelNature.ID});
    project.setDescription(description, steps.split(1));
  }

  private static void writeEmpty(Path folder, String project) throws IOException {
    String module = ProjectNames.ofModel(project);
    Files.writeString(
        folder.resolve(ProjectFile.NAME), "name = \"" + module.replace('_', '-') + "\"\n");
    Files.writeString(
        folder.resolve(module + ProjectFolder.MODEL_FILE_EXTENSION), "module " + module + "\n\n");
  }

  private void openFirstModel(IProject project) {
    try {
      Path root = project.getLocation().toPath();
      for (Path model : ProjectFolder.modelFiles(root, List.of("."))) {
        IFile file = project.getFile(IPath.fromPath(root.relativize(model)));
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        IDE.openEditor(window.getActivePage(), file);
        BasicNewResourceWizard.selectAndReveal(file, window);
        return;
      }
    } catch (IOException | PartInitException e) {
      // the project is made all the same, and the explorer shows its files
      ILog.of(NewProjectWizard.class).warn("No model was opened.", e);
    }
  }
}
