/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A placement as text: a file beside the model file, one line for each element, sorted by name, so
 * that the changes of two people in different places merge by themselves.
 *
 * <pre>
 * # Where the diagram draws the elements of billing.nbx.
 * billing.Customer 340 60
 * billing.Invoice 700 120 collapsed
 * billing.Invoice.customer via 520,90 600,90 600,200 700,200
 * </pre>
 *
 * Lines that cannot be understood are left out when they are read: a layout is never worth a
 * failure.
 */
public final class LayoutFile {
  /** What is added to the name of a model file. */
  public static final String SUFFIX = ".layout";

  private static final Pattern PLACE =
      Pattern.compile("(\\S+) (-?\\d{1,7}) (-?\\d{1,7})( collapsed)?");
  private static final Pattern PAIR = Pattern.compile("(-?\\d+),(-?\\d+)");
  private static final Pattern ROUTE = Pattern.compile("(\\S+) via((?: -?\\d{1,7},-?\\d{1,7})+)");

  private LayoutFile() {}

  /**
   * The text of a file.
   *
   * @param model the name of the model file, for the first line
   * @return empty when nothing is remembered: then there is no file
   */
  public static String text(Placement placement, String model) {
    Set<String> lines = new TreeSet<>();
    placement
        .places()
        .forEach(
            (id, point) ->
                lines.add(
                    "%s %d %d%s"
                        .formatted(
                            id,
                            Math.round(point.x()),
                            Math.round(point.y()),
                            placement.collapsed().contains(id) ? " collapsed" : "")));
    placement
        .routes()
        .forEach(
            (id, points) ->
                lines.add(
                    points.stream()
                        .map(p -> Math.round(p.x()) + "," + Math.round(p.y()))
                        .collect(Collectors.joining(" ", id + " via ", ""))));
    return lines.isEmpty()
        ? ""
        : "# Where the diagram draws the elements of "
            + model
            + ".\n"
            + String.join("\n", lines)
            + "\n";
  }

  /** Reads a text. */
  public static Placement parse(String text) {
    Map<String, Point> places = new HashMap<>();
    Map<String, List<Point>> routes = new HashMap<>();
    Set<String> collapsed = new HashSet<>();
    text.lines()
        .forEach(
            line -> {
              Matcher place = PLACE.matcher(line.strip());
              Matcher route = ROUTE.matcher(line.strip());
              if (place.matches()) {
                places.put(place.group(1), point(place.group(2), place.group(3)));
                if (place.group(4) != null) {
                  collapsed.add(place.group(1));
                }
              } else if (route.matches()) {
                List<Point> points = new ArrayList<>();
                for (Matcher pair = PAIR.matcher(route.group(2)); pair.find(); ) {
                  points.add(point(pair.group(1), pair.group(2)));
                }
                routes.put(route.group(1), points);
              }
            });
    return new Placement(places, routes, collapsed);
  }

  private static Point point(String x, String y) {
    return new Point(Integer.parseInt(x), Integer.parseInt(y));
  }

  /** All in one. */
  public static Placement union(Iterable<Placement> parts) {
    Map<String, Point> places = new HashMap<>();
    Map<String, List<Point>> routes = new HashMap<>();
    Set<String> collapsed = new HashSet<>();
    for (Placement part : parts) {
      places.putAll(part.places());
      routes.putAll(part.routes());
      collapsed.addAll(part.collapsed());
    }
    return new Placement(places, routes, collapsed);
  }

  /**
   * The parts for the files of a model.
   *
   * @param fileOf tells the file that the box of a qualified name is declared in; null for none
   */
  public static <F> Map<F, Placement> split(Placement placement, Function<String, F> fileOf) {
    Map<F, Map<String, Point>> places = new HashMap<>();
    Map<F, Map<String, List<Point>>> routes = new HashMap<>();
    placement
        .places()
        .forEach(
            (id, point) ->
                places.computeIfAbsent(fileOf.apply(id), f -> new HashMap<>()).put(id, point));
    placement
        .routes()
        .forEach(
            (id, points) ->
                routes
                    .computeIfAbsent(fileOf.apply(boxOf(id)), f -> new HashMap<>())
                    .put(id, points));
    Set<F> files = new HashSet<>(places.keySet());
    files.addAll(routes.keySet());
    Map<F, Placement> parts = new HashMap<>();
    for (F file : files) {
      if (file != null) {
        Map<String, Point> own = places.getOrDefault(file, Map.of());
        Set<String> closed = new HashSet<>(placement.collapsed());
        closed.retainAll(own.keySet());
        parts.put(file, new Placement(own, routes.getOrDefault(file, Map.of()), closed));
      }
    }
    return parts;
  }

  /** The box that a link begins at. */
  private static String boxOf(String link) {
    int arrow = link.indexOf('>');
    return arrow >= 0 ? link.substring(0, arrow) : link.substring(0, link.lastIndexOf('.'));
  }
}
