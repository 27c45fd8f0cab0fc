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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Changes by their phases, to be taken apart and put together.
 *
 * <p>Not for several threads at once.
 */
public final class Phases {

  private final Map<Phase, List<Change>> changes = new EnumMap<>(Phase.class);

  /** The changes of a list that is in order, phase by phase, as {@link Diff} gives it. */
  public static Phases of(List<Change> ordered) {
    Phases phases = new Phases();
    Phase last = Phase.CREATE_POLICIES;
    for (Change change : ordered.reversed()) {
      Phase phase = Phase.of(change);
      if (change instanceof Change.DropColumn && last.compareTo(Phase.DROP_COLUMNS) < 0) {
        phase = Phase.MAKE_ROOM;
      }
      last = phase;
      phases.changes.computeIfAbsent(phase, any -> new ArrayList<>()).addFirst(change);
    }
    return phases;
  }

  /** The changes of a phase, to be read and changed. */
  public List<Change> of(Phase phase) {
    return changes.computeIfAbsent(phase, any -> new ArrayList<>());
  }

  public void add(Phase phase, Change change) {
    changes.computeIfAbsent(phase, any -> new ArrayList<>()).add(change);
  }

  public void addAll(Phase phase, List<Change> all) {
    all.forEach(change -> add(phase, change));
  }

  /** All changes, phase by phase. */
  public List<Change> inOrder() {
    return changes.values().stream().flatMap(List::stream).toList();
  }
}
