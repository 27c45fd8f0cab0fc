/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.util.List;
import java.util.Set;
import org.nublox.generator.Diagnostic;
import org.nublox.generator.Severity;
import org.nublox.generator.files.FileChange;
import org.nublox.generator.trace.Trace;

/**
 * What a run has done or, as a dry run, would do.
 *
 * @param written whether the changes were carried out; false for a dry run, after an error and when
 *     cancelled
 * @param cancelled whether the user stopped the run
 * @param changes each file and what happens to it, by path
 * @param diagnostics problems, in the order of the generators
 * @param trace every traced place
 * @param leftOut ids of the generators that failed while the others did their work
 * @param faults exceptions behind the diagnostics that are a generator's own fault, for a verbose
 *     log
 */
public record GenerationReport(
    boolean written,
    boolean cancelled,
    List<FileChange> changes,
    List<Diagnostic> diagnostics,
    Trace trace,
    Set<String> leftOut,
    List<Throwable> faults) {

  public GenerationReport {
    changes = List.copyOf(changes);
    diagnostics = List.copyOf(diagnostics);
    leftOut = Set.copyOf(leftOut);
    faults = List.copyOf(faults);
  }

  /**
   * Whether anything is wrong: with the input, which is enough to write nothing, or a generator.
   */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** The files to which this happens. */
  public List<FileChange> changes(FileChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** Number of files to which this happens. */
  public int count(FileChange.Kind kind) {
    return changes(kind).size();
  }
}
