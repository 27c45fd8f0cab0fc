/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Identifiers;
import org.nublox.mapping.IdentifierLimits;
import org.nublox.mapping.Mapped;
import org.nublox.mapping.MappingOptions;
import org.nublox.mapping.NamingStrategy;
import org.nublox.mapping.SchemaMapping;
import org.nublox.project.Issue;
import org.nublox.project.Place;
import org.nublox.project.Project;
import org.nublox.project.ProjectFile;
import org.nublox.schema.Schema;

/**
 * A project's relational schema.
 *
 * @param project the project, free of errors
 * @param dialects the databases that the project is made for
 * @param mapped the schema
 * @param issues what could not be mapped as it was meant, by place
 */
public record SchemaStep(
    Project project, List<Dialect> dialects, Mapped mapped, List<Issue> issues) {

  public SchemaStep {
    dialects = List.copyOf(dialects);
    issues = List.copyOf(issues);
  }

  /** The schema alone, as every database would have it. */
  public Schema schema() {
    return mapped.schema();
  }

  /**
   * Maps the models of a project.
   *
   * @param installed the dialects there are, of which the project chooses
   * @throws IllegalArgumentException when the project has errors: its models are not whole then
   */
  public static SchemaStep of(Project project, Dialects installed) {
    if (project.hasErrors()) {
      throw new IllegalArgumentException("The project " + project.root() + " has errors.");
    }
    List<Issue> issues = new ArrayList<>();
    List<Dialect> dialects = chosen(project, installed, issues);
    MappingOptions options =
        MappingOptions.DEFAULT.withNaming(naming(project, issues)).withLimits(limits(dialects));
    Mapped mapped = SchemaMapping.map(project.models(), options);
    Issues translate = new Issues(project);
    mapped.problems().stream().map(translate::of).forEach(issues::add);
    issues.sort(Issue.BY_PLACE);
    return new SchemaStep(project, dialects, mapped, issues);
  }

  /** The statements for one database. */
  public ScriptStep script(Dialect dialect) {
    return ScriptStep.of(this, dialect);
  }

  private static List<Dialect> chosen(Project project, Dialects installed, List<Issue> issues) {
    List<String> ids = project.config().dialects();
    Missing missing = new Missing(project);
    issues.addAll(missing.broken(installed.broken()));
    if (ids.isEmpty()) {
      return installed.all().stream().filter(Dialect::usual).toList();
    }
    List<Dialect> chosen = new ArrayList<>();
    for (String id : ids) {
      Optional<Dialect> dialect = installed.find(id);
      dialect.ifPresent(chosen::add);
      if (dialect.isEmpty()) {
        issues.add(missing.issue("project.unknown-dialect", "dialect", id, installed.ids()));
      }
    }
    return chosen;
  }

  private static NamingStrategy naming(Project project, List<Issue> issues) {
    String id = project.config().naming();
    return Namings.find(id)
        .orElseGet(
            () -> {
              issues.add(
                  setting(
                      project,
                      "project.unknown-naming",
                      "There is no naming strategy '" + id + "'.",
                      "There are: " + String.join(", ", Namings.ids()) + "."));
              return MappingOptions.DEFAULT.naming();
            });
  }

  /** A name must fit into every chosen database, so that it is the same in all of them. */
  private static IdentifierLimits limits(List<Dialect> dialects) {
    int least =
        dialects.stream()
            .map(Dialect::identifiers)
            .mapToInt(Identifiers::limit)
            .min()
            .orElse(IdentifierLimits.DEFAULT.maxBytes());
    return new IdentifierLimits(Math.min(least, IdentifierLimits.DEFAULT.maxBytes()));
  }

  private static Issue setting(Project project, String code, String what, String remedy) {
    return Issue.error(code, what, remedy, Place.of(project.root().resolve(ProjectFile.NAME)));
  }
}
