/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.help;

import org.eclipse.help.IContext;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.nublox.workbench.views.PageInput;

/** What the platform's help commands do: they open the documentation. */
public final class Help extends AbstractHelpUI {

  @Override
  public void displayHelp() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      page.openEditor(new PageInput("Help"), HelpContents.ID);
    } catch (PartInitException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }

  @Override
  public void displayContext(IContext context, int x, int y) {
    displayHelp();
  }

  @Override
  public void displayHelpResource(String href) {
    displayHelp();
  }

  @Override
  public boolean isContextHelpDisplayed() {
    return false;
  }
}
