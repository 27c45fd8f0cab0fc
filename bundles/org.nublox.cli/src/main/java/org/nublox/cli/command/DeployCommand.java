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
import java.util.List;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.cli.Terminal.Colour;
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.evolution.Finding;
import org.nublox.evolution.migration.Migration;
import org.nublox.pipeline.DeploymentStep;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.ChangeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings a database to the schema of a project. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = {
      "Bring a database to the schema of a project: apply the migrations that it lacks.",
      "A project without migrations is deployed as a whole. What broke off is finished by the next deployment."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox deploy shop --url jdbc:h2:./shop --yes",
      "  nublox deploy shop --url jdbc:postgresql://localhost/shop --user shop --password-env PGPASSWORD",
      "  nublox deploy shop --connection production --dry-run    the SQL that would run"
    })
public final class DeployCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Mixin private DatabaseOptions database;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Change nothing; print the SQL that would run.")
  private boolean dryRun;

  @Option(
      names = "--baseline",
      description = "The database has the schema already: note the migrations, run none.")
  private boolean baseline;

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, DeploymentException {
    DatabaseSteps steps = new DatabaseSteps(invocation, folder, database);
    List<Migration> migrations = steps.migrations();
    try (Deployment deployment = steps.open()) {
      DeploymentStep step =
          DeploymentStep.of(deployment, steps.dialect(), migrations, steps.expected());
      List<Migration> pending = step.pending();
      if (step.isUpToDate()) {
        invocation.terminal().tell(steps.address() + " is up to date.");
        return report(steps, pending, List.of(), List.of());
      }
      if (step.isForeign() && !baseline) {
        throw Failure.input(
            steps.address()
                + " has tables ("
                + step.there().schema().tables().getFirst().name()
                + " is one), but no history of migrations.",
            "If it has the schema of this project, say --baseline; else deploy to another database.");
      }
      List<Finding> findings = step.findings();
      if (dryRun) {
        new DatabaseReports(invocation.terminal()).findings(findings);
        print(pending);
        return ExitCode.FINE;
      }
      plan(steps, pending, step.changes(), findings);
      Confirmation.require(
          invocation.terminal(),
          yes,
          (baseline ? "Note " : "Apply ") + pending.size() + " migrations?");
      List<Migration> applied = pending;
      if (baseline) {
        deployment.adopt(migrations);
      } else {
        applied = deployment.apply(migrations);
      }
      List<Change> left = step.left(deployment);
      invocation.terminal().tell(steps.address() + " is up to date.");
      return report(steps, applied, findings, left);
    }
  }

  private void print(List<Migration> pending) {
    for (Migration migration : pending) {
      invocation.terminal().print("-- " + migration.fileName());
      invocation.terminal().out().print(migration.text());
    }
  }

  private void plan(
      DatabaseSteps steps, List<Migration> pending, List<Change> changes, List<Finding> findings) {
    invocation.terminal().tell("To do in " + steps.address() + ":");
    for (Migration migration : pending) {
      int count = steps.dialect().split(migration.text()).size();
      invocation.terminal().tell("  " + migration.fileName() + ": " + count + " statements");
    }
    if (invocation.verbose()) {
      changes.forEach(change -> invocation.terminal().tell("    " + ChangeText.of(change)));
    }
    new DatabaseReports(invocation.terminal()).findings(findings);
  }

  private int report(
      DatabaseSteps steps, List<Migration> applied, List<Finding> findings, List<Change> left) {
    for (Change change : left) {
      invocation
          .terminal()
          .tell(
              invocation.terminal().coloured(Colour.YELLOW, "still differs: ")
                  + ChangeText.of(change));
    }
    if (json) {
      JsonObject result = new JsonObject();
      result.addProperty("database", steps.address());
      result.addProperty("dialect", steps.dialect().id());
      result.add("applied", DatabaseReports.filesJson(applied));
      result.add("findings", DatabaseReports.findingsJson(findings));
      result.add("differences", DatabaseReports.changesJson(left));
      invocation.terminal().print(Json.text(result));
    }
    return left.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCES;
  }
}
