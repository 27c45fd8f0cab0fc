/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs the command line as an Equinox application; its result is the exit code. */
public final class CommandLineApplication implements IApplication {

  @Override
  public Object start(IApplicationContext context) {
    context.applicationRunning();
    String[] arguments =
        (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    return Nublox.run(Terminal.ofProcess(), arguments == null ? new String[0] : arguments);
  }

  @Override
  public void stop() {
    // commands that wait (run, demo, lsp) end with the JVM, through their shutdown hooks
  }
}
