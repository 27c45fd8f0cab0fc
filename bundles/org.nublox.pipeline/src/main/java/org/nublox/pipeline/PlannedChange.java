/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.Finding;
import org.nublox.evolution.Impact;
import org.nublox.evolution.Plan;
import org.nublox.evolution.Step;
import org.nublox.schema.change.ChangeText;

/**
 * A step of a plan as people read it, in the window and on the command line.
 *
 * @param text what changes, in words
 * @param impact the gravest of its findings
 * @param findings what to know before
 * @param sql its statements, with the findings as comments before them; ends with a line break
 */
public record PlannedChange(String text, Impact impact, List<Finding> findings, String sql) {

  public PlannedChange {
    findings = List.copyOf(findings);
  }

  /** All steps of a plan, in the order in which they are done. */
  public static List<PlannedChange> of(Plan plan, Dialect dialect) {
    return plan.steps().stream().map(step -> of(step, dialect)).toList();
  }

  private static PlannedChange of(Step step, Dialect dialect) {
    String text = step.changes().stream().map(ChangeText::of).collect(Collectors.joining(", "));
    String findings =
        step.findings().stream()
            .map(finding -> "-- " + finding.text() + "\n")
            .collect(Collectors.joining());
    String statements =
        step.statements().isEmpty()
            ? "-- " + dialect.displayName() + " has nothing to do for it\n"
            : dialect.print(step.statements());
    return new PlannedChange(
        capitalised(text), step.impact(), step.findings(), findings + statements);
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
