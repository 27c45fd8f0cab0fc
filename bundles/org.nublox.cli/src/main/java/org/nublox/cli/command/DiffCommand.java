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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.cli.database.DatabaseReports;
import org.nublox.deploy.Connector;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Watcher;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.evolution.Finding;
import org.nublox.evolution.Lint;
import org.nublox.evolution.migration.Snapshot;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.ChangeText;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares two schemas. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Show what has to change to get from one schema to another. Each is a project folder, the",
      "address of a database, or the schema.json of migrations. Ends with 3 when they differ."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox diff jdbc:h2:./shop shop          what a deployment would change",
      "  nublox diff shop/migrations/h2/schema.json shop",
      "  nublox diff old-shop shop --dialect postgresql --json"
    })
public final class DiffCommand implements Callable<Integer> {

  private static final String ADDRESS = "jdbc:";

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "FROM", index = "0", description = "The schema as it is.")
  private String from;

  @Parameters(paramLabel = "TO", index = "1", description = "The schema as it is to be.")
  private String to;

  @Option(
      names = {"-d", "--dialect"},
      paramLabel = "D",
      description = "The dialect of two projects (default: the first of FROM).")
  private String id;

  @Mixin private DatabaseOptions database;

  @Option(names = "--json", description = "Print changes and findings as JSON.")
  private boolean json;

  /** One side; the connection of a database stays open for as long as it is compared. */
  private record Side(Schema schema, Optional<Deployment> live, boolean rows)
      implements AutoCloseable {
    @Override
    public void close() {
      live.ifPresent(Deployment::close);
    }
  }

  @Override
  public Integer call() throws IOException, DeploymentException {
    Dialect dialect = dialect();
    try (Side left = side(from, dialect);
        Side right = side(to, dialect)) {
      Equivalence equivalence =
          left.live().or(right::live).map(Deployment::equivalence).orElse(Equivalence.OF_TEXT);
      List<Change> changes =
          Diff.of(left.schema(), right.schema(), equivalence, left.rows() && right.rows());
      List<Finding> findings = Lint.of(left.schema(), right.schema(), changes, dialect);
      if (json) {
        JsonObject result = new JsonObject();
        result.addProperty("dialect", dialect.id());
        result.addProperty("equal", changes.isEmpty());
        result.add("changes", DatabaseReports.changesJson(changes));
        result.add("findings", DatabaseReports.findingsJson(findings));
        invocation.terminal().print(Json.text(result));
      } else {
        changes.forEach(change -> invocation.terminal().print(ChangeText.of(change)));
        new DatabaseReports(invocation.terminal()).findings(findings);
        invocation
            .terminal()
            .tell(changes.isEmpty() ? "No differences." : changes.size() + " changes");
      }
      return changes.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCES;
    }
  }

  private Dialect dialect() throws IOException {
    if (id != null) {
      return DatabaseSteps.dialect(id);
    }
    // a project can be had in any dialect: it follows the other side
    Optional<String> found =
        fixed(from).or(() -> fixed(to)).or(() -> preferred(from)).or(() -> preferred(to));
    return DatabaseSteps.dialect(
        found.orElseGet(
            () -> {
              throw Failure.usage(
                  "It is not said in which dialect two projects are compared.",
                  "Name one, e.g. --dialect postgresql.");
            }));
  }

  /** The dialect of a database or a snapshot. */
  private Optional<String> fixed(String side) {
    if (side.startsWith(ADDRESS)) {
      return Optional.of(DatabaseSteps.dialectOf(database.settings(side)).id());
    }
    Path path = Path.of(side);
    try {
      return Files.isRegularFile(path) ? Optional.of(snapshot(path).dialect()) : Optional.empty();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The first dialect of a project. */
  private Optional<String> preferred(String side) {
    Path path = Path.of(side);
    try {
      return Files.isDirectory(path)
          ? ProjectArgument.open(path, invocation).config().dialects().stream().findFirst()
          : Optional.empty();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Failure unreadable(Path path, IOException e) {
    return Failure.outside(path + " cannot be read.", "Check its permissions.", e);
  }

  private static Snapshot snapshot(Path file) throws IOException {
    return Snapshot.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  private Side side(String side, Dialect dialect) throws IOException, DeploymentException {
    if (side.startsWith(ADDRESS)) {
      Connector connector = DatabaseSteps.connector(database.settings(side));
      requireSame(connector.dialect().id(), dialect, connector.settings().address());
      Deployment deployment =
          Deployment.open(connector, database.limits().withoutWaiting(), Watcher.SILENT);
      Catalog catalog = deployment.catalog();
      new DatabaseReports(invocation.terminal()).unread(catalog.unread());
      return new Side(catalog.schema(), Optional.of(deployment), false);
    }
    Path path = Path.of(side);
    if (Files.isRegularFile(path)) {
      Snapshot snapshot = snapshot(path);
      requireSame(snapshot.dialect(), dialect, side);
      return new Side(snapshot.schema(), Optional.empty(), true);
    }
    SchemaStep step =
        new ProjectSteps(invocation, Issue.Severity.ERROR).schema(path, Dialects.installed());
    return new Side(dialect.stored(step.schema()).schema(), Optional.empty(), true);
  }

  private static void requireSame(String other, Dialect dialect, String side) {
    if (!other.equals(dialect.id())) {
      throw Failure.usage(
          side + " is of the dialect " + other + ", the other of " + dialect.id() + ".",
          "Compare what is of one dialect.");
    }
  }
}
