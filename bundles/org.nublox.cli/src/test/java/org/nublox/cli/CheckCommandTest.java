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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir Path folder;

  private Path model(String text) throws IOException {
    return Files.writeString(folder.resolve("a.nbx"), text);
  }

  @Test
  void theStarterExampleIsFine() {
    Run made = Run.of("new", folder.resolve("shop").toString());
    assertEquals(ExitCode.FINE, made.exitCode(), made.err());
    Run run = Run.of("check", folder.resolve("shop").toString());
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertEquals("starter: 0 errors, 0 warnings\n", run.err());
    assertEquals("", run.out());
  }

  @Test
  void errorsHaveAPlaceACodeAndAnExitCode() throws IOException {
    Path file = model("module a\n\nentity A {\n  key id: uuid\n  b -> Absent\n}\n");
    Run run = Run.of("check", folder.toString());
    assertEquals(ExitCode.INPUT, run.exitCode());
    String first = run.err().lines().findFirst().orElse("");
    assertTrue(first.startsWith(file + ":5:8: error: "), run.err());
    assertTrue(first.matches(".*\\[[\\w.-]+]"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void jsonGoesToStandardOutput() throws IOException {
    Path file = model("module a\n\nentity A {\n  key id: uuid\n  b -> Absent\n}\n");
    Run run = Run.of("check", folder.toString(), "--json");
    assertEquals(ExitCode.INPUT, run.exitCode());
    assertEquals("", run.err());
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertFalse(json.get("fine").getAsBoolean());
    JsonObject issue = json.getAsJsonArray("issues").get(0).getAsJsonObject();
    assertEquals(file.toString(), issue.get("file").getAsString());
    assertEquals(5, issue.get("line").getAsInt());
    assertEquals("error", issue.get("severity").getAsString());
  }

  @Test
  void aMisspeltSettingIsAnError() throws IOException {
    model("module a\n");
    Files.writeString(folder.resolve("nublox.toml"), "nmae = \"a\"\n");
    Run run = Run.of("check", folder.toString());
    assertEquals(ExitCode.INPUT, run.exitCode());
    assertTrue(
        run.err().contains("nublox.toml:1:1: error: There is no setting 'nmae'."), run.err());
  }

  @Test
  void aFolderThatIsNotThereIsWrongUse() {
    Run run = Run.of("check", folder.resolve("absent").toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("There is no folder"), run.err());
  }

  @Test
  void aFileIsNoProject() throws IOException {
    Run run = Run.of("check", model("module a\n").toString());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("is a file, not a folder"), run.err());
  }
}
