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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Secrets;
import org.nublox.dialect.session.Trouble;
import org.nublox.evolution.migration.MigrationException;
import org.nublox.pipeline.run.RunException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one clear message and an exit code. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Invocation invocation;

  Errors(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    String what =
        exception instanceof UnmatchedArgumentException unmatched
            ? "Not understood: " + String.join(" ", unmatched.getUnmatched())
            : exception.getMessage();
    tell(what, hint(exception));
    traceIfVerbose(exception.getCause());
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) {
    int exitCode =
        switch (exception) {
          case Failure failure -> {
            tell(failure.getMessage(), failure.remedy());
            yield failure.exitCode();
          }
          case DeploymentException failed -> {
            tell(failed.getMessage(), failed.remedy());
            yield exitCode(failed);
          }
          case MigrationException wrong -> {
            tell(wrong.getMessage(), wrong.remedy());
            yield ExitCode.INPUT;
          }
          case RunException failed -> {
            tell(failed.getMessage(), failed.remedy());
            yield ExitCode.OUTSIDE;
          }
          case IOException failed -> {
            tell(describe(failed), "Check the path, the permissions and the space on the disk.");
            yield ExitCode.OUTSIDE;
          }
          default -> {
            tell(
                "This is a fault of NuBlox itself: " + exception,
                "Please report it, with the output of --verbose.");
            yield ExitCode.FAULT;
          }
        };
    traceIfVerbose(exception);
    return exitCode;
  }

  private void tell(String what, String remedy) {
    Terminal terminal = invocation.terminal();
    terminal.out().flush();
    terminal.tell(terminal.coloured(Terminal.Colour.RED, "nublox: ") + what);
    if (!remedy.isEmpty()) {
      terminal.tell("  " + remedy);
    }
  }

  private void traceIfVerbose(Throwable cause) {
    if (invocation.verbose() && cause != null) {
      PrintWriter err = invocation.terminal().err();
      if (cause instanceof DeploymentException failed) {
        err.print(failed.trace());
      } else {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        err.print(Secrets.mask(trace.toString()));
      }
      err.flush();
    }
  }

  private static int exitCode(DeploymentException failed) {
    if (failed.trouble().isEmpty()) {
      return ExitCode.INPUT;
    }
    return failed.trouble().get() == Trouble.ADDRESS ? ExitCode.USAGE : ExitCode.OUTSIDE;
  }

  private static String hint(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    String help = "See: " + command.getCommandSpec().qualifiedName() + " --help";
    if (exception instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        String root = command.getCommandSpec().root().name() + " ";
        String likely =
            suggestions.stream()
                .map(text -> text.startsWith(root) ? text.substring(root.length()) : text)
                .collect(Collectors.joining(", "));
        return "Did you mean: " + likely + "? " + help;
      }
    }
    return help;
  }

  /** The message of a file system exception is often the bare path. */
  private static String describe(IOException failed) {
    return switch (failed) {
      case java.nio.file.NoSuchFileException missing ->
          "There is no file or folder " + missing.getFile() + ".";
      case java.nio.file.AccessDeniedException denied -> "No access to " + denied.getFile() + ".";
      case java.nio.file.FileAlreadyExistsException there ->
          there.getFile() + " is there already and not a folder.";
      default ->
          "Reading or writing failed: "
              + (failed.getMessage() == null ? failed.toString() : failed.getMessage());
    };
  }
}
