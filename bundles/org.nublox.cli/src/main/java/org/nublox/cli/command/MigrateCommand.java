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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.cli.Json;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.deploy.Squash;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.ScriptText;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.Snapshot;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.MigrationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import org.nublox.schema.change.ChangeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes what a model changed as migrations. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Write what changed in the model as a migration: files in migrations/DIALECT of the project.",
      "With --check nothing is written: ends with 3 when the model and the migrations disagree."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox migrate shop --dialect postgresql --name \"add email\"",
      "  nublox migrate shop --check               all dialects that have migrations; for CI",
      "  nublox migrate shop --dialect h2 --rebase after a merge gave two migrations one version",
      "  nublox migrate shop --dialect h2 --squash one migration in place of all"
    })
public final class MigrateCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(
      names = {"-d", "--dialect"},
      paramLabel = "D",
      description = "The database's dialect (default: each that has migrations).")
  private String id;

  @Option(names = "--name", paramLabel = "N", description = "What the migration does.")
  private String name;

  @Option(names = "--check", description = "Write nothing; tell whether something is lacking.")
  private boolean check;

  @Option(
      names = "--online",
      description = "Let others go on working while it runs: slower, in more steps.")
  private boolean online;

  @Option(names = "--rebase", description = "Put what a merge left with a version twice behind.")
  private boolean rebase;

  @Option(names = "--rehash", description = "Accept the files as they are, edited by hand.")
  private boolean rehash;

  @Option(names = "--squash", description = "Put one migration in place of all.")
  private boolean squash;

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path project = ProjectArgument.resolve(folder);
    List<Dialect> dialects = new ArrayList<>();
    if (id != null) {
      dialects.add(DatabaseSteps.dialect(id));
    } else {
      MigrationFolder.dialects(project)
          .forEach(known -> dialects.add(DatabaseSteps.dialect(known)));
    }
    if (dialects.isEmpty()) {
      if (check) {
        invocation.terminal().tell(project + " has no migrations.");
        return ExitCode.FINE;
      }
      throw Failure.usage(
          "It is not said for which database.", "Name its dialect, e.g. --dialect postgresql.");
    }
    if (rehash) {
      for (Dialect dialect : dialects) {
        MigrationFolder.of(project, dialect.id()).rehash();
      }
      return ExitCode.FINE;
    }
    SchemaStep schema =
        new ProjectSteps(invocation, Issue.Severity.WARNING).schema(project, Dialects.installed());
    if (Issue.anyError(schema.issues())) {
      new IssueReport(invocation.terminal()).tell(schema.issues());
      throw Failure.input("The schema cannot be made as it was meant: see above.", "");
    }
    int exitCode = ExitCode.FINE;
    JsonArray results = new JsonArray();
    for (Dialect dialect : dialects) {
      exitCode = Math.max(exitCode, run(schema, dialect, results));
    }
    if (json) {
      invocation.terminal().print(Json.text(results));
    }
    return exitCode;
  }

  private int run(SchemaStep schema, Dialect dialect, JsonArray results) throws IOException {
    MigrationFolder migrations = MigrationFolder.of(schema.project().root(), dialect.id());
    Optional<String> overtaken = Optional.empty();
    if (rebase) {
      List<Migration> out = migrations.takeOutOvertaken();
      out.forEach(file -> invocation.terminal().tell("took out " + file.fileName()));
      overtaken = out.stream().findFirst().map(Migration::name);
    }
    DatabaseReports reports = new DatabaseReports(invocation.terminal());
    reports.requireNone(migrations.path().toString(), migrations.problems());
    if (squash) {
      return squash(schema, dialect, migrations);
    }
    PlanOptions options = online ? PlanOptions.DEFAULT.asOnline() : PlanOptions.DEFAULT;
    MigrationStep step = MigrationStep.of(schema, dialect, options);
    reports.findings(step.plan().findings());
    List<Migration> written = List.of();
    if (step.isEmpty()) {
      invocation.terminal().tell(dialect.id() + ": the model and the migrations agree.");
    } else if (check) {
      step.changes().forEach(change -> invocation.terminal().tell("  " + ChangeText.of(change)));
      invocation
          .terminal()
          .tell(
              dialect.id()
                  + ": the model has changes that no migration makes. Run nublox migrate --dialect "
                  + dialect.id()
                  + " --name ...");
    } else {
      written = step.write(name(overtaken, step));
      written.forEach(
          file ->
              invocation.terminal().tell("wrote " + migrations.path().resolve(file.fileName())));
    }
    JsonObject result = new JsonObject();
    result.addProperty("dialect", dialect.id());
    result.add("changes", DatabaseReports.changesJson(step.changes()));
    result.add("findings", DatabaseReports.findingsJson(step.plan().findings()));
    result.add("written", DatabaseReports.filesJson(written));
    results.add(result);
    return check && !step.isEmpty() ? ExitCode.DIFFERENCES : ExitCode.FINE;
  }

  private String name(Optional<String> overtaken, MigrationStep step) {
    if (name != null) {
      return name;
    }
    if (overtaken.isPresent()) {
      return overtaken.get();
    }
    if (step.before().isEmpty()) {
      return "init";
    }
    throw Failure.usage(
        "The migration has no name.", "Say what it does, e.g. --name \"add email\".");
  }

  private int squash(SchemaStep schema, Dialect dialect, MigrationFolder migrations)
      throws IOException {
    MigrationStep step = MigrationStep.of(schema, dialect, PlanOptions.DEFAULT);
    if (!step.isEmpty()) {
      throw Failure.input(
          "The model has changes that no migration makes.",
          "Write them first: nublox migrate --name ...");
    }
    List<Migration> all = migrations.migrations();
    if (all.size() > 1) {
      Migration squashed =
          migrations.squash(
              name == null ? "init" : Migration.nameOf(name),
              Squash.line(all.getLast()) + ScriptText.of(dialect, step.first()),
              new Snapshot(dialect.id(), step.target()));
      invocation.terminal().tell("wrote " + migrations.path().resolve(squashed.fileName()));
    }
    return ExitCode.FINE;
  }
}
