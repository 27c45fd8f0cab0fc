/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialog that makes a connection, as a person fills it in. */
final class NewConnection {

  private final WorkbenchRobot robot;
  private final Shell dialog;

  private NewConnection(WorkbenchRobot robot) {
    this.robot = robot;
    dialog = robot.window("New Connection");
  }

  /** Gives the connection a name, once the dialog is there to type it. */
  static NewConnection named(WorkbenchRobot robot, String name) {
    NewConnection connection = new NewConnection(robot);
    Text field =
        robot.find(
            Text.class,
            text ->
                text.getShell() == connection.dialog
                    && text.getMessage().startsWith("for example: local"));
    robot.await("the focus in the name", field::isFocusControl);
    robot.type(name);
    return connection;
  }

  Shell dialog() {
    return dialog;
  }

  /** Tries it, with success. */
  void test() {
    robot.click(robot.button("Test Connection"));
    robot.await("the answer", () -> WorkbenchRobot.says(dialog, "It works: H2"));
  }

  /** Takes it. */
  void ok() {
    robot.click(robot.button("OK"));
    robot.await("the dialog gone", dialog::isDisposed);
  }
}
