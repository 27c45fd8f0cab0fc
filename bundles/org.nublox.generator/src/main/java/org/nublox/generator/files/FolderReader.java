/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files below one folder, and nothing outside of it. Thread-safe. */
public final class FolderReader {

  private final Path folder;

  public FolderReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The content of a file; empty when there is none, or it lies behind a symbolic link, or the name
   * is no relative path inside the folder.
   */
  public Optional<byte[]> read(String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    OutputPath path;
    try {
      path = new OutputPath(name);
    } catch (OutputPath.Refused e) {
      return Optional.empty();
    }
    SafeTree tree = new SafeTree(folder.toRealPath());
    return tree.kind(path) == SafeTree.Kind.FILE ? Optional.of(tree.read(path)) : Optional.empty();
  }
}
