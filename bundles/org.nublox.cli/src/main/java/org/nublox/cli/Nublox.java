/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.nublox.cli.command.CheckCommand;
import org.nublox.cli.command.CompletionCommand;
import org.nublox.cli.command.DdlCommand;
import org.nublox.cli.command.DemoCommand;
import org.nublox.cli.command.DeployCommand;
import org.nublox.cli.command.DiagramCommand;
import org.nublox.cli.command.DiffCommand;
import org.nublox.cli.command.DriftCommand;
import org.nublox.cli.command.GenerateCommand;
import org.nublox.cli.command.ImportCommand;
import org.nublox.cli.command.InspectCommand;
import org.nublox.cli.command.LintCommand;
import org.nublox.cli.command.LspCommand;
import org.nublox.cli.command.MigrateCommand;
import org.nublox.cli.command.NewCommand;
import org.nublox.cli.command.PlanCommand;
import org.nublox.cli.command.PluginCommand;
import org.nublox.cli.command.RollbackCommand;
import org.nublox.cli.command.RunCommand;
import org.nublox.cli.command.StatusCommand;
import org.nublox.cli.command.UpdateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code nublox}: what all of its commands have in common. */
@Command(
    name = "nublox",
    description =
        "One model of a data application: schemas for seven databases, and the application.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Nublox.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      NewCommand.class,
      CheckCommand.class,
      DdlCommand.class,
      GenerateCommand.class,
      RunCommand.class,
      ImportCommand.class,
      DiffCommand.class,
      PlanCommand.class,
      MigrateCommand.class,
      LintCommand.class,
      DeployCommand.class,
      StatusCommand.class,
      DriftCommand.class,
      RollbackCommand.class,
      InspectCommand.class,
      DiagramCommand.class,
      PluginCommand.class,
      UpdateCommand.class,
      LspCommand.class,
      DemoCommand.class,
      CompletionCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:the input has problems",
      "2:the command was used wrongly",
      "3:two things that were compared differ",
      "4:something outside failed: a database, Maven, the disk",
      "5:a plug-in failed and was left out; the rest was done",
      "70:a fault of NuBlox itself"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox new shop --from billing       a project to start from",
      "  nublox check shop                    is the model right?",
      "  nublox ddl shop --dialect postgresql the schema as SQL",
      "  nublox run shop                      the running application",
      "",
      "nublox COMMAND --help tells more about a command."
    })
public final class Nublox implements Runnable, Invocation {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      description = "Tell more, with stack traces of what went wrong.",
      scope = ScopeType.INHERIT)
  private boolean verbose;

  private Nublox(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Terminal terminal() {
    return terminal;
  }

  @Override
  public boolean verbose() {
    return verbose;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "No command was given.");
  }

  /**
   * Runs one command.
   *
   * @return one of {@link ExitCode}
   */
  public static int run(Terminal terminal, String... arguments) {
    try {
      return commandLine(terminal).execute(arguments);
    } finally {
      terminal.flush();
    }
  }

  /** The commands, ready to be executed. */
  public static CommandLine commandLine(Terminal terminal) {
    Nublox nublox = new Nublox(terminal);
    Errors errors = new Errors(nublox);
    return new CommandLine(nublox)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** Reads the version from the build. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream stream = Nublox.class.getResourceAsStream("version.properties")) {
        properties.load(stream);
      }
      return new String[] {
        "nublox "
            + properties.getProperty("version")
            + " (Java "
            + Runtime.version().feature()
            + ", "
            + System.getProperty("os.name")
            + ")"
      };
    }
  }
}
