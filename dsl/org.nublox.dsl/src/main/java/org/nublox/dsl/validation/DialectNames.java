/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Optional;
import org.nublox.expression.Nearest;

/** Checks the ids of dialects. */
final class DialectNames {
  private DialectNames() {}

  /** What to do about a dialect that is not known; empty when it is. */
  static Optional<String> check(String dialect) {
    if (dialect == null || Dialects.known().contains(dialect)) {
      return Optional.empty();
    }
    return Nearest.sentence(dialect, Dialects.known())
        .or(
            () ->
                Optional.of(
                    "Choose one of "
                        + String.join(", ", Dialects.known())
                        + ", or install the plug-in that brings it."));
  }
}
