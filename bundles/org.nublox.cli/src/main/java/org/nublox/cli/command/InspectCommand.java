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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.cli.Terminal.Colour;
import org.nublox.generator.Progress;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceFile;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.ElementTrace;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Place;
import org.nublox.project.Project;
import org.nublox.project.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what is made from a model element, and what a generated line is made from. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Show everything that is made from a model element: columns, statements, classes, endpoints, pages.",
      "Or, with --file, the way back: from a line of a generated file or a model file to the element."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox inspect shop shop.Purchase.total",
      "  nublox inspect shop.Purchase.total                                     inside of the project folder",
      "  nublox inspect shop --file shop-app/src/gen/java/shop/Purchase.java:12"
    })
public final class InspectCommand implements Callable<Integer> {

  private static final int SUGGESTIONS = 5;

  @ParentCommand private Invocation invocation;

  @Parameters(
      paramLabel = "[DIR] NAME",
      arity = "0..2",
      description = "The project folder, and the qualified name of an element.")
  private List<String> arguments = List.of();

  @Option(
      names = "--file",
      paramLabel = "F:LINE",
      description = "A line of a generated file or of a model file.")
  private String line;

  @Option(names = "--json", description = "Print the places as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (line != null) {
      if (arguments.size() > 1) {
        throw Failure.usage("Both a name and --file were given.", "Leave one of them out.");
      }
      return back(arguments.isEmpty() ? null : Path.of(arguments.getFirst()), FileLine.parse(line));
    }
    return switch (arguments.size()) {
      case 2 -> forward(Path.of(arguments.get(0)), arguments.get(1));
      case 1 -> forward(null, arguments.getFirst());
      default ->
          throw Failure.usage(
              "No element was named.", "For example: nublox inspect shop shop.Purchase.total");
    };
  }

  private int forward(Path folder, String name) throws IOException {
    ProjectSteps steps = new ProjectSteps(invocation);
    SchemaStep schema = steps.schema(folder, Dialects.installed());
    Project project = schema.project();
    Place place =
        project
            .find(name)
            .flatMap(project::place)
            .orElseThrow(
                () -> Failure.usage("There is no element '" + name + "'.", near(project, name)));
    List<TraceEntry> entries =
        ElementTrace.of(schema, steps.output(schema), Progress.SILENT).under(name);
    if (json) {
      invocation.terminal().print(Json.text(json(name, place, entries)));
    } else {
      invocation.terminal().print(name + "  " + place);
      entries.forEach(entry -> invocation.terminal().print(text(entry, name)));
    }
    return ExitCode.FINE;
  }

  private int back(Path folder, FileLine where) throws IOException {
    if (!Files.isRegularFile(where.file())) {
      throw Failure.usage("There is no file " + where.file() + ".", "Check the path.");
    }
    if (where.file().toString().endsWith(ProjectFolder.MODEL_FILE_EXTENSION)) {
      Path root =
          folder != null
              ? folder
              : ProjectFolder.above(where.file().toAbsolutePath().getParent())
                  .orElse(where.file().toAbsolutePath().getParent());
      Project project = ProjectArgument.open(root, invocation);
      String name =
          project
              .nameAt(where.file(), where.line())
              .orElseThrow(() -> Failure.usage("No element stands at " + where + ".", ""));
      return forward(root, name);
    }
    Path output =
        ElementTrace.outputAround(where.file())
            .orElseThrow(
                () ->
                    Failure.usage(
                        where.file() + " is not in a folder that NuBlox has generated.",
                        "There must be a " + TraceFile.in(Path.of("")) + " in a folder above it."));
    List<TraceEntry> entries = ElementTrace.at(output, where.file(), where.line());
    if (entries.isEmpty()) {
      throw Failure.usage(
          "Line "
              + where.line()
              + " of "
              + where.file()
              + " comes from no single element of the model.",
          "Try a line of a column, a method or a page.");
    }
    Optional<Project> project =
        folder == null ? Optional.empty() : Optional.of(ProjectArgument.open(folder, invocation));
    JsonArray array = new JsonArray();
    for (String origin : new LinkedHashSet<>(entries.stream().map(TraceEntry::origin).toList())) {
      TraceEntry entry =
          entries.stream().filter(e -> e.origin().equals(origin)).findFirst().orElseThrow();
      Optional<Place> place = project.flatMap(p -> p.find(origin).flatMap(p::place));
      if (json) {
        JsonObject object = json(entry);
        object.addProperty("element", origin);
        place.ifPresent(p -> object.addProperty("place", p.toString()));
        array.add(object);
      } else {
        invocation
            .terminal()
            .print(
                origin
                    + place.map(p -> "  " + p).orElse("")
                    + "  "
                    + entry.kind()
                    + (entry.detail().isEmpty() ? "" : " " + entry.detail()));
      }
    }
    if (json) {
      invocation.terminal().print(Json.text(array));
    }
    return ExitCode.FINE;
  }

  private String text(TraceEntry entry, String name) {
    StringBuilder text = new StringBuilder("  ");
    text.append(invocation.terminal().coloured(Colour.GREY, "%-20s".formatted(entry.kind())));
    text.append(' ').append(entry.detail());
    if (!entry.file().isEmpty()) {
      text.append(entry.detail().isEmpty() ? "" : "  ").append(entry.file());
      if (entry.fromLine() > 0) {
        text.append(':').append(entry.fromLine());
        if (entry.toLine() > entry.fromLine()) {
          text.append('-').append(entry.toLine());
        }
      }
    }
    if (!entry.origin().equals(name)) {
      text.append("  (").append(entry.origin()).append(')');
    }
    return text.toString();
  }

  private static JsonObject json(String name, Place place, List<TraceEntry> entries) {
    JsonObject result = new JsonObject();
    result.addProperty("element", name);
    Json.addPlace(result, place);
    JsonArray places = new JsonArray();
    entries.stream().map(InspectCommand::json).forEach(places::add);
    result.add("places", places);
    return result;
  }

  private static JsonObject json(TraceEntry entry) {
    JsonObject object = new JsonObject();
    object.addProperty("kind", entry.kind());
    object.addProperty("detail", entry.detail());
    object.addProperty("origin", entry.origin());
    if (!entry.file().isEmpty()) {
      object.addProperty("file", entry.file());
      object.addProperty("fromLine", entry.fromLine());
      object.addProperty("toLine", entry.toLine());
    }
    return object;
  }

  private static String near(Project project, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    List<String> likely =
        project.names().stream()
            .filter(known -> known.equalsIgnoreCase(name) || known.endsWith("." + last))
            .limit(SUGGESTIONS)
            .toList();
    return likely.isEmpty()
        ? "Names look like module.Entity.member; nublox check tells about the model."
        : "Did you mean: " + String.join(", ", likely) + "?";
  }
}
