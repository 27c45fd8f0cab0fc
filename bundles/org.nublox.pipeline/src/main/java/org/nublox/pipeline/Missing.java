/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.List;
import org.nublox.extension.Found;
import org.nublox.project.Issue;
import org.nublox.project.Place;
import org.nublox.project.Project;
import org.nublox.project.ProjectFile;

/** What to tell about plug-ins that a project needs and that are not there, or do not work. */
final class Missing {

  private final Project project;
  private final Place place;

  Missing(Project project) {
    this.project = project;
    this.place = Place.of(project.root().resolve(ProjectFile.NAME));
  }

  /** Something that no plug-in brings. */
  Issue issue(String code, String kind, String id, List<String> known) {
    String install = project.config().remedyForMissing();
    return Issue.error(
        code,
        "There is no " + kind + " '" + id + "'.",
        "There are: "
            + String.join(", ", known)
            + (install.isEmpty()
                ? ". A plug-in may bring it: nublox plugin search --site URL " + id
                : ". The project's plug-ins are installed by: " + install),
        place);
  }

  /** Plug-ins that are there and were left out. */
  List<Issue> broken(List<Found.Broken> broken) {
    return broken.stream()
        .map(
            one ->
                new Issue(
                    Issue.Severity.WARNING,
                    "project.broken-extension",
                    one.message(),
                    "Update or uninstall its plug-in: nublox plugin list.",
                    place))
        .toList();
  }
}
