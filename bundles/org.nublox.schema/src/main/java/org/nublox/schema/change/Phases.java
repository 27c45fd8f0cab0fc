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

/** Changes that were found, by their phases. */
final class Phases {

  private final Map<Phase, List<Change>> changes = new EnumMap<>(Phase.class);

  void add(Phase phase, Change change) {
    changes.computeIfAbsent(phase, any -> new ArrayList<>()).add(change);
  }

  void addAll(Phase phase, List<Change> all) {
    all.forEach(change -> add(phase, change));
  }

  /** All changes, phase by phase. */
  List<Change> inOrder() {
    return changes.values().stream().flatMap(List::stream).toList();
  }
}
