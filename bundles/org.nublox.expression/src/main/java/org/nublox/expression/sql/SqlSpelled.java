/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import org.nublox.expression.Expr;

/** Implemented by a plug-in's function that knows how it is written in SQL. */
public interface SqlSpelled {

  /**
   * Prints a call.
   *
   * @param flavour the target, for what differs between databases
   * @throws UnsupportedSqlException if the target cannot express it
   */
  Fragment sql(Expr.Call call, Printing printing, SqlFlavour flavour);
}
