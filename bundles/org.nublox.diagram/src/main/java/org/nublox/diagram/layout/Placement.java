/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What is remembered of a drawing, by the qualified names of what is drawn. Immutable.
 *
 * @param places the left upper corners of boxes
 * @param routes the points of lines, from box to box; a line without any finds its way itself
 * @param collapsed boxes that show their heads only
 */
public record Placement(
    Map<String, Point> places, Map<String, List<Point>> routes, Set<String> collapsed) {

  /** Nothing is remembered. */
  public static final Placement EMPTY = new Placement(Map.of(), Map.of(), Set.of());

  public Placement {
    places = Collections.unmodifiableMap(new TreeMap<>(places));
    routes = Collections.unmodifiableMap(new TreeMap<>(routes));
    collapsed = Collections.unmodifiableSet(new TreeSet<>(collapsed));
  }

  /** Where a box stands, if that is known. */
  public Optional<Point> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** With boxes elsewhere. */
  public Placement placed(Map<String, Point> moved) {
    Map<String, Point> all = new TreeMap<>(places);
    moved.forEach((id, point) -> all.put(id, point.rounded()));
    return new Placement(all, routes, collapsed);
  }

  /** With lines on other ways. */
  public Placement routed(Map<String, List<Point>> changed) {
    Map<String, List<Point>> all = new TreeMap<>(routes);
    changed.forEach((id, points) -> all.put(id, points.stream().map(Point::rounded).toList()));
    return new Placement(places, all, collapsed);
  }

  /** With lines that find their way themselves. */
  public Placement unrouted(Collection<String> links) {
    Map<String, List<Point>> all = new TreeMap<>(routes);
    all.keySet().removeAll(links);
    return new Placement(places, all, collapsed);
  }

  /** With a box collapsed or open. */
  public Placement collapsed(String id, boolean closed) {
    Set<String> all = new TreeSet<>(collapsed);
    if (closed) {
      all.add(id);
    } else {
      all.remove(id);
    }
    return new Placement(places, routes, all);
  }

  /** With an element, and what lies in it, under another name. */
  public Placement renamed(String from, String to) {
    UnaryOperator<String> name = id -> rename(id, from, to);
    Map<String, Point> newPlaces = new TreeMap<>();
    places.forEach((id, point) -> newPlaces.put(name.apply(id), point));
    Map<String, List<Point>> newRoutes = new TreeMap<>();
    routes.forEach((id, points) -> newRoutes.put(name.apply(id), points));
    Set<String> newCollapsed = new TreeSet<>();
    collapsed.forEach(id -> newCollapsed.add(name.apply(id)));
    return new Placement(newPlaces, newRoutes, newCollapsed);
  }

  /** Without what is remembered of elements that are gone, and of what lay in them. */
  public Placement without(Collection<String> gone) {
    Map<String, Point> newPlaces = new TreeMap<>(places);
    newPlaces.keySet().removeIf(id -> isOf(id, gone));
    Map<String, List<Point>> newRoutes = new TreeMap<>(routes);
    newRoutes.keySet().removeIf(id -> isOf(id, gone));
    Set<String> newCollapsed = new TreeSet<>(collapsed);
    newCollapsed.removeIf(id -> isOf(id, gone));
    return new Placement(newPlaces, newRoutes, newCollapsed);
  }

  private static boolean isOf(String id, Collection<String> gone) {
    return gone.stream()
        .anyMatch(
            name ->
                id.equals(name)
                    || id.startsWith(name + ".")
                    || id.startsWith(name + ">")
                    || id.startsWith(name + "|")
                    || id.endsWith(">" + name));
  }

  private static String rename(String id, String from, String to) {
    int arrow = id.indexOf('>');
    if (arrow >= 0) {
      return rename(id.substring(0, arrow), from, to)
          + ">"
          + rename(id.substring(arrow + 1), from, to);
    }
    if (id.equals(from) || id.startsWith(from + ".") || id.startsWith(from + "|")) {
      return to + id.substring(from.length());
    }
    return id;
  }
}
