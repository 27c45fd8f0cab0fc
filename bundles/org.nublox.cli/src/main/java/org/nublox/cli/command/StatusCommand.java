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
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.cli.database.DatabaseOptions;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Standing;
import org.nublox.evolution.migration.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows which migrations a database has. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show which migrations a database has. Ends with 3 when it lacks some.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox status shop --url jdbc:h2:./shop",
      "  nublox status shop --connection production --json"
    })
public final class StatusCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Mixin private DatabaseOptions database;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, DeploymentException {
    DatabaseSteps steps = new DatabaseSteps(invocation, folder, database);
    List<Migration> migrations = steps.migrations();
    try (Deployment deployment = steps.look()) {
      Standing standing = deployment.standing(migrations);
      if (json) {
        invocation.terminal().print(Json.text(json(steps, standing)));
      } else {
        for (Standing.Line line : standing.lines()) {
          String when = line.entry().map(entry -> "  " + entry.installedOn()).orElse("");
          invocation
              .terminal()
              .print(String.format(Locale.ROOT, "%-12s %s%s", name(line), line.file(), when));
        }
      }
      boolean current =
          standing.lines().stream()
              .allMatch(
                  line ->
                      line.state() == Standing.State.APPLIED
                          || line.state() == Standing.State.FOREIGN);
      return current ? ExitCode.FINE : ExitCode.DIFFERENCES;
    }
  }

  private static String name(Standing.Line line) {
    return line.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject json(DatabaseSteps steps, Standing standing) {
    JsonObject result = new JsonObject();
    result.addProperty("database", steps.address());
    result.addProperty("dialect", steps.dialect().id());
    JsonArray lines = new JsonArray();
    for (Standing.Line line : standing.lines()) {
      JsonObject object = new JsonObject();
      object.addProperty("version", line.version().text());
      object.addProperty("state", name(line));
      object.addProperty("file", line.file());
      line.entry().ifPresent(entry -> object.addProperty("installedOn", entry.installedOn()));
      line.entry().ifPresent(entry -> object.addProperty("installedBy", entry.installedBy()));
      lines.add(object);
    }
    result.add("migrations", lines);
    return result;
  }
}
