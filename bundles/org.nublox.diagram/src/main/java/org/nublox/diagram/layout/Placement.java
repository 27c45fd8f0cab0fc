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
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;

/**
 * What is remembered of a drawing, by the qualified names of what is drawn. Immutable.
 *
 * @param places the left upper corners of boxes
 * @param routes the points of lines, from box to box; a line without any finds its way itself
 * @param collapsed boxes that show their heads only
 * @param notes what people wrote on the drawing, by ids that begin with {@code #}; each has a place
 * @param diagrams the placements of diagrams that show a part of the model, by their names; what
 *     has a place in one is shown in it
 */
public record Placement(
    Map<String, Point> places,
    Map<String, List<Point>> routes,
    Set<String> collapsed,
    Map<String, String> notes,
    Map<String, Placement> diagrams) {

  /** What the name of a diagram of states begins with; the field of the state follows. */
  public static final String STATES = "=";

  /** Nothing is remembered. */
  public static final Placement EMPTY = new Placement(Map.of(), Map.of(), Set.of());

  /** Of a drawing without notes that is the only one of its model. */
  public Placement(
      Map<String, Point> places, Map<String, List<Point>> routes, Set<String> collapsed) {
    this(places, routes, collapsed, Map.of(), Map.of());
  }

  public Placement {
    places = Collections.unmodifiableMap(new TreeMap<>(places));
    routes = Collections.unmodifiableMap(new TreeMap<>(routes));
    collapsed = Collections.unmodifiableSet(new TreeSet<>(collapsed));
    notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    diagrams = Collections.unmodifiableMap(new TreeMap<>(diagrams));
  }

  /** The placement of a diagram; this one for the empty name. */
  public Placement diagram(String name) {
    return name.isEmpty() ? this : diagrams.getOrDefault(name, EMPTY);
  }

  /** With another placement of a diagram; this one's own for the empty name. */
  public Placement diagram(String name, Placement changed) {
    if (name.isEmpty()) {
      return changed;
    }
    Map<String, Placement> all = new TreeMap<>(diagrams);
    all.put(name, changed);
    return new Placement(places, routes, collapsed, notes, all);
  }

  /** Without a diagram. */
  public Placement withoutDiagram(String name) {
    Map<String, Placement> all = new TreeMap<>(diagrams);
    all.remove(name);
    return new Placement(places, routes, collapsed, notes, all);
  }

  /** With a note, or another text for it; an empty text removes it. */
  public Placement note(String id, String text) {
    Map<String, String> all = new TreeMap<>(notes);
    Map<String, Point> left = new TreeMap<>(places);
    if (text.isEmpty()) {
      all.remove(id);
      left.remove(id);
    } else {
      all.put(id, text);
    }
    return new Placement(left, routes, collapsed, all, diagrams);
  }

  /** Where a box stands, if that is known. */
  public Optional<Point> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** With boxes elsewhere. */
  public Placement placed(Map<String, Point> moved) {
    Map<String, Point> all = new TreeMap<>(places);
    moved.forEach((id, point) -> all.put(id, point.rounded()));
    return new Placement(all, routes, collapsed, notes, diagrams);
  }

  /** With lines on other ways. */
  public Placement routed(Map<String, List<Point>> changed) {
    Map<String, List<Point>> all = new TreeMap<>(routes);
    changed.forEach((id, points) -> all.put(id, points.stream().map(Point::rounded).toList()));
    return new Placement(places, all, collapsed, notes, diagrams);
  }

  /** With lines that find their way themselves. */
  public Placement unrouted(Collection<String> links) {
    Map<String, List<Point>> all = new TreeMap<>(routes);
    all.keySet().removeAll(links);
    return new Placement(places, all, collapsed, notes, diagrams);
  }

  /**
   * The places and ways of this one, which are those of a graph, and of another one what is not of
   * that graph.
   */
  Placement over(Placement other, Graph graph) {
    return other
        .unrouted(graph.links().stream().map(Link::id).toList())
        .placed(places)
        .routed(routes);
  }

  /** With a box collapsed or open. */
  public Placement collapsed(String id, boolean closed) {
    Set<String> all = new TreeSet<>(collapsed);
    if (closed) {
      all.add(id);
    } else {
      all.remove(id);
    }
    return new Placement(places, routes, all, notes, diagrams);
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
    Map<String, Placement> newDiagrams = new TreeMap<>();
    diagrams.forEach(
        (id, diagram) ->
            newDiagrams.put(
                id.startsWith(STATES) ? STATES + rename(id.substring(1), from, to) : id,
                diagram.renamed(from, to)));
    return new Placement(newPlaces, newRoutes, newCollapsed, notes, newDiagrams);
  }

  /** Without what is remembered of elements that are gone, and of what lay in them. */
  public Placement without(Collection<String> gone) {
    Map<String, Point> newPlaces = new TreeMap<>(places);
    newPlaces.keySet().removeIf(id -> isOf(id, gone));
    Map<String, List<Point>> newRoutes = new TreeMap<>(routes);
    newRoutes.keySet().removeIf(id -> isOf(id, gone));
    Set<String> newCollapsed = new TreeSet<>(collapsed);
    newCollapsed.removeIf(id -> isOf(id, gone));
    Map<String, String> newNotes = new TreeMap<>(notes);
    newNotes.keySet().removeAll(gone);
    Map<String, Placement> newDiagrams = new TreeMap<>();
    diagrams.forEach(
        (id, diagram) -> {
          if (!id.startsWith(STATES) || !isOf(id.substring(1), gone)) {
            newDiagrams.put(id, diagram.without(gone));
          }
        });
    return new Placement(newPlaces, newRoutes, newCollapsed, newNotes, newDiagrams);
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
