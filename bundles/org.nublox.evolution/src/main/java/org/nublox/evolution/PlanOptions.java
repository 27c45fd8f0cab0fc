/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.HashMap;
import java.util.Map;
import org.nublox.expression.Expr;

/**
 * How a plan is made.
 *
 * @param online whether others go on working meanwhile: slower, in more steps, and not in one
 *     transaction
 * @param batch rows that are filled in one go when online
 * @param fills values for rows that have none in a column which requires one, by table and column
 *     joined by a dot; else the column's default, or for a new column the type's neutral value
 * @param fillNulls whether rows that are null in a column which comes to require a value get the
 *     neutral value; else the plan has a precheck that there are none
 */
public record PlanOptions(boolean online, int batch, Map<String, Expr> fills, boolean fillNulls) {

  /** Offline, with neutral values for new columns only. */
  public static final PlanOptions DEFAULT = new PlanOptions(false, 10_000, Map.of(), false);

  public PlanOptions {
    fills = Map.copyOf(fills);
    if (batch < 1) {
      throw new IllegalArgumentException("A batch has at least one row, not " + batch);
    }
  }

  /** The same, online. */
  public PlanOptions asOnline() {
    return new PlanOptions(true, batch, fills, fillNulls);
  }

  /** The same, with a value for rows that have none. */
  public PlanOptions withFill(String table, String column, Expr value) {
    Map<String, Expr> more = new HashMap<>(fills);
    more.put(table + "." + column, value);
    return new PlanOptions(online, batch, more, fillNulls);
  }

  /** The same, filling nulls with neutral values. */
  public PlanOptions withNullsFilled() {
    return new PlanOptions(online, batch, fills, true);
  }
}
