/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.cli.Json;
import org.nublox.cli.Terminal;
import org.nublox.cli.Terminal.Colour;
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.PlanOptions;
import org.nublox.pipeline.DatabaseStep;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.MigrationStep;
import org.nublox.pipeline.PlannedChange;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what a database, or the migrations, lack for the model: step by step, with its SQL. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Show what the model has and a database lacks: each step with what it means for rows and",
      "programs, and its SQL. With --dialect, what the migrations lack. Changes nothing; ends with",
      "3 when there is something to do."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox plan shop --connection production   since what is deployed there",
      "  nublox plan shop --url jdbc:h2:./shop",
      "  nublox plan shop --dialect h2              since the last migration"
    })
public final class PlanCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Mixin private DatabaseOptions database;

  @Option(
      names = {"-d", "--dialect"},
      paramLabel = "D",
      description = "Count from the migrations for this dialect, instead of from a database.")
  private String id;

  @Option(names = "--json", description = "Print the steps as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, DeploymentException {
    List<PlannedChange> steps = id == null ? sinceDeployed() : sinceMigrated();
    if (json) {
      JsonArray array = new JsonArray();
      steps.forEach(step -> array.add(json(step)));
      invocation.terminal().print(Json.text(array));
    } else {
      steps.forEach(this::print);
    }
    return steps.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCES;
  }

  private List<PlannedChange> sinceDeployed() throws IOException, DeploymentException {
    DatabaseSteps steps = new DatabaseSteps(invocation, folder, database);
    SchemaStep schema = whole(steps.schema());
    try (Deployment deployment = steps.look()) {
      DatabaseStep step = DatabaseStep.of(deployment, schema, steps.dialect());
      new DatabaseReports(invocation.terminal()).unread(step.unread());
      return told(steps.address(), PlannedChange.of(step.plan(), steps.dialect()));
    }
  }

  private List<PlannedChange> sinceMigrated() throws IOException {
    if (database.isGiven()) {
      throw Failure.usage(
          "A database and the migrations of a dialect are named.",
          "Count from one of them: leave --dialect out, or the database.");
    }
    Path project = ProjectArgument.resolve(folder);
    Dialect dialect = DatabaseSteps.dialect(id);
    SchemaStep schema =
        whole(
            new ProjectSteps(invocation, Issue.Severity.ERROR)
                .schema(project, Dialects.installed()));
    MigrationStep step = MigrationStep.of(schema, dialect, PlanOptions.DEFAULT);
    new DatabaseReports(invocation.terminal())
        .requireNone(step.folder().path().toString(), step.folder().problems());
    return told(step.folder().path().toString(), PlannedChange.of(step.plan(), dialect));
  }

  /** A plan of a schema that cannot be made as it was meant would leave something out. */
  private SchemaStep whole(SchemaStep schema) {
    if (Issue.anyError(schema.issues())) {
      new IssueReport(invocation.terminal()).tell(schema.issues());
      throw Failure.input("The schema cannot be made as it was meant: see above.", "");
    }
    return schema;
  }

  private List<PlannedChange> told(String from, List<PlannedChange> steps) {
    invocation
        .terminal()
        .tell(
            switch (steps.size()) {
              case 0 -> "The model and " + from + " agree.";
              case 1 -> from + " lacks 1 step.";
              default -> from + " lacks " + steps.size() + " steps.";
            });
    return steps;
  }

  private void print(PlannedChange step) {
    Terminal terminal = invocation.terminal();
    Colour colour =
        switch (step.impact()) {
          case DESTRUCTIVE -> Colour.RED;
          case SAFE -> Colour.GREEN;
          default -> Colour.YELLOW;
        };
    terminal.print(
        "-- " + step.text() + " (" + terminal.coloured(colour, step.impact().label()) + ")");
    terminal.out().print(step.sql());
  }

  private static JsonObject json(PlannedChange step) {
    JsonObject object = new JsonObject();
    object.addProperty("text", step.text());
    object.addProperty("impact", step.impact().label());
    object.add("findings", DatabaseReports.findingsJson(step.findings()));
    object.addProperty("sql", step.sql());
    return object;
  }
}
