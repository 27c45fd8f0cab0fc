/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.util.Arrays;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** A project with models: what has this nature is checked by {@link ModelBuilder}. */
public final class ModelNature implements IProjectNature {

  /** The id of the nature. */
  public static final String ID = "org.nublox.workbench.nature";

  private IProject project;

  @Override
  public void configure() throws CoreException {
    IProjectDescription description = project.getDescription();
    ICommand[] commands = description.getBuildSpec();
    if (Arrays.stream(commands).noneMatch(ModelNature::isOurs)) {
      ICommand ours = description.newCommand();
      ours.setBuilderName(ModelBuilder.ID);
      ICommand[] extended = Arrays.copyOf(commands, commands.length + 1);
      extended[commands.length] = ours;
      description.setBuildSpec(extended);
      project.setDescription(description, null);
    }
  }

  @Override
  public void deconfigure() throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setBuildSpec(
        Arrays.stream(description.getBuildSpec())
            .filter(command -> !isOurs(command))
            .toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  private static boolean isOurs(ICommand command) {
    return command.getBuilderName().equals(ModelBuilder.ID);
  }

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject project) {
    this.project = project;
  }
}
