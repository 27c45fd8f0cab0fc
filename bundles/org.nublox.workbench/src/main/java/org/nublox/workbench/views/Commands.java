/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands that views lead to. */
public final class Commands {

  public static final String NEW_PROJECT = "org.nublox.workbench.newProject";
  public static final String RUN = "org.nublox.workbench.run";
  public static final String STOP = "org.nublox.workbench.stop";
  public static final String GENERATE = "org.nublox.workbench.generate";
  public static final String MIGRATE = "org.nublox.workbench.migrate";
  public static final String DEPLOY = "org.nublox.workbench.deploy";

  /** Not a command, but the view of problems. */
  public static final String PROBLEMS = IPageLayout.ID_PROBLEM_VIEW;

  private Commands() {}

  /** Does what a link says. */
  public static void run(IWorkbenchSite site, String command) {
    try {
      if (command.equals(PROBLEMS)) {
        site.getPage().showView(PROBLEMS);
      } else {
        site.getService(IHandlerService.class).executeCommand(command, null);
      }
    } catch (PartInitException | CommandException e) {
      ILog.of(Commands.class).error("The command " + command + " failed.", e);
    }
  }
}
