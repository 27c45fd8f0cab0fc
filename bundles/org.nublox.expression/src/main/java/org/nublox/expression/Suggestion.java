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
        .filter(it -> distance(wanted, it.toLowerCase(Locale.ROOT)) <= MAX_DISTANCE)
        .min(Comparator.comparingInt(it -> distance(wanted, it.toLowerCase(Locale.ROOT))))
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElseGet(
            () ->
                "; there are "
                    + String.join(", ", functions.all().stream().map(Function::name).toList()));
  }

  /** Levenshtein's edit distance, in one row of memory. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
