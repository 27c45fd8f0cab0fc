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
import java.util.Optional;
import org.nublox.dialect.Statement;
import org.nublox.schema.change.Change;

/**
 * A part of a plan that is done as a whole.
 *
 * @param changes what it changes
 * @param statements how; empty when the engine has nothing to do
 * @param findings what to know before
 * @param outsideTransaction whether the engine refuses its statements inside of a transaction
 * @param batches that the step is better done by {@code Dialect.fillSome} again and again, each
 *     time in a transaction of its own
 */
public record Step(
    List<Change> changes,
    List<Statement> statements,
    List<Finding> findings,
    boolean outsideTransaction,
    Optional<Batches> batches) {

  /**
   * A column that is filled bit by bit.
   *
   * @param rows at most in one go
   */
  public record Batches(Change.FillColumn fill, int rows) {}

  public Step {
    changes = List.copyOf(changes);
    statements = List.copyOf(statements);
    findings = List.copyOf(findings);
  }

  /** The gravest impact among the findings. */
  public Impact impact() {
    return findings.stream().map(Finding::impact).max(Impact::compareTo).orElse(Impact.SAFE);
  }
}
