/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Codes;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Table;

/** Writes row-level security; here for engines that have none. */
public class PolicyWriter {

  protected final Draft draft;

  public PolicyWriter(Draft draft) {
    this.draft = draft;
  }

  /** Writes all policies of the table, which has at least one. */
  public void write(Table table) {
    for (RowPolicy policy : table.rowPolicies()) {
      draft.warn(
          Codes.ROW_POLICY,
          table.name() + "." + policy.name(),
          policy.origin(),
          draft.dialect().displayName() + " has no row-level security.",
          "The rule holds in the service of the application only; who reaches the database sees all rows.");
    }
  }
}
