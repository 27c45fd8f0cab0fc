/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.util.List;

/** Statements in the order in which they must run, and what is to be known about them. */
public record Script(List<Statement> statements, List<Diagnostic> diagnostics) {

  public Script {
    statements = List.copyOf(statements);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Whether something could not be written at all, so that the script does not make the schema that
   * was asked for.
   */
  public boolean hasErrors() {
    return diagnostics.stream()
        .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
  }
}
