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
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Standing;
import org.nublox.dialect.ScriptText;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.ChangeText;
import org.nublox.schema.change.Diff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what was changed in a database by other means. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = {
      "Show how a database differs from what its migrations lead to: what others changed in it.",
      "Ends with 3 when it differs. Changes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox drift shop --url jdbc:h2:./shop",
      "  nublox drift shop --connection production --repair > back.sql   the SQL that undoes it",
      "  nublox drift shop --connection production --adopt    what the model would have to say"
    })
public final class DriftCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Mixin private DatabaseOptions database;

  @Option(names = "--repair", description = "Print the SQL that brings the database back.")
  private boolean repair;

  @Option(names = "--adopt", description = "Tell what to change in the model to keep it.")
  private boolean adopt;

  @Option(names = "--json", description = "Print the differences as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, DeploymentException {
    DatabaseSteps steps = new DatabaseSteps(invocation, folder, database);
    Schema expected = steps.expected();
    try (Deployment deployment = steps.look()) {
      Standing standing = deployment.standing(steps.migrations());
      standing.requireDeployable();
      if (!standing.toDo().isEmpty()) {
        throw Failure.input(
            steps.address() + " lacks migrations, so that drift cannot be told from them.",
            "Deploy first: nublox deploy.");
      }
      Catalog there = deployment.catalog();
      DatabaseReports reports = new DatabaseReports(invocation.terminal());
      reports.unread(there.unread());
      List<Change> changes = Diff.of(expected, there.schema(), deployment.equivalence(), false);
      if (repair) {
        List<Change> back = Diff.of(there.schema(), expected, deployment.equivalence(), false);
        Plan plan = Plan.of(there.schema(), expected, back, steps.dialect(), PlanOptions.DEFAULT);
        reports.findings(plan.findings());
        invocation.terminal().out().print(ScriptText.of(steps.dialect(), plan.statements()));
      } else if (json) {
        JsonObject result = new JsonObject();
        result.addProperty("database", steps.address());
        result.add("changes", DatabaseReports.changesJson(changes));
        invocation.terminal().print(Json.text(result));
      } else {
        changes.forEach(change -> invocation.terminal().print(ChangeText.of(change)));
        advise(changes);
      }
      return changes.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCES;
    }
  }

  private void advise(List<Change> changes) {
    if (changes.isEmpty()) {
      invocation.terminal().tell("No drift.");
    } else if (adopt) {
      invocation
          .terminal()
          .tell(
              "Make these changes in the model, write them as a migration with nublox migrate, and"
                  + " note it in this database with nublox deploy --baseline.");
    } else {
      invocation
          .terminal()
          .tell("--repair prints the SQL that brings the database back, --adopt how to keep it.");
    }
  }
}
