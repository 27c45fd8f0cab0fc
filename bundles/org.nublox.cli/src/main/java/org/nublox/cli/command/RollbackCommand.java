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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Terminal.Colour;
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Standing;
import org.nublox.evolution.migration.Migration;
import org.nublox.pipeline.MigrationStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes the latest migration of a database back. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Take the latest migration of a database back, by the file that was written beside it.",
      "Values that came after it may be lost: that has to be allowed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox rollback shop --url jdbc:h2:./shop --dry-run    the SQL that would run",
      "  nublox rollback shop --connection test --yes --allow-data-loss"
    })
public final class RollbackCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Mixin private DatabaseOptions database;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Change nothing; print the SQL that would run.")
  private boolean dryRun;

  @Option(names = "--allow-data-loss", description = "Go on though values are lost.")
  private boolean allowDataLoss;

  @Override
  public Integer call() throws IOException, DeploymentException {
    DatabaseSteps steps = new DatabaseSteps(invocation, folder, database);
    List<Migration> migrations = steps.migrations();
    try (Deployment deployment = steps.open()) {
      boolean more = true;
      while (more) {
        more = takeBack(steps, deployment, migrations);
      }
      return ExitCode.FINE;
    }
  }

  /** Whether the one before belongs to it and has to go too. */
  private boolean takeBack(DatabaseSteps steps, Deployment deployment, List<Migration> migrations)
      throws IOException, DeploymentException {
    Standing standing = deployment.standing(migrations);
    standing.requireRollbackable();
    Migration latest =
        standing
            .latest()
            .flatMap(Standing.Line::migration)
            .orElseThrow(
                () ->
                    Failure.input(
                        steps.address() + " has no migration of this project.",
                        "Look with nublox status."));
    Optional<Migration> undo = steps.folder().undo(latest.version());
    if (undo.isEmpty()) {
      throw Failure.input(
          "There is no file that takes " + latest.fileName() + " back.",
          "Write a new migration that does, or restore a backup.");
    }
    String text = undo.get().text();
    List<String> losses =
        text.lines()
            .filter(line -> line.startsWith(MigrationStep.LOSES))
            .map(line -> line.substring(MigrationStep.LOSES.length()))
            .toList();
    losses.forEach(
        loss -> invocation.terminal().tell(invocation.terminal().coloured(Colour.RED, loss)));
    boolean belongs = text.startsWith(MigrationStep.WITH);
    if (dryRun) {
      invocation.terminal().print("-- " + undo.get().fileName());
      invocation.terminal().out().print(text);
      return false;
    }
    if (!losses.isEmpty() && !allowDataLoss) {
      throw Failure.input(
          "Taking " + latest.fileName() + " back loses what is told above.",
          "Nothing was changed. Say --allow-data-loss to go on.");
    }
    Confirmation.require(invocation.terminal(), yes, "Take " + latest.fileName() + " back?");
    deployment.undo(migrations, undo.get());
    invocation.terminal().tell("Took back " + latest.fileName() + " in " + steps.address() + ".");
    return belongs;
  }
}
