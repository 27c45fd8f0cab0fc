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
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.cli.Logs;
import org.nublox.diagram.Drawing;
import org.nublox.diagram.client.DiagramClient;
import org.nublox.diagram.edit.FolderWatch;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ProjectFiles;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.picture.Picture;
import org.nublox.diagram.picture.Theme;
import org.nublox.diagram.server.DiagramServer;
import org.nublox.diagram.view.View;
import org.nublox.model.Model;
import org.nublox.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws a project, or serves it to a browser that draws and edits it. */
@Command(
    name = "diagram",
    mixinStandardHelpOptions = true,
    description = {
      "Draw the entities of a project and how they are related, or edit them in a browser.",
      "Boxes stand where the diagram editor left them, else they are arranged automatically."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox diagram shop -o shop.svg",
      "  nublox diagram shop -o shop.pdf --module billing --no-types",
      "  nublox diagram shop -o shop.png --dark",
      "  nublox diagram shop --serve          to edit it in a browser"
    })
public final class DiagramCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the picture goes; its ending says what it is: .svg, .png or .pdf.")
  private Path file;

  @Option(
      names = "--serve",
      description = "Show and edit the diagram in a browser of this machine, until Ctrl+C.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to serve at (default: a free one).")
  private int port;

  @Option(
      names = "--module",
      paramLabel = "NAME",
      description = "Draw this module only; may be given several times.")
  private List<String> modules = List.of();

  @Option(
      names = "--diagram",
      paramLabel = "NAME",
      description = {
        "Draw one of the diagrams that show a part of the model.",
        "The states of a field are =MODULE.ENTITY.FIELD."
      })
  private String diagram = "";

  @Option(names = "--no-types", description = "Leave out enumerations and value types.")
  private boolean withoutTypes;

  @Option(names = "--arrange", description = "Arrange the boxes anew for this picture.")
  private boolean arranged;

  @Option(names = "--dark", description = "Light lines on a dark ground.")
  private boolean dark;

  @Override
  public Integer call() throws Exception {
    if (serve) {
      return serve();
    }
    if (file == null) {
      throw Failure.usage(
          "Neither --output nor --serve was given.", "For example: nublox diagram -o model.svg");
    }
    Picture picture =
        Picture.ofFile(file.getFileName().toString())
            .orElseThrow(
                () ->
                    Failure.usage(
                        "What kind of picture is " + file + "?",
                        "Let its name end with .svg, .png or .pdf."));
    Project project = ProjectArgument.open(folder, invocation);
    if (project.hasErrors()) {
      // a drawing of what could be read is of more use than none
      invocation
          .terminal()
          .tell(
              "The project has "
                  + IssueReport.summary(project.issues())
                  + "; what could not be understood is not drawn. See: nublox check");
    }
    checkModules(project);
    checkDiagram(project);
    View view =
        new View(
            diagram,
            new Selection(Set.copyOf(modules), !withoutTypes),
            View.Details.ALL,
            View.Colours.MODULE);
    Scene scene = Drawing.of(project, view, arranged);
    write(picture.draw(scene, dark ? Theme.DARK : Theme.LIGHT, title(project)));
    invocation
        .terminal()
        .tell("%s: %d boxes, %d lines".formatted(file, scene.boxes().size(), scene.lines().size()));
    return ExitCode.FINE;
  }

  private int serve() throws IOException, InterruptedException {
    Ports.check(port);
    Path root = ProjectArgument.resolve(folder);
    Logs.redirect(invocation.terminal(), invocation.verbose());
    ModelDocument document = ModelDocument.open(new ProjectFiles(root));
    try (DiagramServer server = DiagramServer.start(document, DiagramClient::file, port);
        FolderWatch watch = new FolderWatch(document, root)) {
      invocation.terminal().tell("The diagram, for this machine only; Ctrl+C ends it:");
      invocation.terminal().print(server.url().toString());
      invocation.terminal().flush();
      watch.follow();
    } catch (BindException e) {
      throw Failure.outside(e.getMessage(), "Choose another port with --port.", e);
    }
    return ExitCode.FINE;
  }

  private void checkModules(Project project) {
    Set<String> known = new TreeSet<>();
    project.models().stream().map(Model::getName).filter(n -> n != null).forEach(known::add);
    for (String module : modules) {
      if (!known.contains(module)) {
        throw Failure.usage(
            "There is no module '" + module + "'.",
            "The project has: " + String.join(", ", known) + ".");
      }
    }
  }

  private void checkDiagram(Project project) throws IOException {
    List<String> known = Drawing.diagrams(project);
    if (!diagram.isEmpty() && !known.contains(diagram)) {
      throw Failure.usage(
          "There is no diagram '" + diagram + "'.",
          known.isEmpty()
              ? "The project has none of a part."
              : "The project has: " + String.join(", ", known) + ".");
    }
  }

  private static String title(Project project) {
    Path name = project.root().toAbsolutePath().normalize().getFileName();
    return name == null ? "NuBlox" : name.toString();
  }

  private void write(byte[] picture) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, picture);
    } catch (IOException e) {
      throw Failure.outside(
          "The picture cannot be written to " + file + ": " + e.getMessage() + ".",
          "Check the path and the room on the disk.",
          e);
    }
  }
}
