/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that files are generated into, locked against other runs until it is closed.
 *
 * <p>State kept in its folder {@code .nublox}: {@code manifest.json} (what was written), {@code
 * pending.json} (while a run is under way: what may be on the disk), {@code trace.json}, {@code
 * lock}.
 */
public final class OutputFolder implements Closeable {

  static final String MANIFEST = "manifest.json";
  static final String PENDING = "pending.json";
  static final String TRACE = "trace.json";
  private static final String LOCK = "lock";

  private final SafeTree tree;
  private final Manifest manifest;
  private final Manifest known;
  private final boolean interrupted;
  private final Optional<FileChannel> lock;

  private OutputFolder(SafeTree tree, Optional<FileChannel> lock) throws IOException {
    this.tree = tree;
    this.lock = lock;
    this.manifest = ManifestFile.read(tree.state(MANIFEST));
    this.interrupted = tree.readState(PENDING).isPresent();
    this.known = interrupted ? ManifestFile.read(tree.state(PENDING)) : manifest;
  }

  /**
   * Opens a folder for writing; it is created when there is none.
   *
   * @throws StateProblem when another run has it open, or its state is damaged
   */
  public static OutputFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path root = folder.toRealPath();
    Path state = requireRealStateFolder(root);
    Files.createDirectories(state);
    FileChannel lock =
        FileChannel.open(
            state.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean opened = false;
    try {
      if (!acquire(lock)) {
        throw new StateProblem(
            "generate.locked",
            "Another generation into " + folder + " is under way.",
            "Wait until it has ended, then try again.");
      }
      OutputFolder result = new OutputFolder(new SafeTree(root), Optional.of(lock));
      opened = true;
      return result;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** Opens a folder to look at only: nothing is created, locked or changed. */
  public static OutputFolder view(Path folder) throws IOException {
    Path root = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    requireRealStateFolder(root);
    return new OutputFolder(new SafeTree(root), Optional.empty());
  }

  private static Path requireRealStateFolder(Path root) {
    Path state = root.resolve(OutputPath.STATE_FOLDER);
    if (Files.isSymbolicLink(state)) {
      throw new StateProblem(
          "generate.state.link",
          state + " is a symbolic link.",
          "Delete the link: NuBlox keeps its state inside of the output folder.");
    }
    return state;
  }

  private static boolean acquire(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** What was written so far, also by a run that was killed. */
  public Manifest known() {
    return known;
  }

  /** What the last complete run wrote. */
  Manifest manifest() {
    return manifest;
  }

  /** Whether the last run was killed before its end. */
  boolean interrupted() {
    return interrupted;
  }

  SafeTree tree() {
    return tree;
  }

  /** The trace of the last run; empty when there was none. */
  public Optional<byte[]> trace() throws IOException {
    return tree.readState(TRACE);
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
