/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** Makes the large models that benchmarks are made with. */
final class LargeProject {

  private LargeProject() {}

  /** A project of that many entities in that many files, as files alone. */
  static Path write(String name, int entities, int files) throws IOException, InterruptedException {
    Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().append(name).toPath();
    write(folder, entities, files);
    return folder;
  }

  /** Writes the files into a folder. */
  static void write(Path folder, int entities, int files) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("nublox.home"));
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                home.resolve("releng/benchmarks/LargeModel.java").toString(),
                folder.toString(),
                String.valueOf(entities),
                String.valueOf(files))
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("LargeModel ended with " + code);
    }
  }

  /** Makes the folder a project of the workspace. */
  static IProject open(String name) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    ResourcesPlugin.getWorkspace()
        .run(
            monitor -> {
              project.create(monitor);
              project.open(monitor);
              project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
              IProjectDescription description = project.getDescription();
              description.setNatureIds(new String[] {"org.nublox.workbench.nature"});
              project.setDescription(description, monitor);
            },
            null);
    return project;
  }
}
