/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Table;

/**
 * The order in which tables are made, so that each comes after those it refers to; and the foreign
 * keys that cannot be part of it because they close a cycle.
 *
 * <p>Kahn's algorithm, with the order of declaration among tables that are ready at once, so that
 * the result is stable. When only cycles are left, the first table in order of declaration comes
 * next and its open keys are deferred.
 */
public final class TableOrder {

  private final List<Table> tables;
  private final Map<String, Set<String>> deferred = new HashMap<>();

  /** Orders the tables. */
  public TableOrder(List<Table> declared) {
    Map<String, Integer> position = new HashMap<>();
    for (int i = 0; i < declared.size(); i++) {
      position.put(declared.get(i).name(), i);
    }
    List<Set<Integer>> waitsFor = new ArrayList<>();
    Map<Integer, List<Integer>> awaitedBy = new LinkedHashMap<>();
    TreeSet<Integer> ready = new TreeSet<>();
    for (int i = 0; i < declared.size(); i++) {
      Set<Integer> targets = new HashSet<>();
      for (ForeignKey key : declared.get(i).foreignKeys()) {
        int target = position.get(key.referencedTable());
        if (target != i && targets.add(target)) {
          awaitedBy.computeIfAbsent(target, any -> new ArrayList<>()).add(i);
        }
      }
      waitsFor.add(targets);
      if (targets.isEmpty()) {
        ready.add(i);
      }
    }
    List<Table> ordered = new ArrayList<>();
    boolean[] placed = new boolean[declared.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < declared.size(); i++) {
      open.add(i);
    }
    while (ordered.size() < declared.size()) {
      int next;
      if (ready.isEmpty()) {
        while (placed[open.peekFirst()]) {
          open.removeFirst();
        }
        next = open.removeFirst();
        defer(declared.get(next), waitsFor.get(next), position);
      } else {
        next = ready.pollFirst();
      }
      placed[next] = true;
      ordered.add(declared.get(next));
      for (int waiting : awaitedBy.getOrDefault(next, List.of())) {
        waitsFor.get(waiting).remove(next);
        if (waitsFor.get(waiting).isEmpty() && !placed[waiting]) {
          ready.add(waiting);
        }
      }
    }
    tables = List.copyOf(ordered);
  }

  private void defer(Table table, Set<Integer> unplaced, Map<String, Integer> position) {
    for (ForeignKey key : table.foreignKeys()) {
      if (unplaced.contains(position.get(key.referencedTable()))) {
        deferred.computeIfAbsent(table.name(), any -> new HashSet<>()).add(key.name());
      }
    }
  }

  /** The tables in the order in which they can be made. */
  public List<Table> tables() {
    return tables;
  }

  /** Whether the foreign key can only be added when all tables are there. */
  public boolean isDeferred(Table table, ForeignKey key) {
    return deferred.getOrDefault(table.name(), Set.of()).contains(key.name());
  }
}
