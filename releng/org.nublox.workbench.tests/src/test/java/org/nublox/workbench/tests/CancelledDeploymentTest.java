/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A deployment of many statements is cancelled in its wizard: it ends between two of them, says
 * where, and the next one goes on there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancelledDeploymentTest {

  private static final String PROJECT = "warehouse";
  private static final int ENTITIES = 60;
  private static final Pattern WHERE = Pattern.compile("Cancelled before statement (\\d+)");

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private ModelFiles files;
  private Path folder;

  @BeforeAll
  void aProjectOfManyTables() throws Exception {
    FreshWindow.show(robot);
    folder = LargeProject.write(PROJECT, ENTITIES, 4);
    Files.writeString(
        folder.resolve("connections.toml"),
        "[local]\nurl = \"" + H2.url(folder.resolve("data/warehouse")) + "\"\n");
    files = new ModelFiles(robot, LargeProject.open(PROJECT));
    files.open("part000.nbx");
  }

  @AfterAll
  void noProject() throws Exception {
    files.close();
  }

  @Test
  void itEndsBetweenTwoStatementsAndGoesOnThere() throws Exception {
    Shell wizard = plan();
    robot.click(robot.button("Finish"));
    robot.await("the first tables", () -> WorkbenchRobot.says(wizard, "V0001__init.sql 4"));
    robot.screenshot("deploy-progress");
    robot.click(robot.find(ToolBar.class, bar -> bar.getShell() == wizard));
    robot.await(
        "that it was cancelled", () -> WorkbenchRobot.says(wizard, "Cancelled before statement"));
    robot.screenshot("deploy-cancelled");
    Matcher where = WHERE.matcher(robot.see(() -> texts(wizard)));
    assertTrue(where.find());
    int before = Integer.parseInt(where.group(1));
    assertTrue(before > 4, "some were executed");
    robot.click(robot.button("Cancel"));
    robot.await("the wizard gone", wizard::isDisposed);
    // each statement so far made one table
    assertEquals(Math.min(before - 1, ENTITIES), tables(), "what was done is done, and no more");

    Shell again = plan();
    robot.click(robot.button("Finish"));
    StyledText result =
        robot.find(
            StyledText.class,
            text -> text.getShell() == again && text.getText().contains("Applied V0001__init.sql"));
    String told = robot.see(result::getText);
    assertTrue(told.contains("went on after statement " + (before - 1)), told);
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", again::isDisposed);
    assertEquals(ENTITIES, tables());
  }

  private Shell plan() {
    robot.press("ctrl+alt+d");
    Shell wizard = robot.window("Deploy " + PROJECT);
    robot.find(Table.class, table -> table.getShell() == wizard && table.getItemCount() == 1);
    robot.click(robot.button("Next >"));
    robot.find(Table.class, table -> table.getShell() == wizard && table.getItemCount() > ENTITIES);
    return wizard;
  }

  private int tables() throws Exception {
    try (Connection connection = H2.connect(folder.resolve("data/warehouse"), new Properties());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from information_schema.tables where table_schema = 'PUBLIC' and "
                    + " regexp_like(lower(table_name), '^e[0-9]+$')")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String texts(Shell shell) {
    return String.join("\n", WorkbenchRobot.texts(shell).toList());
  }
}
