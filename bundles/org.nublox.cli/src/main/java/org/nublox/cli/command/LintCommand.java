/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.evolution.Finding;
import org.nublox.evolution.IndexAdvice;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.Problem;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.MigrationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what there is to know about a project's migrations. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Look through a project's migrations: files that were changed, versions that clash, and what",
      "is dangerous in the changes of the model that no migration makes yet; missing indexes."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nublox lint shop", "  nublox lint shop --json"})
public final class LintCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path project = ProjectArgument.resolve(folder);
    SchemaStep schema =
        new ProjectSteps(invocation, Issue.Severity.ERROR).schema(project, Dialects.installed());
    DatabaseReports reports = new DatabaseReports(invocation.terminal());
    List<Problem> problems = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String id : MigrationFolder.dialects(project)) {
      MigrationFolder migrations = MigrationFolder.of(project, id);
      List<Problem> here = migrations.problems();
      reports.problems(migrations.path().toString(), here);
      problems.addAll(here);
      if (here.isEmpty() && migrations.snapshot().isPresent()) {
        findings.addAll(
            MigrationStep.of(schema, DatabaseSteps.dialect(id), PlanOptions.DEFAULT)
                .plan()
                .findings());
      }
    }
    findings.addAll(IndexAdvice.of(schema.schema()));
    if (json) {
      JsonObject result = new JsonObject();
      result.add("problems", DatabaseReports.problemsJson(problems));
      result.add("findings", DatabaseReports.findingsJson(findings));
      invocation.terminal().print(Json.text(result));
    } else {
      reports.findings(findings);
      invocation.terminal().tell(problems.size() + " problems, " + findings.size() + " findings");
    }
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.INPUT;
  }
}
