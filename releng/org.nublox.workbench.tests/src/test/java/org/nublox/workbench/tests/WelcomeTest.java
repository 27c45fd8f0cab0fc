/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One click on the welcome page makes an example and begins to start its application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WelcomeTest {

  private static final long PATIENCE_MILLIS = 60_000;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("starter");

  @AfterAll
  void noProject() throws CoreException {
    robot.act(() -> Shop.window().getActivePage().closeAllEditors(false));
    project.delete(true, true, null);
  }

  @Test
  void anExampleIsMadeAndStarted() {
    FreshWindow.show(robot);
    robot.act(
        () -> {
          try {
            Shop.window()
                .getService(IHandlerService.class)
                .executeCommand("org.nublox.workbench.welcome.open", null);
          } catch (CommandException e) {
            throw new IllegalStateException(e);
          }
        });
    robot.click(robot.button("Run Starter"));
    robot.await("the project", PATIENCE_MILLIS, project::exists);
    robot.await("the steps", PATIENCE_MILLIS, () -> console().contains("Building the application"));
    robot.press("ctrl+alt+t");
    robot.await("the end", PATIENCE_MILLIS, () -> console().contains("Cancelled."));
    assertTrue(project.getFile("shop.nbx").exists());
  }

  private static String console() {
    return WorkbenchRobot.all(StyledText.class)
        .map(StyledText::getText)
        .filter(text -> text.startsWith("Reading the model of starter"))
        .findFirst()
        .orElse("");
  }
}
