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
import org.nublox.cli.IssueReport;
import org.nublox.cli.Json;
import org.nublox.cli.Terminal;
import org.nublox.cli.Terminal.Colour;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import org.nublox.project.Project;
import org.nublox.project.Repairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells what is wrong with a project. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tell what is wrong with a project: each issue with its file, line and column.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox check shop             exits with 1 when there are errors",
      "  nublox check shop --strict    also when there are warnings",
      "  nublox check shop --fix       repairs what checks of plug-ins can repair",
      "  nublox check shop --json      for scripts"
    })
public final class CheckCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(names = "--json", description = "Print the issues as JSON to standard output.")
  private boolean json;

  @Option(names = "--strict", description = "Warnings are errors.")
  private boolean strict;

  @Option(
      names = "--fix",
      description = "Repair what checks of plug-ins found and can repair, in the files.")
  private boolean fix;

  @Override
  public Integer call() throws IOException {
    Project project = ProjectArgument.open(folder, invocation);
    if (fix) {
      List<String> repaired = Repairs.apply(project);
      repaired.forEach(invocation.terminal()::tell);
      if (!repaired.isEmpty()) {
        project = ProjectArgument.open(folder, invocation);
      }
    }
    List<Issue> issues = new ArrayList<>(project.issues());
    if (!project.hasErrors()) {
      issues.addAll(SchemaStep.of(project, Dialects.installed()).issues());
      issues.sort(Issue.BY_PLACE);
    }
    boolean fine =
        strict
            ? issues.stream()
                .allMatch(issue -> issue.severity().compareTo(Issue.Severity.INFO) >= 0)
            : !Issue.anyError(issues);
    Terminal terminal = invocation.terminal();
    if (json) {
      JsonObject result = new JsonObject();
      result.addProperty("project", project.config().name());
      result.addProperty("fine", fine);
      result.add("issues", Json.issues(issues));
      terminal.print(Json.text(result));
    } else {
      new IssueReport(terminal).tell(issues);
      terminal.tell(
          terminal.coloured(fine ? Colour.GREEN : Colour.RED, project.config().name())
              + ": "
              + IssueReport.summary(issues));
    }
    return fine ? ExitCode.FINE : ExitCode.INPUT;
  }
}
