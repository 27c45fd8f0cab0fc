/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

/** What is made of many rows. Null arguments are left out. */
public enum AggregateKind {
  /** The number of rows. */
  COUNT,
  /** The sum, 0 when there is nothing to add. */
  SUM,
  /** The smallest value, null when there is none. */
  MIN,
  /** The greatest value, null when there is none. */
  MAX,
  /** The arithmetic mean, null when there is none; rounded as a division. */
  AVG,
  /** Whether the condition is true for some row. Logical only. */
  ANY,
  /** Whether the condition is false for no row. Logical only. */
  ALL
}
