/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import org.nublox.project.Issue.Severity;
import org.nublox.project.Project;

/**
 * The way from a project to what is made of it, told to the user; each step ends the command when
 * it fails.
 */
final class ProjectSteps {

  private final Invocation invocation;
  private final Severity least;

  /** Steps that tell everything. */
  ProjectSteps(Invocation invocation) {
    this(invocation, Severity.INFO);
  }

  /** Steps that tell what is at least that bad, unless the user wants to know more. */
  ProjectSteps(Invocation invocation, Severity least) {
    this.invocation = invocation;
    this.least = invocation.verbose() ? Severity.INFO : least;
  }

  /**
   * Reads a project and maps it; tells the project's issues, not yet those of the schema.
   *
   * @throws Failure when the project has errors
   */
  SchemaStep schema(Path named, Dialects dialects) throws IOException {
    Project project = ProjectArgument.open(named, invocation);
    IssueReport report = new IssueReport(invocation.terminal());
    report.tell(project.issues(), least);
    if (project.hasErrors()) {
      throw Failure.input(
          "The project has " + IssueReport.summary(project.issues()) + ".",
          "Repair what is told above; nothing was made.");
    }
    return SchemaStep.of(project, dialects);
  }

  /** Where a project's application goes when the command does not say it. */
  Path output(SchemaStep schema) {
    return GenerationStep.folderOf(schema.project());
  }

  /**
   * Generates the application and tells all that is to be told.
   *
   * @throws Failure when nothing was written
   */
  GenerationStep generate(SchemaStep schema, GenerationStep.Settings settings) {
    IssueReport report = new IssueReport(invocation.terminal());
    if (Issue.anyError(schema.issues())) {
      report.tell(schema.issues());
      throw Failure.input("The schema cannot be made as it was meant: see above.", "");
    }
    GenerationStep step = GenerationStep.run(schema, settings);
    List<Issue> issues = new ArrayList<>(schema.issues());
    issues.addAll(step.issues());
    issues.sort(Issue.BY_PLACE);
    report.tell(issues.stream().distinct().toList(), least);
    if (step.incomplete()) {
      return step;
    }
    if (step.report().changes().isEmpty() && Issue.anyError(step.issues())) {
      throw Failure.input("The application was not generated: see above.", "");
    }
    if (!step.report().faults().isEmpty()) {
      throw Failure.fault("A generator failed: see above.", step.report().faults().getFirst());
    }
    if (step.report().hasErrors()) {
      boolean disk =
          step.report().diagnostics().stream().anyMatch(d -> d.code().equals("generate.io"));
      throw disk
          ? Failure.outside("The application was not written: see above.", "")
          : Failure.input("The application was not written: see above.", "");
    }
    return step;
  }
}
