/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.nublox.project.ProjectFolder;

/** The model files of a project. */
public final class ProjectModels {

  private ProjectModels() {}

  /** The files, by their paths; none of what NuBlox keeps for itself. */
  public static List<IFile> files(IProject project) {
    List<IFile> files = new ArrayList<>();
    try {
      project.accept(
          resource -> {
            if (resource instanceof IFile file
                && file.getName().endsWith(ProjectFolder.MODEL_FILE_EXTENSION)) {
              files.add(file);
            }
            return !(resource instanceof IContainer) || !resource.getName().equals(".nublox");
          });
    } catch (CoreException e) {
      ILog.of(ProjectModels.class).warn("The models could not be listed.", e);
    }
    return files;
  }
}
