/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.nublox.cli.Failure;
import org.nublox.cli.Terminal;

/** Asks before something is changed that others rely on. */
final class Confirmation {

  private Confirmation() {}

  /**
   * Ends the command unless the user agrees.
   *
   * @param given whether {@code --yes} was said
   */
  static void require(Terminal terminal, boolean given, String question) throws IOException {
    if (given) {
      return;
    }
    terminal.tell(question + " [y/N]");
    String answer =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (answer == null) {
      throw Failure.usage(
          "There is nobody to ask.", "Say --yes to agree, or --dry-run to look first.");
    }
    if (!answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw Failure.input("Nothing was changed.", "");
    }
  }
}
