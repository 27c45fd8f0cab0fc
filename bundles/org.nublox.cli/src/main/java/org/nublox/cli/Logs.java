/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import java.io.PrintWriter;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** Sends what libraries log to the messages of the terminal, if the user wants to see it. */
public final class Logs {

  private Logs() {}

  /** To be called before a library that logs is used; the last call holds. */
  public static void redirect(Terminal terminal, boolean verbose) {
    LogManager.resetConfiguration();
    Logger root = Logger.getRootLogger();
    root.setLevel(verbose ? Level.WARN : Level.OFF);
    root.addAppender(new ToTerminal(terminal.err()));
  }

  private static final class ToTerminal extends AppenderSkeleton {

    private final PrintWriter err;

    ToTerminal(PrintWriter err) {
      this.err = err;
    }

    @Override
    protected void append(LoggingEvent event) {
      err.print(event.getLevel() + " " + event.getLoggerName() + ": " + event.getMessage() + "\n");
      if (event.getThrowableInformation() != null) {
        event.getThrowableInformation().getThrowable().printStackTrace(err);
      }
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }

    @Override
    public boolean requiresLayout() {
      return false;
    }
  }
}
