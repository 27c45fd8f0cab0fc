/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

  @TempDir Path folder;

  @Test
  void makesAProjectFromAnExample() {
    Path project = folder.resolve("shop");
    Run run = Run.of("new", project.toString());
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertTrue(Files.isRegularFile(project.resolve("nublox.toml")));
    assertEquals("", run.out());
    assertTrue(run.err().contains("nublox check " + project), run.err());
  }

  @Test
  void keepsAFolderThatIsNotEmpty() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    Run run = Run.of("new", folder.toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals("mine", Files.readString(precious));
  }

  @Test
  void anUnknownExampleIsWrongUseAndTheExamplesAreNamed() {
    Run run = Run.of("new", folder.resolve("x").toString(), "--from", "nothing");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("starter"), run.err());
  }

  @Test
  void listsTheExamples() {
    Run run = Run.of("new", "--list");
    assertTrue(run.out().lines().anyMatch("starter"::equals), run.out());
    assertEquals("", run.err());
  }
}
