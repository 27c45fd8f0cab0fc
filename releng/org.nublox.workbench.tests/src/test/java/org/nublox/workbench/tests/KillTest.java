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

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.nublox.testing.files.FileTree;

/**
 * A workbench of its own process is killed, as {@code kill -9} does it, while it saves, checks,
 * generates, starts an application and deploys; it is started again and has lost nothing, and says
 * what was interrupted.
 */
class KillTest {

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private final Path home = Path.of(System.getProperty("nublox.home"));
  private final Path folder = home.resolve("releng/org.nublox.workbench.tests/target/killed");
  private final Path workspace = OtherWorkbench.workspace(folder);
  private final Path project = workspace.resolve(Scenario.PROJECT);

  @Test
  void whatWasInterruptedIsToldAndNothingIsLost() throws Exception {
    FreshWindow.show(robot);
    FileTree.of(folder).delete();
    LargeProject.write(project, 100, 4);
    Files.writeString(
        project.resolve("hint.nbx"), "module other\n\nimport large\n\ntype Some = string(3)\n");
    Files.writeString(
        project.resolve("connections.toml"),
        "[local]\nurl = \"jdbc:h2:" + folder.resolve("database") + "\"\n");
    try (OtherWorkbench opened = new OtherWorkbench(folder, "open")) {
      assertEquals("", opened.await("told").strip());
    }

    Path file = project.resolve("part000.nbx");
    String before = Files.readString(file);
    String saved = killed("save", note -> note.contains("work=SAVE"));
    // the worst that can be: the platform had emptied the file, and written a part of it
    String whole = text(saved);
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    try (OtherWorkbench checking = new OtherWorkbench(folder, "build")) {
      String told = checking.await("told");
      assertTrue(told.contains("Saving /killed/part000.nbx"), told);
      assertTrue(told.contains("it has been written again"), told);
      checking.await("builds 3");
    }
    assertEquals(whole, Files.readString(file));
    assertTrue(whole.startsWith(before), "what was there is still there");
    // each start checks anew: there is nothing to tell of a check that was killed, or closed
    try (OtherWorkbench closed = new OtherWorkbench(folder, "close")) {
      assertEquals("", closed.await("told").strip());
      closed.await("builds 2");
      closed.awaitEnd();
    }
    killed("generate", note -> note.contains("work=GENERATE") && note.contains("step="));
    killed(
        "run",
        note -> note.contains("work=RUN") && note.contains("step="),
        "Generating killed",
        "Generate again");

    try (OtherWorkbench deploying = new OtherWorkbench(folder, "deploy")) {
      String told = deploying.await("told");
      assertTrue(told.contains("Starting the application of killed"), told);
      assertTrue(told.contains("Run it again"), told);
      deploying.await("deploys");
      deploying.killWhen(
          note -> note.contains("work=DEPLOY") && note.matches("(?s).*statement [1-9]\\d+ of .*"));
    }

    try (OtherWorkbench again = new OtherWorkbench(folder, "deploy")) {
      String told = again.await("told");
      assertTrue(told.contains("Deploying to local"), told);
      assertTrue(told.contains("V0001__init.sql, statement "), told);
      assertTrue(told.contains("Deploy again"), told);
      String deployed = again.await("deployed");
      assertTrue(deployed.contains("went on after statement"), deployed);
      assertTrue(deployed.contains("Applied V0001__init.sql"), deployed);
      again.awaitEnd();
    }
    try (OtherWorkbench last = new OtherWorkbench(folder, "look")) {
      assertEquals("", last.await("told").strip(), "what ended well is not told");
    }
  }

  /**
   * Starts one that does something and kills it in the midst of it.
   *
   * @param told what it says, at its start, of the one before; none when it says nothing
   * @return the note that was left of what it was doing
   */
  private String killed(String scenario, Predicate<String> fits, String... told) throws Exception {
    List<String> expected = List.of(told);
    while (true) {
      try (OtherWorkbench working = new OtherWorkbench(folder, scenario)) {
        String said = working.await("told");
        assertEquals(expected.isEmpty(), said.isBlank(), said);
        expected.forEach(part -> assertTrue(said.contains(part), said));
        if (scenario.equals("save")) {
          working.await("saves 3");
        }
        String note = working.killWhen(fits);
        if (!note.isEmpty()) {
          return note;
        }
      }
      // it had ended just before it was killed: there is nothing to tell, and it is tried again
      expected = List.of();
    }
  }

  private static String text(String note) throws IOException {
    Properties values = new Properties();
    values.load(new StringReader(note));
    return values.getProperty("text");
  }
}
