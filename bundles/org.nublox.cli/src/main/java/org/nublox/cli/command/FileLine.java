/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.nio.file.Path;
import org.nublox.cli.Failure;

/**
 * A line of a file, as the user writes it.
 *
 * @param file the file
 * @param line from 1
 */
record FileLine(Path file, int line) {

  static FileLine parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon > 0) {
      try {
        int line = Integer.parseInt(text.substring(colon + 1));
        if (line > 0) {
          return new FileLine(Path.of(text.substring(0, colon)), line);
        }
      } catch (NumberFormatException e) {
        throw notALine(text);
      }
    }
    throw notALine(text);
  }

  private static Failure notALine(String text) {
    return Failure.usage(
        "'" + text + "' is not a line of a file.", "Write FILE:LINE, for example shop.nbx:12");
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
