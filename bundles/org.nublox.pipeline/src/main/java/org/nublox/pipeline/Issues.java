/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.nio.file.Path;
import org.nublox.dialect.Dialect;
import org.nublox.mapping.MappingProblem;
import org.nublox.project.Issue;
import org.nublox.project.Issue.Severity;
import org.nublox.project.Place;
import org.nublox.project.Project;
import org.nublox.project.ProjectFile;

/** Brings the findings of every step into one form, each with its place in the user's files. */
final class Issues {

  private final Project project;

  Issues(Project project) {
    this.project = project;
  }

  Issue of(MappingProblem problem) {
    Severity severity =
        switch (problem.severity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case INFO -> Severity.INFO;
        };
    Place place = project.place(problem.element()).orElseGet(() -> place(problem.origin()));
    return new Issue(severity, problem.code(), problem.what(), problem.remedy(), place);
  }

  Issue of(org.nublox.dialect.Diagnostic diagnostic, Dialect dialect) {
    Severity severity =
        switch (diagnostic.severity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case INFO -> Severity.INFO;
        };
    return new Issue(
        severity,
        diagnostic.code(),
        dialect.displayName() + ": " + diagnostic.element() + ": " + diagnostic.what(),
        diagnostic.substitute(),
        place(diagnostic.origin()),
        dialect.displayName() + ": " + diagnostic.what());
  }

  Issue of(org.nublox.generator.Diagnostic diagnostic) {
    Severity severity =
        switch (diagnostic.severity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case INFO -> Severity.INFO;
        };
    Place place =
        diagnostic
            .place()
            .map(where -> new Place(Path.of(where.file()), where.line(), where.column()))
            .orElseGet(() -> place(diagnostic.element()));
    return new Issue(severity, diagnostic.code(), diagnostic.what(), diagnostic.remedy(), place);
  }

  /**
   * Where an element stands; what it is made from when it has no text of its own, else the project.
   */
  private Place place(String origin) {
    for (String name = origin; !name.isEmpty(); name = parent(name)) {
      var place = project.find(name).flatMap(project::place);
      if (place.isPresent()) {
        return place.get();
      }
    }
    return Place.of(project.root().resolve(ProjectFile.NAME));
  }

  private static String parent(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
