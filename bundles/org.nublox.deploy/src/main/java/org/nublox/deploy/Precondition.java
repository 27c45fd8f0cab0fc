/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.evolution.migration.Migration;

/**
 * What must hold of the rows before a migration begins; stands in the file as a remark.
 *
 * @param message what is wrong with the rows that are found, for people; {@code %d} stands for
 *     their number
 * @param query counts such rows
 */
public record Precondition(String message, String query) {

  private static final Pattern LINE =
      Pattern.compile("(?m)^-- nublox:require-none (.*?) \\| (.*)$");

  /** The line of a migration; line feeds in it become spaces. */
  public String line() {
    return "-- nublox:require-none "
        + message.replace('\n', ' ').replace(" | ", " / ")
        + " | "
        + query.replace('\n', ' ')
        + "\n";
  }

  /** The message for a number of rows. */
  String message(long count) {
    return message.contains("%d")
        ? message.replace("%d", Long.toString(count))
        : message + " (" + count + ").";
  }

  static List<Precondition> of(Migration migration) {
    List<Precondition> found = new ArrayList<>();
    Matcher matcher = LINE.matcher(migration.text());
    while (matcher.find()) {
      found.add(new Precondition(matcher.group(1), matcher.group(2)));
    }
    return found;
  }
}
