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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.cli.Terminal.Colour;
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.Connector;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Watcher;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.Snapshot;
import org.nublox.pipeline.DeploymentStep;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.SchemaStep;
import org.nublox.pipeline.ScriptStep;
import org.nublox.project.Issue;
import org.nublox.schema.Schema;

/** From a project and the options of a command to its migrations and its database. */
final class DatabaseSteps {

  private final Invocation invocation;
  private final Path project;
  private final DatabaseOptions options;
  private final Connector connector;
  private final MigrationFolder folder;

  private Optional<SchemaStep> schema = Optional.empty();

  DatabaseSteps(Invocation invocation, Path named, DatabaseOptions options)
      throws IOException, DeploymentException {
    this.invocation = invocation;
    this.project = ProjectArgument.resolve(named);
    this.options = options;
    this.connector = connector(options.settings(project));
    this.folder = MigrationFolder.of(project, connector.dialect().id());
  }

  static Connector connector(ConnectionSettings settings) throws DeploymentException {
    return Connector.of(settings, dialectOf(settings));
  }

  /** The dialect of an address. */
  static Dialect dialectOf(ConnectionSettings settings) {
    Dialects installed = Dialects.installed();
    return Connector.dialectOf(settings.url(), installed.all())
        .orElseThrow(
            () ->
                Failure.usage(
                    "No dialect knows the address " + settings.address() + ".",
                    "Addresses begin with: "
                        + String.join(
                            ", ",
                            installed.all().stream()
                                .map(known -> known.jdbc().urlPrefix())
                                .toList())));
  }

  /** A dialect by its id. */
  static Dialect dialect(String id) {
    Dialects installed = Dialects.installed();
    return installed
        .find(id.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no dialect '" + id + "'.",
                    "There are: " + String.join(", ", installed.ids()) + "."));
  }

  Connector connector() {
    return connector;
  }

  Dialect dialect() {
    return connector.dialect();
  }

  String address() {
    return connector.settings().address();
  }

  MigrationFolder folder() {
    return folder;
  }

  /** Connects to look only. */
  Deployment look() throws DeploymentException {
    return Deployment.open(connector, options.limits().withoutWaiting(), Watcher.SILENT);
  }

  /** Connects to change something; waits for others. */
  Deployment open() throws DeploymentException {
    return Deployment.open(connector, options.limits(), new Progress());
  }

  /** Tells how a deployment goes on. */
  private final class Progress implements Watcher {
    private boolean told;

    @Override
    public void waiting(Duration since) {
      if (!told || since.toSeconds() % 10 == 0) {
        invocation
            .terminal()
            .tell(
                "Waiting for another deployment, or a program that has the database to itself ("
                    + since.toSeconds()
                    + " s)");
        told = true;
      }
    }

    @Override
    public void resumed(Migration migration, int done, int count) {
      invocation
          .terminal()
          .tell(
              migration.fileName()
                  + " was begun before: going on after statement "
                  + done
                  + " of "
                  + count);
    }

    @Override
    public void statement(Migration migration, int number, int count, String sql) {
      if (invocation.verbose()) {
        String first = sql.lines().findFirst().orElse("");
        invocation.terminal().tell("  " + number + "/" + count + " " + first);
      }
    }

    @Override
    public void applied(Migration migration, Duration took) {
      invocation
          .terminal()
          .tell(
              invocation.terminal().coloured(Colour.GREEN, "applied ")
                  + migration.fileName()
                  + " ("
                  + took.toMillis()
                  + " ms)");
    }
  }

  /**
   * The migrations of the project: its files, or without any the one that makes its schema.
   *
   * @throws Failure when the files are not in order
   */
  List<Migration> migrations() throws IOException {
    List<Migration> files = folder.migrations();
    if (!files.isEmpty()) {
      new DatabaseReports(invocation.terminal())
          .requireNone(folder.path().toString(), folder.problems());
      return files;
    }
    ScriptStep script = schema().script(dialect());
    List<Issue> issues = new ArrayList<>(schema().issues());
    issues.addAll(script.issues());
    if (Issue.anyError(issues)) {
      new IssueReport(invocation.terminal()).tell(issues);
      throw Failure.input("The schema cannot be made as it was meant: see above.", "");
    }
    return List.of(DeploymentStep.whole(dialect(), script));
  }

  /** The schema that the migrations lead to, in stored form. */
  Schema expected() throws IOException {
    Optional<Snapshot> snapshot = folder.snapshot();
    return snapshot.isPresent()
        ? snapshot.get().schema()
        : dialect().stored(schema().schema()).schema();
  }

  SchemaStep schema() throws IOException {
    if (schema.isEmpty()) {
      schema =
          Optional.of(
              new ProjectSteps(invocation, Issue.Severity.ERROR)
                  .schema(project, Dialects.installed()));
    }
    return schema.get();
  }
}
