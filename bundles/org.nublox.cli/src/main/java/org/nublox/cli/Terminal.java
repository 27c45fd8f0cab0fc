/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads from and writes to. Text is UTF-8 whatever the locale says, lines end with
 * LF on every system: what a command prints is the same everywhere.
 *
 * @param out what the command makes, and nothing else
 * @param err messages for people
 * @param colours whether messages are coloured
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean colours) {

  /** Set by the launcher script to {@code true} when standard error is a terminal. */
  public static final String COLOURS_PROPERTY = "nublox.colours";

  private static final String RESET = "\u001B[0m";

  /** The streams of this process. */
  public static Terminal ofProcess() {
    boolean colours =
        Boolean.getBoolean(COLOURS_PROPERTY)
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        colours);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }

  /** A colour for messages. */
  public enum Colour {
    /** Something is wrong. */
    RED(31),
    /** All is well. */
    GREEN(32),
    /** Something may be wrong. */
    YELLOW(33),
    /** Beside the point. */
    GREY(90);

    private final int code;

    Colour(int code) {
      this.code = code;
    }
  }

  /** The text in a colour, or as it is when this terminal has none. */
  public String coloured(Colour colour, String text) {
    return colours ? "\u001B[" + colour.code + "m" + text + RESET : text;
  }

  /** Prints a line of what the command makes. */
  public void print(String line) {
    out.print(line);
    out.print('\n');
  }

  /** Tells the user something, at once. */
  public void tell(String line) {
    err.print(line);
    err.print('\n');
    err.flush();
  }

  /** Hands everything printed so far to the system. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
