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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Terminal;
import org.nublox.cli.Terminal.Colour;
import org.nublox.cli.demo.BillingProbe;
import org.nublox.cli.demo.Check;
import org.nublox.dialect.Dialect;
import org.nublox.generator.Progress;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.pipeline.ScriptStep;
import org.nublox.pipeline.run.Launch;
import org.nublox.pipeline.run.Logins;
import org.nublox.pipeline.run.RunException;
import org.nublox.pipeline.run.RunningApplication;
import org.nublox.project.Example;
import org.nublox.project.Issue;
import org.nublox.project.Issue.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows everything at once, with the billing example. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Make the billing example: its schema for every dialect, its application, built and running.",
      "With --once, ask the application whether it does what the model says, and end."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox demo                 and open the address it prints",
      "  nublox demo --port 0 --once exits with 0 when all that was asked holds"
    })
public final class DemoCommand implements Callable<Integer> {

  private static final String EXAMPLE = "billing";

  @ParentCommand private Invocation invocation;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--once", description = "Probe the API and the pages, print what held, and end.")
  private boolean once;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where to put what is made (default: .nublox/demo in the home folder).")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException, RunException {
    Ports.check(port);
    Terminal terminal = invocation.terminal();
    Example example =
        Example.find(EXAMPLE)
            .orElseThrow(
                () -> Failure.fault("The example " + EXAMPLE + " is not installed.", null));
    Path target =
        folder != null ? folder : Path.of(System.getProperty("user.home"), ".nublox", "demo");
    ProjectSteps steps = new ProjectSteps(invocation, Severity.ERROR);
    terminal.tell("Reading the example " + example.folder() + " ...");
    Dialects dialects = Dialects.installed();
    SchemaStep schema = steps.schema(example.folder(), dialects);
    writeSchemas(schema, dialects, target.resolve("ddl"));

    long began = System.nanoTime();
    Path application = target.resolve("app");
    GenerationStep step =
        steps.generate(
            schema, new GenerationStep.Settings(application, false, false, Progress.SILENT));
    terminal.tell(
        "Generated "
            + step.report().changes().size()
            + " files in "
            + Launch.seconds(System.nanoTime() - began)
            + " s: "
            + application);
    List<String> arguments =
        List.of("--app.demo=true", "--spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1");
    try (RunningApplication running =
        new Launch(terminal::tell, application).run(port, arguments)) {
      terminal.tell(
          "From generation to the first answer: "
              + Launch.seconds(System.nanoTime() - began)
              + " s");
      terminal.print(terminal.coloured(Colour.GREEN, running.url().toString()));
      terminal.tell(Logins.text(schema));
      terminal.flush();
      if (once) {
        return probe(running, terminal);
      }
      terminal.tell("Stop it with Ctrl-C.");
      running.await();
    }
    return ExitCode.FINE;
  }

  private void writeSchemas(SchemaStep schema, Dialects dialects, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Dialect dialect : dialects.all()) {
      ScriptStep script = schema.script(dialect);
      if (Issue.anyError(script.issues())) {
        script.issues().forEach(issue -> invocation.terminal().tell(issue.text()));
        throw Failure.fault("The example has no schema for " + dialect.displayName() + ".", null);
      }
      Path file = folder.resolve(dialect.id() + ".sql");
      Files.writeString(file, script.sql(), StandardCharsets.UTF_8);
      invocation
          .terminal()
          .tell(
              "%-12s %3d statements  %s"
                  .formatted(dialect.id(), script.script().statements().size(), file));
    }
  }

  private static int probe(RunningApplication running, Terminal terminal)
      throws IOException, InterruptedException {
    List<Check> checks = new ArrayList<>(BillingProbe.run(running.url()));
    for (Check check : checks) {
      String verdict =
          check.held()
              ? terminal.coloured(Colour.GREEN, "holds ")
              : terminal.coloured(Colour.RED, "FAILED");
      terminal.print(
          verdict + "  " + check.what() + (check.held() ? "" : "  (seen: " + check.detail() + ")"));
    }
    long failed = checks.stream().filter(check -> !check.held()).count();
    if (failed > 0) {
      throw Failure.fault(failed + " of " + checks.size() + " checks failed: see above.", null);
    }
    terminal.print(checks.size() + " of " + checks.size() + " checks hold");
    return ExitCode.FINE;
  }
}
