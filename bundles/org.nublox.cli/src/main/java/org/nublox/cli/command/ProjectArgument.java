/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Logs;
import org.nublox.project.Project;
import org.nublox.project.ProjectFile;
import org.nublox.project.ProjectFolder;

/**
 * Which project a command is about: the folder that was named, or the one around the current
 * folder.
 */
final class ProjectArgument {

  static final String DESCRIPTION =
      "The project folder (default: the nearest folder upwards with a nublox.toml).";

  private ProjectArgument() {}

  /**
   * Reads the project.
   *
   * @param named what the user wrote; null when nothing
   * @throws Failure when there is no project
   */
  static Project open(Path named, Invocation invocation) throws IOException {
    Path folder = resolve(named);
    Logs.redirect(invocation.terminal(), invocation.verbose());
    return Project.open(folder);
  }

  /**
   * The project folder.
   *
   * @param named what the user wrote; null when nothing
   * @throws Failure when there is no project
   */
  static Path resolve(Path named) throws IOException {
    if (named == null) {
      Path current = Path.of("").toAbsolutePath();
      Path above =
          ProjectFolder.above(current)
              .orElseThrow(
                  () ->
                      Failure.usage(
                          "There is no project here: no "
                              + ProjectFile.NAME
                              + " in "
                              + current
                              + " or above.",
                          "Name the project folder, or make one: nublox new shop"));
      Path relative = current.relativize(above);
      return relative.toString().isEmpty() ? Path.of(".") : relative;
    }
    if (!Files.exists(named)) {
      throw Failure.usage("There is no folder " + named + ".", "Check the path.");
    }
    if (!Files.isDirectory(named)) {
      throw Failure.usage(
          named + " is a file, not a folder.",
          "Name the folder with the " + ProjectFile.NAME + ".");
    }
    return named;
  }
}
