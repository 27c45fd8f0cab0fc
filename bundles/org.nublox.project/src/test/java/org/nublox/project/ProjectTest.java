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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void writeShop() throws IOException {
    write(
        "customer.nbx",
        """
        module people

        entity Customer {
          key id: uuid
          name: string(120) required
        }
        """);
    write(
        "order.nbx",
        """
        module shop

        import people

        entity Order {
          key id: uuid
          customer -> Customer required
        }
        """);
  }

  @Test
  void filesReferToEachOther() throws IOException {
    writeShop();
    Project project = Project.open(folder);
    assertEquals(List.of(), errors(project));
    assertEquals(
        List.of("people", "shop"), project.models().stream().map(m -> m.getName()).toList());
  }

  @Test
  void issuesHaveFileLineAndColumn() throws IOException {
    Path file = write("a.nbx", "module a\n\nentity A {\n  key id: uuid\n  b -> Absent\n}\n");
    Issue issue = errors(Project.open(folder)).getFirst();
    assertEquals(new Place(file, 5, 8), issue.place());
  }

  @Test
  void aProjectWithoutModelFilesIsAnError() throws IOException {
    assertEquals("project.empty", errors(Project.open(folder)).getFirst().code());
  }

  @Test
  void aFileThatIsNotUtf8IsAnError() throws IOException {
    Files.write(folder.resolve("a.nbx"), "module é".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("model.encoding", errors(Project.open(folder)).getFirst().code());
  }

  @Test
  void nestingWithoutEndIsAnErrorAndNoCrash() throws IOException {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    write("a.nbx", "module a\nentity A {\n  key id: int\n  x: int computed " + deep + "\n}\n");
    assertTrue(Project.open(folder).hasErrors());
  }

  @Test
  void elementsAreFoundByNameAndByLine() throws IOException {
    writeShop();
    Project project = Project.open(folder);
    Path file = folder.resolve("customer.nbx");
    assertEquals(
        Optional.of(new Place(file, 5, 3)),
        project.find("people.Customer.name").flatMap(project::place));
    assertEquals(Optional.of("people.Customer.name"), project.nameAt(file, 5));
    assertEquals(Optional.of("people.Customer"), project.nameAt(file, 3));
    assertTrue(project.names().contains("shop.Order.customer"));
  }

  private static List<Issue> errors(Project project) {
    return project.issues().stream()
        .filter(issue -> issue.severity() == Issue.Severity.ERROR)
        .toList();
  }
}
