/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.nublox.project.ProjectFile;
import org.nublox.project.ProjectFolder;

/** The files of a project folder; every change is written at once. */
public final class ProjectFiles implements ModelFiles {
  private final Path root;

  /** The files of a folder. */
  public ProjectFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  @Override
  public Map<String, String> read() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    var sources = ProjectFile.read(root).config().sources();
    for (Path file : ProjectFolder.modelFiles(root, sources)) {
      add(texts, file);
      add(texts, file.resolveSibling(file.getFileName() + LAYOUT));
    }
    return texts;
  }

  private void add(Map<String, String> texts, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      texts.put(
          root.relativize(file.toAbsolutePath()).toString().replace('\\', '/'),
          Files.readString(file));
    }
  }

  @Override
  public void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    if (text.isEmpty() && file.endsWith(LAYOUT)) {
      Files.deleteIfExists(path);
      return;
    }
    // in one step, so that nobody reads half of it, or none
    Path fresh = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
