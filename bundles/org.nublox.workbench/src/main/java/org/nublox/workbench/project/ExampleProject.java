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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.nublox.project.Example;
import org.nublox.project.ProjectFile;
import org.nublox.project.ProjectFolder;

/** Makes projects that are copies of examples, or empty. */
public final class ExampleProject {

  private ExampleProject() {}

  /**
   * Makes a project.
   *
   * @param project one that is not there yet
   * @param example empty for a project with an empty model
   */
  public static void create(IProject project, Optional<Example> example, IProgressMonitor monitor)
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

  /** Opens the first model of a project. */
  public static void openFirstModel(IProject project, IWorkbenchPage page) {
    try {
      Path root = project.getLocation().toPath();
      for (Path model : ProjectFolder.modelFiles(root, List.of("."))) {
        IFile file = project.getFile(IPath.fromPath(root.relativize(model)));
        IDE.openEditor(page, file);
        BasicNewResourceWizard.selectAndReveal(file, page.getWorkbenchWindow());
        return;
      }
    } catch (IOException | PartInitException e) {
      // the project is made all the same, and the explorer shows its files
      ILog.of(ExampleProject.class).warn("No model was opened.", e);
    }
  }

  private static void writeEmpty(Path folder, String project) throws IOException {
    String module = ProjectNames.ofModel(project);
    Files.writeString(
        folder.resolve(ProjectFile.NAME), "name = \"" + module.replace('_', '-') + "\"\n");
    Files.writeString(
        folder.resolve(module + ProjectFolder.MODEL_FILE_EXTENSION), "module " + module + "\n\n");
  }
}
