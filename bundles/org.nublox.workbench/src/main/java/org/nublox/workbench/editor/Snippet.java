/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template, and the places in it that a person fills in.
 *
 * @param text the text without the marks of places
 * @param places in the order in which they are visited
 */
record Snippet(String text, List<Place> places) {

  /**
   * A place to fill in.
   *
   * @param number its number in the template
   * @param offset from the start of the text
   * @param length of what stands there until it is replaced
   */
  record Place(int number, int offset, int length) {}

  private static final Pattern MARK =
      Pattern.compile("\\$(?:(\\d+)|\\{(\\d+)(?::([^}]*))?}|\\{(\\d+)\\|([^,|]*)[^}]*})");

  /** Reads a template in the notation of the language server protocol. */
  static Snippet parse(String template) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Matcher marks = MARK.matcher(template);
    int from = 0;
    while (marks.find()) {
      text.append(template, from, marks.start());
      String number = first(marks.group(1), marks.group(2), marks.group(4));
      String standing = first(marks.group(3), marks.group(5), "");
      places.add(new Place(Integer.parseInt(number), text.length(), standing.length()));
      text.append(standing);
      from = marks.end();
    }
    text.append(template, from, template.length());
    // the place with the number 0 is where one ends
    places.sort(
        Comparator.comparingInt(place -> place.number() == 0 ? Integer.MAX_VALUE : place.number()));
    return new Snippet(text.toString(), List.copyOf(places));
  }

  private static String first(String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return "";
  }
}
