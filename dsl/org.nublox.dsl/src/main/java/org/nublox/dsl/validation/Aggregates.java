/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Set;

/** The functions that make one value of many rows. */
final class Aggregates {
  private static final Set<String> NAMES = Set.of("count", "sum", "min", "max", "avg", "exists");

  private Aggregates() {}

  static boolean isAggregate(String function) {
    return function != null && NAMES.contains(function);
  }
}
