/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.nublox.cli.Invocation;
import org.nublox.cli.Logs;
import org.nublox.dsl.ide.LanguageServerLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves an editor with the language server protocol. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description = {
      "Serve an editor: the language server protocol over standard input and output.",
      "Ends with 0 when the editor says goodbye, else with 1, as the protocol has it."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nublox lsp        the command to set in the editor, for files *.nbx"})
public final class LspCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Override
  public Integer call() {
    Logs.redirect(invocation.terminal(), invocation.verbose());
    // whatever a library prints must not get into the conversation
    System.setOut(System.err);
    return LanguageServerLauncher.run(
        new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }
}
