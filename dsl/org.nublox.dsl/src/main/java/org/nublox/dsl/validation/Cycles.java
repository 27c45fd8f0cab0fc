/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds out whether something leads back to itself. */
final class Cycles {
  private Cycles() {}

  /**
   * A shortest way from the start back to the start, both named; empty when there is none.
   * Breadth-first, so each node is looked at once.
   */
  static <T> List<T> through(T start, Function<T, ? extends Iterable<? extends T>> next) {
    Map<T, T> cameFrom = new HashMap<>();
    Deque<T> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      T at = open.remove();
      for (T to : next.apply(at)) {
        if (to.equals(start)) {
          return way(start, at, cameFrom);
        }
        if (cameFrom.putIfAbsent(to, at) == null) {
          open.add(to);
        }
      }
    }
    return List.of();
  }

  private static <T> List<T> way(T start, T last, Map<T, T> cameFrom) {
    Deque<T> way = new ArrayDeque<>(List.of(start));
    for (T at = last; !at.equals(start); at = cameFrom.get(at)) {
      way.addFirst(at);
    }
    way.addFirst(start);
    return List.copyOf(way);
  }
}
