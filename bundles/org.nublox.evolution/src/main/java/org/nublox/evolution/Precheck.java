/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

/**
 * A condition that the rows must meet before a plan is begun.
 *
 * @param code the finding it belongs to
 * @param element what it is about
 * @param sql a query with one row and one column: the number of rows, or groups of rows, that stand
 *     in the way
 * @param message what it means when that is not 0, and what to do; {@code %d} stands for the number
 */
public record Precheck(FindingCode code, String element, String sql, String message) {

  /** The message for a number of rows. */
  public String message(long rows) {
    return element + ": " + message.replace("%d", Long.toString(rows));
  }
}
