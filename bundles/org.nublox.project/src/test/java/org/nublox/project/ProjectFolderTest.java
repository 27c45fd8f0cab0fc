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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

  @TempDir Path folder;

  private Path touch(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  @Test
  void findsModelFilesOnceInOrderAndLeavesBuildFoldersOut() throws IOException {
    Path second = touch("model/b.nbx");
    Path first = touch("model/a.nbx");
    touch("model/readme.md");
    touch("model/target/copy.nbx");
    touch("model/.nublox/run/copy.nbx");
    assertEquals(
        List.of(first, second), ProjectFolder.modelFiles(folder, List.of("model", ".", "model")));
  }

  @Test
  void aMissingSourceFolderHasNoFiles() throws IOException {
    assertEquals(List.of(), ProjectFolder.modelFiles(folder, List.of("absent")));
  }

  @Test
  void findsTheProjectAbove() throws IOException {
    touch("shop/nublox.toml");
    Path deep = Files.createDirectories(folder.resolve("shop/model/deep"));
    assertEquals(Optional.of(folder.resolve("shop")), ProjectFolder.above(deep));
  }

  @Test
  void aFolderWithModelFilesIsAProjectToo() throws IOException {
    touch("loose/a.nbx");
    touch("other/a.txt");
    assertTrue(ProjectFolder.is(folder.resolve("loose")));
    assertFalse(ProjectFolder.is(folder.resolve("other")));
    assertFalse(ProjectFolder.is(folder.resolve("absent")));
  }
}
