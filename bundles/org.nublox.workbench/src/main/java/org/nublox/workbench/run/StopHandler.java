/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.run;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.ui.handlers.HandlerUtil;
import org.nublox.workbench.live.ActiveProject;

/** Stops the application of the project that is worked with, else those that run. */
public final class StopHandler extends AbstractHandler {

  private final Runnable listener;

  public StopHandler() {
    listener = this::update;
    ApplicationRun.addListener(listener);
    update();
  }

  @Override
  public void dispose() {
    ApplicationRun.removeListener(listener);
    super.dispose();
  }

  private void update() {
    setBaseEnabled(!ApplicationRun.active().isEmpty());
  }

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    Optional<IProject> project =
        ActiveProject.of(
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
            HandlerUtil.getCurrentSelection(event));
    Optional<ApplicationRun> own =
        project.flatMap(ApplicationRun::ifKnown).filter(ApplicationRun::isActive);
    List<ApplicationRun> all = own.map(List::of).orElseGet(ApplicationRun::active);
    all.forEach(ApplicationRun::stop);
    return null;
  }
}
