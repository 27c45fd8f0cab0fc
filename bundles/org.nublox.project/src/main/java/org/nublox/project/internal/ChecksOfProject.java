/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nublox.project.ProjectFile;
import org.nublox.semantics.check.CheckChoice;
import org.osgi.service.component.annotations.Component;

/** A project names the checks that do not look at it. */
@Component(service = CheckChoice.class)
public final class ChecksOfProject implements CheckChoice {

  /** What a project file said at some time. */
  private record Read(FileTime time, List<String> off) {}

  private final Map<Path, Read> known = new ConcurrentHashMap<>();

  @Override
  public boolean isWanted(URI file, String check) {
    try {
      for (Path folder = Path.of(file).getParent(); folder != null; folder = folder.getParent()) {
        Path settings = folder.resolve(ProjectFile.NAME);
        if (Files.isRegularFile(settings)) {
          return !off(settings).contains(check);
        }
      }
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return true; // who reads the project tells what is wrong with its file
    }
    return true;
  }

  private List<String> off(Path settings) throws IOException {
    FileTime time = Files.getLastModifiedTime(settings);
    Read read = known.get(settings);
    if (read == null || !read.time().equals(time)) {
      read = new Read(time, ProjectFile.read(settings.getParent()).config().checksOff());
      known.put(settings, read);
    }
    return read.off();
  }
}
