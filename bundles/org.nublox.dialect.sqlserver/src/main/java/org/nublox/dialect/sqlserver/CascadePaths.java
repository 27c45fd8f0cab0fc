/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;

/**
 * Takes actions out of foreign keys by which a row could be reached on two ways, or by itself: SQL
 * Server refuses such a key (error 1785). An action that sets null or the default counts as well as
 * a cascade. Source: SQL Server documentation, "Primary and Foreign Key Constraints", section
 * "Multiple cascading actions".
 */
final class CascadePaths implements Adaptation {

  /** Which tables a table's deletions and changes reach directly. */
  private final Map<String, Set<String>> down = new HashMap<>();

  private final Map<String, Set<String>> up = new HashMap<>();

  @Override
  public Table adapt(Table table, Draft draft) {
    return table.mapForeignKeys(key -> adapt(table, key, draft));
  }

  private ForeignKey adapt(Table table, ForeignKey key, Draft draft) {
    if (key.onDelete() == ReferentialAction.NO_ACTION
        && key.onUpdate() == ReferentialAction.NO_ACTION) {
      return key;
    }
    if (!closesSecondPath(key.referencedTable(), table.name())) {
      down.computeIfAbsent(key.referencedTable(), any -> new HashSet<>()).add(table.name());
      up.computeIfAbsent(table.name(), any -> new HashSet<>()).add(key.referencedTable());
      return key;
    }
    draft.warn(
        Codes.FOREIGN_KEY_ACTION,
        table.name() + "." + key.name(),
        key.origin(),
        "SQL Server lets the actions of foreign keys reach a table on one way only, and never itself.",
        "This key has no action: the referring rows must be changed or deleted before.");
    return key.withOnDelete(ReferentialAction.NO_ACTION).withOnUpdate(ReferentialAction.NO_ACTION);
  }

  private boolean closesSecondPath(String from, String to) {
    Set<String> above = reach(from, up);
    Set<String> below = reach(to, down);
    if (above.contains(to)) {
      return true;
    }
    return above.stream()
        .flatMap(table -> reach(table, down).stream().filter(other -> !other.equals(table)))
        .anyMatch(below::contains);
  }

  /** All that can be reached, the start included. */
  private static Set<String> reach(String start, Map<String, Set<String>> edges) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    reached.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      for (String next : edges.getOrDefault(open.removeFirst(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
