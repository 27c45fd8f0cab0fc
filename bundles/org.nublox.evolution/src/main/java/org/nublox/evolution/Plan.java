/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.List;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Statement;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/**
 * What is done, step by step, to get from one schema to another at one engine.
 *
 * @param from the schema as it is, in stored form
 * @param to the schema as it is to be, in stored form
 * @param changes that were asked for
 * @param steps in the order in which they are done
 * @param prechecks what must hold before the first step
 * @param diagnostics what the engine cannot do as asked
 */
public record Plan(
    Schema from,
    Schema to,
    List<Change> changes,
    List<Step> steps,
    List<Precheck> prechecks,
    List<Diagnostic> diagnostics) {

  public Plan {
    changes = List.copyOf(changes);
    steps = List.copyOf(steps);
    prechecks = List.copyOf(prechecks);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Makes a plan.
   *
   * @param changes from {@code Diff.of(from, to, ...)}, all of them, in its order
   */
  public static Plan of(
      Schema from, Schema to, List<Change> changes, Dialect dialect, PlanOptions options) {
    return new Planner(from, to, changes, dialect, options).plan();
  }

  /** The changes of such a plan in their order, without statements and findings. */
  public static List<Change> order(
      Schema from, Schema to, List<Change> changes, Dialect dialect, PlanOptions options) {
    return new Planner(from, to, changes, dialect, options).order();
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** All statements, in order. */
  public List<Statement> statements() {
    return steps.stream().flatMap(step -> step.statements().stream()).toList();
  }

  /** All that is to be known before, in the order of the steps. */
  public List<Finding> findings() {
    return steps.stream().flatMap(step -> step.findings().stream()).toList();
  }

  /** All changes that are made, those that are put in between too, in order. */
  public List<Change> made() {
    return steps.stream().flatMap(step -> step.changes().stream()).toList();
  }

  /** Whether all steps can be done in one transaction, if the engine has one for such steps. */
  public boolean fitsOneTransaction() {
    return steps.stream().noneMatch(Step::outsideTransaction);
  }
}
