/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class NubloxTest {

  @Test
  void printsItsVersion() {
    Run run = Run.of("--version");
    assertEquals(ExitCode.FINE, run.exitCode());
    assertTrue(
        run.out().matches("nublox \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+, .+\\)\\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
    Map<String, CommandLine> commands = Nublox.commandLine(terminal).getSubcommands();
    for (String command : commands.keySet()) {
      Run run = Run.of(command, "--help");
      assertEquals(ExitCode.FINE, run.exitCode(), command);
      assertTrue(run.out().contains("Usage: nublox " + command), run.out());
      assertTrue(
          run.out().contains("\nExamples:\n  nublox ")
              || run.out().contains("\nExamples:\n  source "),
          run.out());
      assertEquals("", run.err(), command);
    }
  }

  @Test
  void noCommandIsWrongUse() {
    Run run = Run.of();
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals("nublox: No command was given.\n  See: nublox --help\n", run.err());
    assertEquals("", run.out());
  }

  @Test
  void anUnknownCommandIsWrongUseAndGetsSuggestions() {
    Run run = Run.of("completoin");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().matches("(?s).*Did you mean: .*completion.*"), run.err());
  }

  @Test
  void aFaultOfOursHasItsOwnExitCodeAndATraceOnlyWhenAskedFor() {
    assertEquals(ExitCode.FAULT, failing().exitCode());
    assertFalse(failing().err().contains("\tat "), failing().err());
    assertTrue(failing("--verbose").err().contains("\tat "), failing("--verbose").err());
  }

  private static Run failing(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        Nublox.commandLine(new Terminal(new PrintWriter(out), new PrintWriter(err), false));
    commands.addSubcommand("fail", new FailingCommand());
    String[] arguments = new String[options.length + 1];
    arguments[0] = "fail";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new Run(commands.execute(arguments), out.toString(), err.toString());
  }

  @CommandLine.Command
  static final class FailingCommand implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("not thought of");
    }
  }

  @Test
  void completionIsAShellScriptThatKnowsTheCommands() {
    Run run = Run.of("completion");
    assertEquals(ExitCode.FINE, run.exitCode());
    assertTrue(run.out().startsWith("#!/usr/bin/env bash"), run.out());
    assertTrue(run.out().contains("completion"), run.out());
  }
}
