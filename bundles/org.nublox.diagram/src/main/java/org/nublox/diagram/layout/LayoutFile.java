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

/**
 * A placement as text: a file beside the model file, one line for each element, sorted by name, so
 * that the changes of two people in different places merge by themselves.
 *
 * <pre>
 * # Where the diagram draws the elements of billing.nbx.
 * billing.Customer 340 60
 * billing.Invoice 700 120 collapsed
 * billing.Invoice.customer via 520,90 600,90 600,200 700,200
 * #5f3a 40 700 "a note"
 * {@literal @}sales billing.Customer 40 40
 * </pre>
 *
 * A line that begins with {@code @} is one of the diagram of that name; with nothing behind the
 * name it says that the diagram is there, though nothing is in it.
 *
 * <p>Lines that cannot be understood are left out when they are read: a layout is never worth a
 * failure.
 */
public final class LayoutFile {
  /** What is added to the name of a model file. */
  public static final String SUFFIX = ".layout";

  private static final Pattern PLACE =
      Pattern.compile("([^#@\\s]\\S*) (-?\\d{1,7}) (-?\\d{1,7})( collapsed)?");
  private static final Pattern NOTE =
      Pattern.compile("(#\\S+) (-?\\d{1,7}) (-?\\d{1,7}) \"((?:[^\"\\\\]|\\\\.)+)\"");
  private static final Pattern NAMED = Pattern.compile("@(\\S+)(?: (.+))?");
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
    lines(placement, "", lines);
    placement
        .diagrams()
        .forEach(
            (name, diagram) -> {
              if (isKeptEmpty(name, diagram)) {
                lines.add("@" + name);
              }
              lines(diagram, "@" + name + " ", lines);
            });
    return lines.isEmpty()
        ? ""
        : "# Where the diagram draws the elements of "
            + model
            + ".\n"
            + String.join("\n", lines)
            + "\n";
  }

  private static void lines(Placement placement, String start, Set<String> lines) {
    placement
        .places()
        .forEach(
            (id, point) -> {
              StringBuilder line = new StringBuilder(start).append(id).append(' ');
              line.append(Math.round(point.x())).append(' ').append(Math.round(point.y()));
              if (placement.collapsed().contains(id)) {
                line.append(" collapsed");
              }
              if (placement.notes().containsKey(id)) {
                line.append(quoted(placement.notes().get(id)));
              }
              lines.add(line.toString());
            });
    placement
        .routes()
        .forEach(
            (id, points) -> {
              StringBuilder line = new StringBuilder(start).append(id).append(" via");
              for (Point point : points) {
                line.append(' ').append(Math.round(point.x()));
                line.append(',').append(Math.round(point.y()));
              }
              lines.add(line.toString());
            });
  }

  /** A diagram that a person made is there until it is removed; one of states needs no places. */
  private static boolean isKeptEmpty(String name, Placement diagram) {
    return diagram.places().isEmpty() && !name.startsWith(Placement.STATES);
  }

  private static String quoted(String text) {
    return " \"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String unquoted(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Reads a text. */
  public static Placement parse(String text) {
    Map<String, Draft> diagrams = new HashMap<>();
    Draft whole = new Draft();
    text.lines()
        .map(String::strip)
        .forEach(
            line -> {
              Matcher named = NAMED.matcher(line);
              if (named.matches()) {
                Draft draft = diagrams.computeIfAbsent(named.group(1), name -> new Draft());
                if (named.group(2) != null) {
                  draft.line(named.group(2));
                }
              } else {
                whole.line(line);
              }
            });
    diagrams.forEach((name, draft) -> whole.diagrams.put(name, draft.placement()));
    return whole.placement();
  }

  /** A placement that is being put together. */
  private static final class Draft {
    private final Map<String, Point> places = new HashMap<>();
    private final Map<String, List<Point>> routes = new HashMap<>();
    private final Set<String> collapsed = new HashSet<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Placement> diagrams = new HashMap<>();

    void line(String line) {
      Matcher place = PLACE.matcher(line);
      Matcher route = ROUTE.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (note.matches()) {
        places.put(note.group(1), point(note.group(2), note.group(3)));
        notes.put(note.group(1), unquoted(note.group(4)));
      } else if (place.matches()) {
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
    }

    Placement placement() {
      return new Placement(places, routes, collapsed, notes, diagrams);
    }
  }

  private static Point point(String x, String y) {
    return new Point(Integer.parseInt(x), Integer.parseInt(y));
  }

  /** All in one. */
  public static Placement union(Iterable<Placement> parts) {
    Map<String, Point> places = new HashMap<>();
    Map<String, List<Point>> routes = new HashMap<>();
    Set<String> collapsed = new HashSet<>();
    Map<String, String> notes = new HashMap<>();
    Map<String, List<Placement>> diagrams = new HashMap<>();
    for (Placement part : parts) {
      places.putAll(part.places());
      routes.putAll(part.routes());
      collapsed.addAll(part.collapsed());
      notes.putAll(part.notes());
      part.diagrams()
          .forEach(
              (name, diagram) ->
                  diagrams.computeIfAbsent(name, key -> new ArrayList<>()).add(diagram));
    }
    Map<String, Placement> all = new HashMap<>();
    diagrams.forEach((name, diagram) -> all.put(name, union(diagram)));
    return new Placement(places, routes, collapsed, notes, all);
  }

  /**
   * The parts for the files of a model.
   *
   * @param fileOf tells the file that the box of a qualified name is declared in, that a note is
   *     kept in ({@code #} and its number), or a diagram in which there is nothing ({@code @} and
   *     its name); null for none
   */
  public static <F> Map<F, Placement> split(Placement placement, Function<String, F> fileOf) {
    Map<F, Draft> drafts = new HashMap<>();
    Function<F, Draft> draft = file -> drafts.computeIfAbsent(file, key -> new Draft());
    placement
        .places()
        .forEach(
            (id, point) -> {
              Draft part = draft.apply(fileOf.apply(id));
              part.places.put(id, point);
              if (placement.collapsed().contains(id)) {
                part.collapsed.add(id);
              }
              if (placement.notes().containsKey(id)) {
                part.notes.put(id, placement.notes().get(id));
              }
            });
    placement
        .routes()
        .forEach((id, points) -> draft.apply(fileOf.apply(boxOf(id))).routes.put(id, points));
    placement
        .diagrams()
        .forEach(
            (name, diagram) -> {
              Map<F, Placement> own = split(diagram, fileOf);
              if (own.isEmpty() && isKeptEmpty(name, diagram)) {
                own = Map.of(fileOf.apply("@" + name), Placement.EMPTY);
              }
              own.forEach((file, part) -> draft.apply(file).diagrams.put(name, part));
            });
    Map<F, Placement> parts = new HashMap<>();
    drafts.forEach(
        (file, part) -> {
          if (file != null) {
            parts.put(file, part.placement());
          }
        });
    return parts;
  }

  /** The box that a link begins at. */
  private static String boxOf(String link) {
    int arrow = link.indexOf('>');
    int transition = link.indexOf('!');
    if (transition >= 0) {
      return link.substring(0, transition);
    }
    return arrow >= 0 ? link.substring(0, arrow) : link.substring(0, link.lastIndexOf('.'));
  }
}
