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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Terminal.Colour;
import org.nublox.generator.Progress;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.pipeline.run.Launch;
import org.nublox.pipeline.run.Logins;
import org.nublox.pipeline.run.RunException;
import org.nublox.pipeline.run.RunningApplication;
import org.nublox.project.Issue.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Generates, builds and starts the application of a project. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Generate the application, build it with Maven, and start it on the loopback interface.",
      "It has an embedded database in its folder and one account per role, and ends with Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox run shop                on port 8080",
      "  nublox run shop --port 0       on a free port"
    })
public final class RunCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException, RunException {
    Ports.check(port);
    ProjectSteps steps = new ProjectSteps(invocation, Severity.WARNING);
    SchemaStep schema = steps.schema(folder, Dialects.installed());
    Path application = steps.output(schema);
    GenerationStep step =
        steps.generate(
            schema, new GenerationStep.Settings(application, false, false, Progress.SILENT));
    Launch.putOldDataAside(step)
        .ifPresent(
            aside ->
                invocation
                    .terminal()
                    .tell(
                        "The schema has changed: starting with an empty database. The old one is"
                            + " in "
                            + aside));
    List<String> arguments = new ArrayList<>(List.of("--app.demo=true"));
    try (RunningApplication running =
        new Launch(invocation.terminal()::tell, application).run(port, arguments)) {
      invocation
          .terminal()
          .print(invocation.terminal().coloured(Colour.GREEN, running.url().toString()));
      invocation.terminal().tell(Logins.text(schema));
      invocation.terminal().tell("Stop it with Ctrl-C.");
      invocation.terminal().flush();
      int ended = running.await();
      if (ended != 0) {
        throw Failure.outside(
            "The application ended with the exit code " + ended + ".", "See its log.");
      }
    }
    return ExitCode.FINE;
  }
}
