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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * What a place opens: itself, or for an endpoint or a page the class that answers it.
   *
   * @return empty when it is in no file
   */
  static Optional<TraceEntry> opened(Place place, List<Group> groups) {
    if (!place.entry().file().isEmpty()) {
      return Optional.of(place.entry());
    }
    String end =
        switch (place.sort()) {
          case ENDPOINTS -> "Api.java";
          case SCREENS -> "Pages.java";
          default -> "";
        };
    return groups.stream()
        .flatMap(group -> group.places().stream())
        .map(Place::entry)
        .filter(entry -> !end.isEmpty() && entry.file().endsWith(end))
        .findFirst();
  }

  /** The groups that are not empty, in the order of their sorts. */
  static List<Group> of(List<TraceEntry> entries) {
    Map<Sort, List<Place>> bySort = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      bySort.put(sort, new ArrayList<>());
    }
    // what a field has a part in is told once, though each of the fields tells it
    Set<List<Object>> told = new HashSet<>();
    for (TraceEntry entry : entries) {
      if (told.add(List.of(entry.kind(), entry.detail(), entry.file(), entry.fromLine()))) {
        Sort sort = Sort.of(entry.kind());
        bySort.get(sort).add(new Place(sort, entry));
      }
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
