/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceKinds;

/**
 * Places of one sort.
 *
 * @param title for people
 * @param sort what they are
 * @param places in the order in which they are told
 */
record Group(String title, Sort sort, List<Place> places) {

  /** What a place is, for people who look for it. */
  enum Sort {
    DATABASE("In databases"),
    STATEMENTS("Statements"),
    RULES("Who keeps the rules"),
    ENDPOINTS("Endpoints"),
    SCREENS("Pages"),
    CODE("Classes and methods"),
    TESTS("Tests"),
    FILES("Files");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    static Sort of(String kind) {
      return switch (kind) {
        case TraceKinds.TABLE,
            TraceKinds.COLUMN,
            TraceKinds.CONSTRAINT,
            TraceKinds.INDEX,
            TraceKinds.VIEW,
            TraceKinds.SEQUENCE,
            TraceKinds.TRIGGER,
            TraceKinds.ROW_POLICY,
            TraceKinds.SEED ->
            DATABASE;
        case TraceKinds.STATEMENT -> STATEMENTS;
        case TraceKinds.ENFORCED_IN_DATABASE,
            TraceKinds.ENFORCED_IN_SERVICE,
            TraceKinds.ENFORCED_IN_SCREEN ->
            RULES;
        case TraceKinds.ENDPOINT -> ENDPOINTS;
        case TraceKinds.PAGE -> SCREENS;
        case TraceKinds.TEST -> TESTS;
        case TraceKinds.FILE -> FILES;
        default -> CODE;
      };
    }
  }

  /** A place and the group it is in. */
  record Place(Sort sort, TraceEntry entry) {}

  Group {
    places = List.copyOf(places);
  }

  /** The groups that are not empty, in the order of their sorts. */
  static List<Group> of(List<TraceEntry> entries) {
    Map<Sort, List<Place>> bySort = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      bySort.put(sort, new ArrayList<>());
    }
    for (TraceEntry entry : entries) {
      Sort sort = Sort.of(entry.kind());
      bySort.get(sort).add(new Place(sort, entry));
    }
    List<Group> groups = new ArrayList<>();
    bySort.forEach(
        (sort, places) -> {
          if (!places.isEmpty()) {
            groups.add(new Group(sort.title, sort, places));
          }
        });
    return groups;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Group group && group.sort == sort;
  }

  @Override
  public int hashCode() {
    return sort.hashCode();
  }
}
