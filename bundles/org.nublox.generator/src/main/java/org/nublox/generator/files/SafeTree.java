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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * File operations that stay inside one folder: no symbolic link below it is ever followed. Files
 * are replaced as a whole: a reader, or a run after a crash, sees the old or the new content, never
 * a part.
 *
 * <p>"Crash" means that the process is killed. Ordinary files are not forced to the disk one by one
 * (that costs 50 times the time), so after a power failure some may be empty; they are then
 * reported as edited.
 */
final class SafeTree {

  /** What stands at a path. */
  enum Kind {
    NOTHING,
    FILE,
    FOLDER,
    /** A symbolic link or special file at the path, or on the way to it. */
    FOREIGN,
    /** A file stands where a folder on the way to the path is needed. */
    BLOCKED
  }

  private final Path root;
  private final Path temporary;
  private final AtomicLong serial = new AtomicLong();

  /** Folders seen to be real folders in this run, to spare a system call for each file. */
  private final Set<String> realFolders = ConcurrentHashMap.newKeySet();

  /** Folders seen to be missing, until something is written. */
  private final Set<String> missingFolders = ConcurrentHashMap.newKeySet();

  SafeTree(Path root) {
    this.root = root;
    this.temporary = root.resolve(OutputPath.STATE_FOLDER).resolve("tmp");
  }

  Kind kind(OutputPath path) throws IOException {
    Kind way = wayTo(path.text());
    return way == Kind.FOLDER ? kind(resolve(path.text())) : way;
  }

  /** FOLDER when all folders above the path are real ones, else what ends the way. */
  private Kind wayTo(String path) throws IOException {
    String parent = OutputPath.parentOf(path);
    if (parent.isEmpty() || realFolders.contains(parent)) {
      return Kind.FOLDER;
    }
    if (missingFolders.contains(parent)) {
      return Kind.NOTHING;
    }
    Kind way = wayTo(parent);
    if (way != Kind.FOLDER) {
      if (way == Kind.NOTHING) {
        missingFolders.add(parent);
      }
      return way;
    }
    Kind kind = kind(resolve(parent));
    switch (kind) {
      case FOLDER -> realFolders.add(parent);
      case NOTHING -> missingFolders.add(parent);
      default -> {}
    }
    return kind == Kind.FILE ? Kind.BLOCKED : kind;
  }

  private static Kind kind(Path file) throws IOException {
    // most paths of a first run do not exist: an exception for each would take more time
    BasicFileAttributes attributes =
        file.getFileSystem()
            .provider()
            .readAttributesIfExists(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes == null) {
      return Kind.NOTHING;
    }
    return attributes.isRegularFile()
        ? Kind.FILE
        : attributes.isDirectory() ? Kind.FOLDER : Kind.FOREIGN;
  }

  private Path resolve(String path) throws IOException {
    try {
      return root.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException(
          "The system's character set cannot express the file name '"
              + path
              + "'. Use a UTF-8 locale (for example LC_ALL=C.UTF-8).",
          e);
    }
  }

  /** The content of a regular file. */
  byte[] read(OutputPath path) throws IOException {
    return Files.readAllBytes(resolve(path.text()));
  }

  /** The first file on the way to a path that is {@link Kind#BLOCKED}. */
  Optional<OutputPath> blockerOf(OutputPath path) throws IOException {
    for (int slash = path.text().indexOf('/');
        slash > 0;
        slash = path.text().indexOf('/', slash + 1)) {
      String folder = path.text().substring(0, slash);
      if (kind(resolve(folder)) == Kind.FILE) {
        return Optional.of(new OutputPath(folder));
      }
    }
    return Optional.empty();
  }

  /** Whether a folder holds nothing but files for which the predicate holds. */
  boolean holdsOnly(OutputPath folder, FilePredicate predicate) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(resolve(folder.text()))) {
      for (Path child : children) {
        OutputPath path;
        try {
          path = new OutputPath(folder.text() + "/" + child.getFileName());
        } catch (OutputPath.Refused e) {
          return false;
        }
        boolean holds =
            switch (kind(child)) {
              case FILE -> predicate.test(path);
              case FOLDER -> holdsOnly(path, predicate);
              default -> false;
            };
        if (!holds) {
          return false;
        }
      }
      return true;
    }
  }

  /** A question about a file whose answer needs the disk. */
  @FunctionalInterface
  interface FilePredicate {
    boolean test(OutputPath path) throws IOException;
  }

  /** Makes the folder for temporary files, empty. */
  void begin() throws IOException {
    missingFolders.clear();
    Files.createDirectories(temporary);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(temporary)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  /** Removes the folder for temporary files. */
  void end() throws IOException {
    Files.deleteIfExists(temporary);
  }

  /** Puts a file in place as a whole, with the folders it needs. */
  void write(OutputPath path, byte[] bytes) throws IOException {
    createFolders(OutputPath.parentOf(path.text()));
    replace(resolve(path.text()), bytes, false);
  }

  /**
   * Puts a state file in place without forcing it to the disk, for what the next run makes anew
   * should the power fail now.
   */
  void writeRenewable(String name, byte[] bytes) throws IOException {
    replace(root.resolve(OutputPath.STATE_FOLDER).resolve(name), bytes, false);
  }

  /** Puts a state file in place and forces it to the disk. */
  void writeState(String name, byte[] bytes) throws IOException {
    replace(root.resolve(OutputPath.STATE_FOLDER).resolve(name), bytes, true);
  }

  private void createFolders(String folder) throws IOException {
    if (folder.isEmpty() || realFolders.contains(folder)) {
      return;
    }
    createFolders(OutputPath.parentOf(folder));
    Path path = resolve(folder);
    switch (kind(path)) {
      case FOLDER -> {}
      case NOTHING -> {
        try {
          Files.createDirectory(path);
        } catch (java.nio.file.FileAlreadyExistsException e) {
          if (kind(path) != Kind.FOLDER) { // else another thread was faster
            throw e;
          }
        }
      }
      default -> throw new IOException("'" + folder + "' is not a folder of this project.");
    }
    realFolders.add(folder);
  }

  private void replace(Path target, byte[] bytes, boolean force) throws IOException {
    Path part = temporary.resolve(Long.toString(serial.incrementAndGet()));
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (force) {
        channel.force(true);
      }
    }
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.deleteIfExists(part);
      throw new IOException(
          "'" + root.relativize(target) + "' lies on another file system than the output folder.",
          e);
    }
  }

  /** Deletes a file, and the folders above it that became empty. */
  void delete(OutputPath path) throws IOException {
    Files.deleteIfExists(resolve(path.text()));
    for (String folder = OutputPath.parentOf(path.text());
        !folder.isEmpty();
        folder = OutputPath.parentOf(folder)) {
      try {
        Files.delete(resolve(folder));
        realFolders.remove(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        break;
      }
    }
  }

  void deleteState(String name) throws IOException {
    Files.deleteIfExists(root.resolve(OutputPath.STATE_FOLDER).resolve(name));
  }

  /** Bytes of a state file, empty when there is none. */
  Optional<byte[]> readState(String name) throws IOException {
    Path file = state(name);
    return kind(file) == Kind.FILE ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  Path state(String name) {
    return root.resolve(OutputPath.STATE_FOLDER).resolve(name);
  }
}
