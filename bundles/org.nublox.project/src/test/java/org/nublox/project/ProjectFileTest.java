/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {

  private static final Path FILE = Path.of("shop", "nublox.toml");

  private static ProjectFile parse(String text) {
    return ProjectFile.parse(FILE, text, "shop");
  }

  @Test
  void readsEverySetting() {
    ProjectFile read =
        parse(
            """
            name = "billing"
            sources = ["model", "shared"]

            [schema]
            dialects = ["postgresql", "h2"]
            naming = "snake_case"

            [generate]
            generators = ["spring"]
            output = "../billing-app"

            [generator.spring]
            package = "com.example.billing"
            ports = [8080, 8081]
            """);
    assertEquals(List.of(), read.issues());
    assertEquals(
        new ProjectConfig(
            "billing",
            List.of("model", "shared"),
            List.of("postgresql", "h2"),
            "snake_case",
            List.of("spring"),
            Optional.of("../billing-app"),
            Map.of(
                "spring",
                Map.of("package", "com.example.billing", "ports", List.of(8080L, 8081L)))),
        read.config());
  }

  @Test
  void anEmptyFileMeansTheDefaults() {
    assertEquals(new ProjectFile(ProjectConfig.defaults("shop"), List.of()), parse(""));
  }

  @Test
  void reportsUnknownKeysWithPositionAndWhatIsPossible() {
    List<Issue> issues = parse("name = \"a\"\n\n[schema]\n  dialect = [\"h2\"]\n").issues();
    assertEquals(1, issues.size());
    Issue issue = issues.get(0);
    assertEquals("project.unknown-key", issue.code());
    assertEquals(new Place(FILE, 4, 3), issue.place());
    assertEquals("There is no setting 'schema.dialect'.", issue.message());
    assertEquals("Possible here: dialects, naming.", issue.remedy());
  }

  @Test
  void reportsWrongTypesWithPosition() {
    List<Issue> issues = parse("name = 7\nsources = \"model\"\nschema = 1\n").issues();
    assertEquals(
        List.of(new Place(FILE, 1, 1), new Place(FILE, 2, 1), new Place(FILE, 3, 1)),
        issues.stream().map(Issue::place).toList());
    assertTrue(issues.stream().allMatch(issue -> issue.code().equals("project.wrong-value")));
  }

  @Test
  void reportsSyntaxErrorsWithPosition() {
    List<Issue> issues = parse("name = \"a\"\nnaming = = 1\n").issues();
    assertEquals("project.syntax", issues.get(0).code());
    assertEquals(2, issues.get(0).place().line());
    assertTrue(issues.get(0).text().startsWith(FILE + ":2:"), issues.get(0).text());
  }

  @Test
  void reportsTextThatIsNotUtf8(@TempDir Path folder) throws Exception {
    Files.write(
        folder.resolve("nublox.toml"), "name = \"é\"".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("project.encoding", ProjectFile.read(folder).issues().get(0).code());
  }

  @Test
  void aFolderWithoutProjectFileIsNamedAfterItself(@TempDir Path folder) throws Exception {
    Path project = Files.createDirectory(folder.resolve("my shop"));
    assertEquals("my-shop", ProjectFile.read(project).config().name());
  }
}
