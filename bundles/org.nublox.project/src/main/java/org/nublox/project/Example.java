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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project that comes with NuBlox, to learn from and to start with. Examples are plain folders
 * below {@code examples/} of the installation, so that people can read them where they are.
 *
 * @param name the folder's name
 * @param folder where it is
 */
public record Example(String name, Path folder) {

  /** The one that a new project is made from when nothing else is asked for. */
  public static final String STARTER = "starter";

  /** The system property that says where NuBlox is installed. */
  public static final String HOME_PROPERTY = "nublox.home";

  /** All examples, by name. */
  public static List<Example> all() {
    Path examples = home().resolve("examples");
    if (!Files.isDirectory(examples)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(examples)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(ProjectFile.NAME)))
          .sorted()
          .map(folder -> new Example(folder.getFileName().toString(), folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example of that name. */
  public static Optional<Example> find(String name) {
    return all().stream().filter(example -> example.name().equals(name)).findFirst();
  }

  /**
   * Copies the example, without what was generated from it.
   *
   * @param target the new project folder; made when it is not there
   */
  public void copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path source : (Iterable<Path>) files::iterator) {
        Path relative = folder.relativize(source);
        if (relative.toString().startsWith(".nublox")) {
          continue;
        }
        Path copy = target.resolve(relative.toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(source, copy);
        }
      }
    }
  }

  private static Path home() {
    String home = System.getProperty(HOME_PROPERTY, "");
    return Path.of(home.isEmpty() ? "." : home);
  }
}
