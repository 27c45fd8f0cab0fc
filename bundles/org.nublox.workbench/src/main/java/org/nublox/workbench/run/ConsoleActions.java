/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.run;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsolePageParticipant;
import org.eclipse.ui.part.IPageBookViewPage;
import org.nublox.workbench.views.Pictures;

/** The buttons above the console of an application. */
public final class ConsoleActions implements IConsolePageParticipant {

  private final Runnable listener = this::update;
  private ApplicationRun run;
  private Action stop;
  private Action open;

  @Override
  public void init(IPageBookViewPage page, IConsole console) {
    run = ApplicationRun.of(((ApplicationConsole) console).project());
    stop = action("Stop the application", Pictures.STOP.descriptor(), () -> run.stop());
    open =
        action(
            "Open the application in the browser",
            Pictures.PAGE.descriptor(),
            () -> run.url().ifPresent(Program::launch));
    Action restart =
        action("Start the application again", Pictures.RUN.descriptor(), () -> run.start());
    Action onSave =
        new Action("Start again when a model was saved", IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            run.restartOnSave(isChecked());
          }
        };
    onSave.setImageDescriptor(Pictures.RESTART.descriptor());
    onSave.setChecked(run.restartsOnSave());
    IToolBarManager bar = page.getSite().getActionBars().getToolBarManager();
    bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, open);
    bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, restart);
    bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, stop);
    bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, onSave);
    ApplicationRun.addListener(listener);
    update();
  }

  @Override
  public void dispose() {
    ApplicationRun.removeListener(listener);
  }

  @Override
  public void activated() {}

  @Override
  public void deactivated() {}

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    return null;
  }

  private void update() {
    stop.setEnabled(run.isActive());
    open.setEnabled(run.url().isPresent());
  }

  private static Action action(String text, ImageDescriptor picture, Runnable done) {
    Action action =
        new Action(text, picture) {
          @Override
          public void run() {
            done.run();
          }
        };
    action.setToolTipText(text);
    return action;
  }
}
