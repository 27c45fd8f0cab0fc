/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import org.nublox.cli.Invocation;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the script that makes a shell complete {@code nublox} commands. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Print a script that makes bash and zsh complete nublox commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(nublox completion)                                for this shell",
      "  nublox completion > ~/.local/share/bash-completion/completions/nublox",
      "                                                             for every new bash"
    })
public final class CompletionCommand implements Runnable {

  @ParentCommand private Invocation invocation;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    invocation.terminal().out().print(AutoComplete.bash("nublox", spec.root().commandLine()));
  }
}
