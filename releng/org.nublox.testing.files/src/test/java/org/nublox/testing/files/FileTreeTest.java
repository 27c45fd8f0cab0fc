/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  @TempDir Path folder;

  private FileTree tree() throws IOException {
    Path root = folder.resolve("tree");
    Files.createDirectories(root.resolve("empty"));
    Files.createDirectories(root.resolve("below/deep"));
    Files.writeString(root.resolve("one.txt"), "one");
    Files.writeString(root.resolve("below/deep/two.txt"), "two");
    return FileTree.of(root);
  }

  @Test
  void aCopyHasTheSameFilesAndFolders() throws IOException {
    FileTree tree = tree();
    FileTree copy = tree.copyTo(folder.resolve("copy"));
    assertEquals(tree.checksums(), copy.checksums());
    assertEquals(Set.of("one.txt", "below/deep/two.txt"), copy.checksums().keySet());
    assertEquals(0, copy.root().resolve("empty").toFile().list().length);
  }

  @Test
  void whatIsChangedHasAnotherChecksum() throws IOException {
    FileTree tree = tree();
    Map<String, Long> before = tree.checksums();
    Files.writeString(tree.root().resolve("one.txt"), "One");
    assertNotEquals(before.get("one.txt"), tree.checksums().get("one.txt"));
    assertEquals(before.get("below/deep/two.txt"), tree.checksums().get("below/deep/two.txt"));
  }

  @Test
  void whatDoesNotCountMakesNoDifference() throws IOException {
    FileTree tree = tree();
    FileTree.Essence lower =
        (name, content) ->
            new String(content, UTF_8).toLowerCase(java.util.Locale.ROOT).getBytes(UTF_8);
    Map<String, Long> before = tree.checksums(name -> !name.startsWith("below/"), lower);
    Files.writeString(tree.root().resolve("one.txt"), "One");
    Files.writeString(tree.root().resolve("below/deep/two.txt"), "three");
    assertEquals(before, tree.checksums(name -> !name.startsWith("below/"), lower));
  }

  @Test
  void allOfItIsDeletedAndOnceMoreDoesNoHarm() throws IOException {
    FileTree tree = tree();
    tree.delete();
    tree.delete();
    assertFalse(Files.exists(tree.root()));
  }
}
