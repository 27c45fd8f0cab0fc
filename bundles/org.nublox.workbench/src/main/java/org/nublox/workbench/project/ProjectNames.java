/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.util.Locale;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;

/** What projects can be called. */
public final class ProjectNames {

  private ProjectNames() {}

  /** What is wrong with a name for a new project; null when nothing is. */
  public static String error(String name) {
    if (name.isEmpty()) {
      return "Type a name for the project.";
    }
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IStatus valid = workspace.validateName(name, IResource.PROJECT);
    if (!valid.isOK()) {
      return valid.getMessage();
    }
    if (workspace.getRoot().getProject(name).exists()) {
      return "There is a project '" + name + "' already; choose another name.";
    }
    if (workspace.getRoot().getLocation().append(name).toFile().exists()) {
      return "There is a folder '" + name + "' in the workspace already; choose another name.";
    }
    return null;
  }

  /** The name of a model in a project of that name, as {@code nublox import} has it. */
  public static String ofModel(String project) {
    String plain = project.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return plain.matches("[a-z].*") ? plain : "model";
  }
}
