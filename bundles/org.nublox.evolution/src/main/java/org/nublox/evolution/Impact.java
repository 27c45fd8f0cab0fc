/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

/** What a finding warns of, from harmless to grave. */
public enum Impact {
  /** Nothing is lost, nobody has to wait, nothing can fail. */
  SAFE("safe"),
  /** Others cannot write to the table, or not read it, while the statement runs. */
  BLOCKING("blocking"),
  /** Programs written for the schema as it was may fail afterwards. */
  BACKWARD_INCOMPATIBLE("backward-incompatible"),
  /** Whether it works depends on the rows that are there. */
  DATA_DEPENDENT("data-dependent"),
  /** Values are lost. */
  DESTRUCTIVE("destructive");

  private final String label;

  Impact(String label) {
    this.label = label;
  }

  /** The name for people and files. */
  public String label() {
    return label;
  }
}
