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
import org.nublox.schema.change.Change;

/**
 * Statements that make changes.
 *
 * @param changes mostly one; several where an engine can only make them together, as by building a
 *     table anew
 * @param statements in order; none when the engine has nothing to do
 */
public record Alteration(List<Change> changes, List<Statement> statements) {

  public Alteration {
    changes = List.copyOf(changes);
    statements = List.copyOf(statements);
  }
}
