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
import org.nublox.generator.Diagnostic;
import org.nublox.generator.Diagnostic.Place;
import org.nublox.generator.Diagnostics;
import org.nublox.generator.Severity;
import org.nublox.generator.template.TemplateProblem;

/** Collects what is wrong in a run. */
final class RunDiagnostics implements Diagnostics {

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();

  @Override
  public synchronized void report(Diagnostic diagnostic) {
    if (!diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }

  /** A generator failed by its own fault. */
  synchronized void fault(
      String generator, String element, Optional<Place> place, Throwable problem) {
    faults.add(problem);
    String message = problem.getMessage() == null ? "" : ": " + problem.getMessage();
    report(
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

  static Diagnostic of(TemplateProblem problem, String element, String generator) {
    return Diagnostic.of(
            problem.code(),
            Severity.ERROR,
            element,
            problem.getMessage(),
            "Correct the template of generator '" + generator + "', or remove your override of it.")
        .at(problem.place());
  }

  synchronized boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  synchronized List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }

  synchronized List<Throwable> faults() {
    return List.copyOf(faults);
  }
}
