/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import org.nublox.expression.Expr;

/**
 * A condition that every row must fulfil; it is violated only when false, not when unknown.
 *
 * @param condition over columns of the same row
 * @param message what a person is told when it is violated, {@code ""} when none
 */
public record Check(String name, Expr condition, String message, String origin) {

  public Check {
    Require.text(name, "name of a check");
  }
}
