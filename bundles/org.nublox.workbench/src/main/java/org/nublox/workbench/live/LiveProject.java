/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import org.nublox.project.Project;

/**
 * A project as it was at a moment, with the texts that were in editors then.
 *
 * @param resource the project in the workspace
 * @param project its models
 * @param schema what they are mapped to; empty when the models or the mapping have errors
 * @param errors why there is no schema
 */
public record LiveProject(
    IProject resource, Project project, Optional<SchemaStep> schema, List<Issue> errors) {

  public LiveProject {
    errors = List.copyOf(errors);
  }

  /**
   * Why nothing can be made from it, and what to do: one line for a dialog.
   *
   * @throws java.util.NoSuchElementException when there is no error
   */
  public String refusal() {
    Issue first = errors.getFirst();
    String file = first.place().toString();
    String folder = LiveProjects.root(resource) + File.separator;
    return "The model has errors; repair them first. "
        + (file.startsWith(folder) ? file.substring(folder.length()) : file)
        + ": "
        + (first.message() + " " + first.remedy()).strip();
  }

  static LiveProject of(IProject resource, Project project, SchemaStep mapped) {
    boolean wrong = mapped == null || Issue.anyError(mapped.issues());
    List<Issue> issues = mapped == null ? project.issues() : mapped.issues();
    return new LiveProject(
        resource,
        project,
        wrong ? Optional.empty() : Optional.of(mapped),
        wrong
            ? issues.stream().filter(i -> i.severity() == Issue.Severity.ERROR).toList()
            : List.of());
  }
}
