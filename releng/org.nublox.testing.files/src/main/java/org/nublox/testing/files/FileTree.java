/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A folder with all that is in it.
 *
 * @param root the folder; it need not be there yet
 */
public record FileTree(Path root) {

  /** What counts of a file when its checksum is made. */
  @FunctionalInterface
  public interface Essence {

    /**
     * The bytes that count.
     *
     * @param name the file, from the folder, with slashes
     */
    byte[] of(String name, byte[] content);
  }

  /** All below a folder. */
  public static FileTree of(Path root) {
    return new FileTree(root);
  }

  /** Copies it, with times and permissions, to a folder that is not there yet. */
  public FileTree copyTo(Path target) throws IOException {
    for (Path path : all()) {
      Path copy = target.resolve(root.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new FileTree(target);
  }

  /** Deletes it, if it is there. */
  public void delete() throws IOException {
    if (Files.exists(root)) {
      for (Path path : all().reversed()) {
        Files.delete(path);
      }
    }
  }

  /** Every file with its checksum. */
  public Map<String, Long> checksums() throws IOException {
    return checksums(name -> true, (name, content) -> content);
  }

  /**
   * Files with their checksums.
   *
   * @param counted which files, by name from the folder, with slashes
   * @param essence what counts of them
   */
  public Map<String, Long> checksums(Predicate<String> counted, Essence essence)
      throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    for (Path path : all()) {
      String name = root.relativize(path).toString().replace(File.separatorChar, '/');
      if (Files.isRegularFile(path) && counted.test(name)) {
        CRC32 sum = new CRC32();
        sum.update(essence.of(name, Files.readAllBytes(path)));
        sums.put(name, sum.getValue());
      }
    }
    return sums;
  }

  /** Each folder before what is in it. */
  private List<Path> all() throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
