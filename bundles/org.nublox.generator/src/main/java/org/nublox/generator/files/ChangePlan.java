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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.nublox.generator.Ownership;
import org.nublox.generator.files.FileChange.Kind;

/**
 * Compares what generators want with what is on the disk. {@link #compare} may be called by many
 * threads, once for each file; {@link #removals} afterwards.
 */
public final class ChangePlan {

  private final OutputFolder folder;
  private final boolean force;
  private final ConcurrentLinkedQueue<Step> steps = new ConcurrentLinkedQueue<>();
  private final Set<String> leftOut = new HashSet<>();

  /**
   * @param force whether files that somebody else has edited are overwritten or deleted as well
   */
  public ChangePlan(OutputFolder folder, boolean force) {
    this.folder = folder;
    this.force = force;
  }

  /** Finds out what is to be done for one wanted file. */
  public FileChange compare(PlannedFile file) throws IOException {
    Step step =
        switch (file.ownership()) {
          case GENERATED -> generated(file);
          case WRITTEN_ONCE -> writtenOnce(file);
        };
    synchronized (leftOut) {
      if (!leftOut.contains(file.generator())) {
        steps.add(step);
      }
    }
    return step.change();
  }

  private Step generated(PlannedFile file) throws IOException {
    String hash = ContentHash.of(file.bytes());
    return switch (folder.tree().kind(file.path())) {
      case NOTHING -> write(file, hash, Kind.CREATED);
      case FILE -> {
        byte[] found = folder.tree().read(file.path());
        boolean same = Arrays.equals(found, file.bytes());
        // same file, other case: on some file systems it is about to be deleted under its old name
        boolean renamed =
            folder.known().find(file.path().text()).isEmpty()
                && folder.known().findFolded(file.path()).isPresent();
        if (same && !renamed) {
          yield new Step(change(file, Kind.UNCHANGED, ""), Optional.of(entry(file, hash)), null);
        }
        if (force || folder.known().wrote(file.path(), ContentHash.of(found))) {
          yield write(file, hash, Kind.CHANGED);
        }
        yield conflict(
            file,
            folder.known().findFolded(file.path()).isPresent()
                ? "it was edited by hand"
                : "it exists and was not written by NuBlox");
      }
      case FOLDER ->
          folder.tree().holdsOnly(file.path(), this::isOursAndUntouched)
              ? write(file, hash, Kind.CREATED)
              : conflict(file, "a folder with other files stands at its path");
      case BLOCKED -> {
        OutputPath blocker = folder.tree().blockerOf(file.path()).orElse(file.path());
        yield isOursAndUntouched(blocker)
            ? write(file, hash, Kind.CREATED)
            : conflict(file, "the file '" + blocker + "' stands where a folder is needed");
      }
      case FOREIGN ->
          conflict(file, "a symbolic link or special file stands at, or above, its path");
    };
  }

  private Step writtenOnce(PlannedFile file) throws IOException {
    String hash = ContentHash.of(file.bytes());
    Optional<Manifest.Entry> before = folder.manifest().find(file.path().text());
    boolean handedOver = before.filter(e -> e.ownership() == Ownership.WRITTEN_ONCE).isPresent();
    return switch (folder.tree().kind(file.path())) {
      case NOTHING ->
          handedOver
              ? new Step(change(file, Kind.KEPT, ""), before, null)
              : write(file, hash, Kind.CREATED);
      case FILE ->
          new Step(
              change(file, Kind.KEPT, ""),
              Optional.of(handedOver ? before.orElseThrow() : entry(file, hash)),
              null);
      case FOLDER, FOREIGN, BLOCKED ->
          conflict(file, "something that is no file stands at its path");
    };
  }

  private boolean isOursAndUntouched(OutputPath path) throws IOException {
    return folder.known().wrote(path, ContentHash.of(folder.tree().read(path)));
  }

  /**
   * Finds out which files of former runs are to go. To be called when every wanted file was
   * compared.
   */
  public void removals() throws IOException {
    Set<String> wanted = new HashSet<>();
    steps.forEach(step -> wanted.add(step.change().path()));
    for (Manifest.Entry entry : folder.known().entries()) {
      if (!wanted.contains(entry.path())) {
        steps.add(removal(entry));
      }
    }
  }

  /**
   * Leaves out what some generators wanted, and what they wrote in former runs as it is. To be
   * called when every wanted file was compared, before {@link #removals}.
   */
  public void leaveOut(Set<String> generators) {
    synchronized (leftOut) {
      // a thread of one that was stopped may still come with a file
      leftOut.addAll(generators);
      steps.removeIf(step -> generators.contains(step.change().generator()));
    }
    for (Manifest.Entry entry : folder.known().entries()) {
      if (generators.contains(entry.generator())) {
        steps.add(new Step(change(entry, Kind.KEPT, ""), Optional.of(entry), null));
      }
    }
  }

  private Step removal(Manifest.Entry entry) throws IOException {
    OutputPath path = new OutputPath(entry.path());
    if (entry.ownership() == Ownership.WRITTEN_ONCE) {
      return new Step(change(entry, Kind.KEPT, ""), Optional.of(entry), null);
    }
    return switch (folder.tree().kind(path)) {
      case NOTHING, BLOCKED, FOLDER ->
          new Step(change(entry, Kind.DELETED, ""), Optional.empty(), null);
      case FILE ->
          force || isOursAndUntouched(path)
              ? new Step(change(entry, Kind.DELETED, ""), Optional.empty(), null)
              : kept(entry, "it is no longer generated, but it was edited by hand");
      case FOREIGN -> kept(entry, "it is no longer generated, but a symbolic link stands there");
    };
  }

  private static Step kept(Manifest.Entry entry, String reason) {
    return new Step(change(entry, Kind.CONFLICT, reason), Optional.of(entry), null);
  }

  private static Step write(PlannedFile file, String hash, Kind kind) {
    return new Step(change(file, kind, ""), Optional.of(entry(file, hash)), file.bytes());
  }

  private Step conflict(PlannedFile file, String reason) {
    return new Step(
        change(file, Kind.CONFLICT, reason), folder.known().find(file.path().text()), null);
  }

  private static Manifest.Entry entry(PlannedFile file, String hash) {
    return new Manifest.Entry(
        file.path().text(), Set.of(hash), file.ownership(), file.generator(), file.origins());
  }

  private static FileChange change(PlannedFile file, Kind kind, String reason) {
    return new FileChange(file.path().text(), kind, file.generator(), file.origins(), reason);
  }

  private static FileChange change(Manifest.Entry entry, Kind kind, String reason) {
    return new FileChange(entry.path(), kind, entry.generator(), entry.origins(), reason);
  }

  /** What happens to each file, by path: the preview of the run. */
  public List<FileChange> changes() {
    return steps.stream().map(Step::change).sorted(Comparator.comparing(FileChange::path)).toList();
  }

  OutputFolder folder() {
    return folder;
  }

  List<Step> steps() {
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(Comparator.comparing(step -> step.change().path()));
    return sorted;
  }

  /** The manifest once all steps are carried out. */
  Manifest outcome() {
    Map<String, Manifest.Entry> entries = new TreeMap<>();
    steps.forEach(step -> step.entry().ifPresent(entry -> entries.put(entry.path(), entry)));
    return new Manifest(entries);
  }
}
