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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.project.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a project folder, from one of the examples. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Make a project folder to start from, or a plug-in.",
    subcommands = NewPluginCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox new shop                   a small model with a customer and an order",
      "  nublox new shop --from billing    the example that uses every language construct",
      "  nublox new --list                 which examples there are",
      "  nublox new plugin --help          how to make a plug-in"
    })
public final class NewCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder to make.")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "EXAMPLE",
      defaultValue = Example.STARTER,
      description = "The example to start from (default: ${DEFAULT-VALUE}).")
  private String from;

  @Option(names = "--list", description = "List the examples and make nothing.")
  private boolean list;

  Invocation invocation() {
    return invocation;
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      Example.all().forEach(example -> invocation.terminal().print(example.name()));
      return ExitCode.FINE;
    }
    if (folder == null) {
      throw Failure.usage("No folder was given.", "For example: nublox new shop");
    }
    Example example = Example.find(from).orElseThrow(this::unknown);
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw Failure.usage(
          folder + " is there already and not empty.", "Name a folder that is not there yet.");
    }
    example.copyTo(folder);
    invocation.terminal().tell("Made the project " + folder + " from the example " + from + ".");
    invocation.terminal().tell("Next: nublox check " + folder + "; nublox run " + folder);
    return ExitCode.FINE;
  }

  private Failure unknown() {
    return Failure.usage(
        "There is no example '" + from + "'.",
        "There are: "
            + Example.all().stream().map(Example::name).collect(Collectors.joining(", "))
            + ".");
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
