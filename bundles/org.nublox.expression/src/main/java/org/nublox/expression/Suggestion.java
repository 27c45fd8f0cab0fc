/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody may have meant by a name that does not exist. */
final class Suggestion {

  private static final int MAX_DISTANCE = 2;

  private Suggestion() {}

  /** A sentence that names the nearest function, or all of them when none is near. */
  static String among(String name, Functions functions) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return functions.all().stream()
        .map(Function::name)
        .filter(it -> Nearest.distance(wanted, it.toLowerCase(Locale.ROOT)) <= MAX_DISTANCE)
        .min(Comparator.comparingInt(it -> Nearest.distance(wanted, it.toLowerCase(Locale.ROOT))))
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElseGet(
            () ->
                "; there are "
                    + String.join(", ", functions.all().stream().map(Function::name).toList()));
  }
}
