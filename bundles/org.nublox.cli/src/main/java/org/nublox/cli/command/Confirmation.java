/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.Console;
import java.util.Locale;
import org.nublox.cli.Failure;

/** Asks before something is changed that others rely on. */
final class Confirmation {

  private Confirmation() {}

  /**
   * Ends the command unless the user agrees.
   *
   * @param given whether {@code --yes} was said
   */
  static void require(boolean given, String question) {
    if (given) {
      return;
    }
    Console console = System.console();
    if (console == null) {
      throw Failure.usage(
          question + " There is nobody to ask.", "Say --yes to agree, or --dry-run to look first.");
    }
    String answer = console.readLine("%s [y/N] ", question);
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw Failure.input("Nothing was changed.", "");
    }
  }
}
