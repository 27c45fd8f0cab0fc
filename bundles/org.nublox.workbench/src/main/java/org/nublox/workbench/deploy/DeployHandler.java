/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.deploy;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.nublox.workbench.live.ChosenProject;

/** Opens the wizard that deploys. */
public final class DeployHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IProject project = ChosenProject.saved(event);
    if (project != null) {
      WizardDialog dialog =
          new WizardDialog(HandlerUtil.getActiveShellChecked(event), new DeployWizard(project));
      dialog.setPageSize(780, 420);
      dialog.open();
    }
    return null;
  }
}
