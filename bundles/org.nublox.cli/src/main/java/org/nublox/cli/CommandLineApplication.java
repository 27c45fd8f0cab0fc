/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import java.time.Duration;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs the command line as an Equinox application; its result is the exit code. */
public final class CommandLineApplication implements IApplication {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public Object start(IApplicationContext context) {
    context.applicationRunning();
    String[] arguments =
        (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    int exitCode = Nublox.run(Terminal.ofProcess(), arguments == null ? new String[0] : arguments);
    endFor(exitCode);
    return exitCode;
  }

  /**
   * The framework ends its bundles one by one, and waits for a service whose constructor never
   * returns: a plug-in with such a fault must not keep the command from ending.
   */
  private static void endFor(int exitCode) {
    Thread.ofPlatform()
        .daemon()
        .name("nublox-end")
        .start(
            () -> {
              try {
                Thread.sleep(PATIENCE);
                Runtime.getRuntime().halt(exitCode);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void stop() {
    // commands that wait (run, demo, lsp) end with the JVM, through their shutdown hooks
  }
}
