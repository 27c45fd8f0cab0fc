/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.util.function.Function;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a wizard for the chosen project, with all its open files saved. */
public abstract class WizardHandler extends AbstractHandler {

  private final Function<IProject, IWizard> wizard;
  private final int width;
  private final int height;

  /**
   * Opens a wizard.
   *
   * @param width of its pages at least, in points
   * @param height of its pages at least, in points
   */
  protected WizardHandler(Function<IProject, IWizard> wizard, int width, int height) {
    this.wizard = wizard;
    this.width = width;
    this.height = height;
  }

  @Override
  public final Object execute(ExecutionEvent event) throws ExecutionException {
    IProject project = ChosenProject.saved(event);
    if (project != null) {
      WizardDialog dialog =
          new WizardDialog(HandlerUtil.getActiveShellChecked(event), wizard.apply(project));
      dialog.setPageSize(width, height);
      dialog.open();
    }
    return null;
  }
}
