/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Puts renames within one space of names into an order in which each new name is free. Where names
 * go round in a circle, one thing is put aside under a name of its own first.
 */
final class RenameOrder {

  private static final String ASIDE = "nublox_aside_";

  private final Map<String, String> pending;
  private final Set<String> taken;
  private final BiFunction<String, String, Change> rename;
  private final List<Change> ordered = new ArrayList<>();

  private RenameOrder(
      Map<String, String> renames, Set<String> taken, BiFunction<String, String, Change> rename) {
    this.pending = new LinkedHashMap<>(renames);
    this.taken = new HashSet<>(taken);
    this.rename = rename;
  }

  /**
   * The renames in order.
   *
   * @param renames new name for an old one
   * @param taken names that nothing may be put aside under
   * @param rename makes the change
   */
  static List<Change> of(
      Map<String, String> renames, Set<String> taken, BiFunction<String, String, Change> rename) {
    RenameOrder order = new RenameOrder(renames, taken, rename);
    while (!order.pending.isEmpty()) {
      order.chain(order.pending.keySet().iterator().next());
    }
    return order.ordered;
  }

  /** Renames what stands at the end of the chain first. */
  private void chain(String start) {
    List<String> chain = new ArrayList<>(List.of(start));
    String next = pending.get(start);
    while (pending.containsKey(next) && !next.equals(start)) {
      chain.add(next);
      next = pending.get(next);
    }
    String last = chain.removeLast();
    String goal = pending.remove(last);
    String aside = goal;
    if (next.equals(start) && !chain.isEmpty()) {
      aside = asideName();
    }
    ordered.add(rename.apply(last, aside));
    for (String name : chain.reversed()) {
      ordered.add(rename.apply(name, pending.remove(name)));
    }
    if (!aside.equals(goal)) {
      ordered.add(rename.apply(aside, goal));
    }
  }

  private String asideName() {
    int number = 1;
    while (!taken.add(ASIDE + number)) {
      number++;
    }
    return ASIDE + number;
  }
}
