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
import java.time.Duration;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.generator.Progress;
import org.nublox.generator.engine.GenerationReport;
import org.nublox.generator.files.FileChange;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Issue.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Generates the application of a project. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Generate the application of a project.",
      "Files that were edited by hand are reported and left alone; files of elements that are gone are removed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox generate shop -o shop-app",
      "  nublox generate shop -o shop-app --dry-run    what would be done",
      "  nublox generate shop -o shop-app --force      overwrite files that were edited by hand"
    })
public final class GenerateCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "APPDIR",
      description = "Where the application goes (default: 'output' in nublox.toml).")
  private Path output;

  @Option(names = "--force", description = "Overwrite files that were edited by hand.")
  private boolean force;

  @Option(names = "--dry-run", description = "Write nothing; tell what would be done.")
  private boolean dryRun;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "A generator that takes longer is stopped and left out (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--json", description = "Print what was done with each file as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (seconds < 1) {
      throw Failure.usage("A time limit of " + seconds + " s is none.", "Give at least 1.");
    }
    ProjectSteps steps = new ProjectSteps(invocation, Severity.WARNING);
    SchemaStep schema = steps.schema(folder, Dialects.installed());
    Path target = target(schema);
    GenerationStep step =
        steps.generate(
            schema,
            new GenerationStep.Settings(
                target, force, dryRun, Duration.ofSeconds(seconds), Progress.SILENT));
    if (json) {
      invocation.terminal().print(Json.text(json(step)));
    } else {
      if (dryRun || invocation.verbose()) {
        step.report().changes().stream()
            .filter(change -> change.kind() != FileChange.Kind.UNCHANGED)
            .forEach(
                change -> invocation.terminal().print(name(change.kind()) + " " + change.path()));
      }
      invocation.terminal().tell(target + ": " + summary(step.report()));
    }
    if (step.incomplete()) {
      invocation
          .terminal()
          .tell("Left out: " + String.join(", ", new TreeSet<>(step.report().leftOut())) + ".");
      return ExitCode.PLUGIN;
    }
    return ExitCode.FINE;
  }

  private Path target(SchemaStep schema) {
    if (output != null) {
      return output;
    }
    if (schema.project().config().output().isEmpty()) {
      throw Failure.usage(
          "It is not said where the application goes.",
          "Name a folder with -o, or set 'output' in [generate] of nublox.toml.");
    }
    return new ProjectSteps(invocation).output(schema);
  }

  private static JsonObject json(GenerationStep step) {
    JsonObject result = new JsonObject();
    result.addProperty("folder", step.folder().toString());
    result.addProperty("written", step.report().written());
    JsonArray files = new JsonArray();
    for (FileChange change : step.report().changes()) {
      JsonObject file = new JsonObject();
      file.addProperty("path", change.path());
      file.addProperty("change", name(change.kind()));
      file.addProperty("generator", change.generator());
      files.add(file);
    }
    result.add("files", files);
    result.add("issues", Json.issues(step.issues()));
    return result;
  }

  private static String summary(GenerationReport report) {
    return Stream.of(FileChange.Kind.values())
        .filter(kind -> report.count(kind) > 0)
        .map(kind -> report.count(kind) + " " + name(kind))
        .collect(Collectors.joining(", "));
  }

  private static String name(FileChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
