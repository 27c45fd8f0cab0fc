/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nublox.generator.Diagnostic;
import org.nublox.generator.Diagnostic.Place;
import org.nublox.generator.Diagnostics;
import org.nublox.generator.Severity;
import org.nublox.generator.template.TemplateProblem;

/** Collects what is wrong in a run. */
final class RunDiagnostics implements Diagnostics {

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final Set<String> failed = new TreeSet<>();
  private boolean inputErrors;

  @Override
  public synchronized void report(Diagnostic diagnostic) {
    inputErrors |= diagnostic.severity() == Severity.ERROR;
    add(diagnostic);
  }

  private void add(Diagnostic diagnostic) {
    if (!diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }

  /** A generator failed by its own fault. */
  synchronized void fault(
      String generator, String element, Optional<Place> place, Throwable problem) {
    faults.add(problem);
    failed.add(generator);
    String message = problem.getMessage() == null ? "" : ": " + problem.getMessage();
    add(
        new Diagnostic(
            "generate.generator.failed",
            Severity.ERROR,
            element,
            "Generator '"
                + generator
                + "' failed with "
                + problem.getClass().getSimpleName()
                + message
                + (message.endsWith(".") ? "" : "."),
            "This is a fault of the generator: report it to its author, or leave it out.",
            place));
  }

  /** A generator was stopped. */
  synchronized void stopped(String generator, RuntimeException why) {
    faults.add(why);
    failed.add(generator);
    add(
        Diagnostic.of(
            "generate.generator.stopped",
            Severity.ERROR,
            "",
            "Generator '" + generator + "' was stopped: " + why.getMessage() + ".",
            "This is a fault of the generator: report it to its author, or leave it out."));
  }

  /** An error that is the generator's own, not the input's. */
  synchronized void failed(String generator, Diagnostic diagnostic) {
    failed.add(generator);
    add(diagnostic);
  }

  /** The generators that failed by their own fault. */
  synchronized Set<String> failed() {
    return Set.copyOf(failed);
  }

  static Diagnostic of(TemplateProblem problem, String element, String generator) {
    return Diagnostic.of(
            problem.code(),
            Severity.ERROR,
            element,
            problem.getMessage(),
            "Correct the template of generator '" + generator + "', or remove your override of it.")
        .at(problem.place());
  }

  /** Whether the input has errors, or the disk: then nothing is written. */
  synchronized boolean hasInputErrors() {
    return inputErrors;
  }

  synchronized List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }

  synchronized List<Throwable> faults() {
    return List.copyOf(faults);
  }
}
