/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody may have meant by a name that does not exist. */
public final class Nearest {
  private static final int MAX_CANDIDATES = 3;

  private Nearest() {}

  /**
   * The names nearest to the wanted one, nearest first; empty when none is near. A name is near
   * when at most a third of its letters differ (by Levenshtein's distance, without regard to case),
   * or when one begins with the other.
   */
  public static List<String> to(String wanted, Collection<String> names) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3);
    return names.stream()
        .distinct()
        .filter(name -> Math.abs(name.length() - wanted.length()) <= limit || begins(name, lower))
        .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= limit || begins(candidate.name(), lower))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MAX_CANDIDATES)
        .map(Candidate::name)
        .toList();
  }

  /** The question that names the candidates: Did you mean 'a' or 'b'? */
  public static Optional<String> sentence(String wanted, Collection<String> names) {
    List<String> near = to(wanted, names);
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            near.stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" or ", "Did you mean ", "?")));
  }

  private record Candidate(String name, int distance) {}

  private static boolean begins(String name, String wanted) {
    return wanted.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(wanted);
  }

  /** Levenshtein's edit distance, in one row of memory. */
  static int distance(String a, String b) {
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
