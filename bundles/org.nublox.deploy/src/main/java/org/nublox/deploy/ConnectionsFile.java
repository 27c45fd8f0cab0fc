/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Changes the file that {@link ConnectionProfiles} reads. What people wrote around the connection
 * that is changed, comments among it, stays as it is.
 */
public final class ConnectionsFile {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private final Path file;

  /** The file of a project; it is made when the first connection is added. */
  public ConnectionsFile(Path project) {
    this.file = project.resolve(ConnectionProfiles.FILE);
  }

  /** Whether a connection can be called that without quotes around it. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Adds a connection, or puts it in place of the one of that name.
   *
   * @throws IllegalArgumentException when the name is none, see {@link #isName}
   */
  public void put(ConnectionProfile profile) throws IOException {
    if (!isName(profile.name())) {
      throw new IllegalArgumentException("'" + profile.name() + "' is no name of a connection.");
    }
    List<String> lines = lines();
    int start = start(lines, profile.name());
    if (start < 0) {
      if (!lines.isEmpty() && !lines.getLast().isBlank()) {
        lines.add("");
      }
      start = lines.size();
    } else {
      lines.subList(start, end(lines, start)).clear();
    }
    lines.addAll(start, table(profile));
    write(lines);
  }

  /** Removes a connection; nothing happens when it is not there. */
  public void remove(String name) throws IOException {
    List<String> lines = lines();
    int start = start(lines, name);
    if (start >= 0) {
      lines.subList(start, end(lines, start)).clear();
      while (start < lines.size() && lines.get(start).isBlank()) {
        lines.remove(start);
      }
      write(lines);
    }
  }

  private static List<String> table(ConnectionProfile profile) {
    List<String> lines = new ArrayList<>();
    lines.add("[" + profile.name() + "]");
    add(lines, "url", profile.url());
    add(lines, "user", profile.user());
    add(lines, "password", profile.password());
    add(lines, "driver", profile.driver());
    return lines;
  }

  private static void add(List<String> lines, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(key + " = \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
  }

  private static int start(List<String> lines, String name) {
    Pattern header =
        Pattern.compile("\\s*\\[\\s*[\"']?" + Pattern.quote(name) + "[\"']?\\s*]\\s*(#.*)?");
    for (int i = 0; i < lines.size(); i++) {
      if (header.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the last setting of a table; what stands between it and the next table stays. */
  private static int end(List<String> lines, int start) {
    int end = start + 1;
    for (int i = start + 1; i < lines.size() && !lines.get(i).strip().startsWith("["); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        end = i + 1;
      }
    }
    return end;
  }

  private List<String> lines() throws IOException {
    return Files.exists(file)
        ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))
        : new ArrayList<>();
  }

  private void write(List<String> lines) throws IOException {
    Files.writeString(
        file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
