/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds projects and their model files on the disk. */
public final class ProjectFolder {

  /** How model files end. */
  public static final String MODEL_FILE_EXTENSION = ".nbx";

  private static final Set<String> NEVER_SOURCES = Set.of("target", "build", "node_modules");

  private ProjectFolder() {}

  /** Whether a folder is a project: it has a project file, or model files directly in it. */
  public static boolean is(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(ProjectFile.NAME))) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var children = Files.list(folder)) {
      return children.anyMatch(ProjectFolder::isModelFile);
    }
  }

  /** The nearest folder with a project file, from the given folder upwards. */
  public static Optional<Path> above(Path start) {
    for (Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(ProjectFile.NAME))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * The model files below the given source folders, each once, in the order of their paths. Hidden
   * folders and those of build tools are left out; links to folders are not followed.
   */
  public static List<Path> modelFiles(Path root, Collection<String> sources) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (String source : sources) {
      Path folder = root.resolve(source).normalize();
      Path start = folder.toString().isEmpty() ? Path.of(".") : folder;
      if (Files.isDirectory(start)) {
        Files.walkFileTree(start, new Collector(start, files));
      }
    }
    return List.copyOf(files);
  }

  private static boolean isModelFile(Path file) {
    return file.getFileName().toString().endsWith(MODEL_FILE_EXTENSION)
        && Files.isRegularFile(file);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path start;
    private final Set<Path> files;

    Collector(Path start, Set<Path> files) {
      this.start = start;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped =
          !folder.equals(start) && (name.startsWith(".") || NEVER_SOURCES.contains(name));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isModelFile(file)) {
        files.add(file.normalize());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
