/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A position in a file.
 *
 * @param file the file, as it is to be shown
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 */
public record Place(Path file, int line, int column) implements Comparable<Place> {

  public Place {
    Objects.requireNonNull(file, "file");
  }

  /** The whole of a file. */
  public static Place of(Path file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.toString().compareTo(other.file.toString());
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, as compilers write it and editors understand it. */
  @Override
  public String toString() {
    String text = file.toString();
    if (line > 0) {
      text += ":" + line;
      if (column > 0) {
        text += ":" + column;
      }
    }
    return text;
  }
}
