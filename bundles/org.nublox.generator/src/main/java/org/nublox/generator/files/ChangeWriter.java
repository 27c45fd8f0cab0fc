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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.nublox.generator.Ownership;
import org.nublox.generator.Progress;
import org.nublox.generator.files.FileChange.Kind;

/**
 * Carries out a {@link ChangePlan} so that a run killed at any moment is completed by the next one:
 *
 * <ol>
 *   <li>{@code pending.json} is put in place: every content that may be on the disk from now on;
 *   <li>files are deleted, then written, each as a whole;
 *   <li>the trace and the manifest are put in place, {@code pending.json} is deleted.
 * </ol>
 *
 * As long as {@code pending.json} exists, a run knows both the old and the new content of each file
 * as its own and takes neither for an edit.
 */
public final class ChangeWriter {

  private final ChangePlan plan;
  private final OutputFolder folder;

  public ChangeWriter(ChangePlan plan) {
    this.plan = plan;
    this.folder = plan.folder();
  }

  /**
   * Writes and deletes.
   *
   * @param trace the content of the trace file, perhaps still being made
   * @param threads writes in parallel on these
   * @throws IOException when the disk fails; the next run completes what is missing
   */
  public void write(Future<byte[]> trace, ExecutorService threads, Progress progress)
      throws IOException, InterruptedException {
    List<Step> steps = plan.steps();
    List<Step> deletions =
        steps.stream().filter(step -> step.change().kind() == Kind.DELETED).toList();
    List<Step> writes = steps.stream().filter(step -> step.bytes() != null).toList();
    Manifest outcome = plan.outcome();
    boolean changed = !deletions.isEmpty() || !writes.isEmpty();
    if (!changed && !folder.interrupted() && outcome.equals(folder.manifest())) {
      byte[] traced = content(trace);
      if (!folder.trace().map(old -> Arrays.equals(old, traced)).orElse(false)) {
        folder.tree().begin();
        folder.tree().writeRenewable(OutputFolder.TRACE, traced);
        folder.tree().end();
      }
      return;
    }
    folder.tree().begin();
    if (changed) {
      folder.tree().writeState(OutputFolder.PENDING, ManifestFile.write(pending(writes)));
      for (Step step : deletions) {
        delete(new OutputPath(step.change().path()));
      }
      writeAll(writes, threads, progress);
    }
    folder.tree().writeRenewable(OutputFolder.TRACE, content(trace));
    folder.tree().writeState(OutputFolder.MANIFEST, ManifestFile.write(outcome));
    folder.tree().deleteState(OutputFolder.PENDING);
    folder.tree().end();
  }

  private static byte[] content(Future<byte[]> trace) throws IOException, InterruptedException {
    try {
      return trace.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private void delete(OutputPath path) throws IOException {
    if (folder.tree().kind(path) == SafeTree.Kind.FILE) {
      folder.tree().delete(path);
    }
  }

  /**
   * Everything that may be ours on the disk from now on. A file that is written once is left out:
   * should the run be killed before it is written, it must still count as never written.
   */
  private Manifest pending(List<Step> writes) {
    Map<String, Manifest.Entry> entries = folder.known().toMap();
    for (Step step : writes) {
      Manifest.Entry entry = step.entry().orElseThrow();
      if (entry.ownership() == Ownership.GENERATED) {
        entries.merge(entry.path(), entry, (old, added) -> added.or(old.hashes()));
      }
    }
    return new Manifest(entries);
  }

  private void writeAll(List<Step> writes, ExecutorService threads, Progress progress)
      throws IOException, InterruptedException {
    int batch = 64;
    List<Future<?>> running = new ArrayList<>();
    progress.step("Writing files", 0, writes.size());
    for (int from = 0; from < writes.size(); from += batch) {
      List<Step> some = writes.subList(from, Math.min(from + batch, writes.size()));
      running.add(
          threads.submit(
              () -> {
                for (Step step : some) {
                  folder.tree().write(new OutputPath(step.change().path()), step.bytes());
                }
                return null;
              }));
    }
    IOException failure = null;
    int done = 0;
    for (Future<?> future : running) {
      try {
        future.get();
        done = Math.min(done + batch, writes.size());
        progress.step("Writing files", done, writes.size());
      } catch (ExecutionException e) {
        IOException io =
            e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        if (failure == null) {
          failure = io;
        } else {
          failure.addSuppressed(io);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
