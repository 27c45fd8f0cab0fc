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

/**
 * The way from one schema to another in statements.
 *
 * @param diagnostics what the engine cannot do as asked, and what is done instead
 */
public record AlterationScript(List<Alteration> alterations, List<Diagnostic> diagnostics) {

  public AlterationScript {
    alterations = List.copyOf(alterations);
    diagnostics = List.copyOf(diagnostics);
  }

  /** All statements, in order. */
  public List<Statement> statements() {
    return alterations.stream().flatMap(alteration -> alteration.statements().stream()).toList();
  }
}
