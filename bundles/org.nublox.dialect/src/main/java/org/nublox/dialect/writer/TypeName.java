/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a type taken apart: {@code numeric(12, 2) unsigned} has the words {@code numeric
 * unsigned} and the arguments 12 and 2.
 *
 * @param words in lower case, with one space between
 * @param arguments the numbers in parentheses
 */
public record TypeName(String words, List<Integer> arguments) {

  private static final Pattern PARTS =
      Pattern.compile("([^(]*)(?:\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\)(.*))?");

  public TypeName {
    arguments = List.copyOf(arguments);
  }

  /** Takes a name apart; one that is built otherwise is a word as a whole. */
  public static TypeName of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = PARTS.matcher(lower);
    if (!matcher.matches()) {
      return new TypeName(lower, List.of());
    }
    if (matcher.group(2) == null) {
      return new TypeName(squeeze(lower), List.of());
    }
    int first = Integer.parseInt(matcher.group(2));
    return new TypeName(
        squeeze(matcher.group(1) + " " + matcher.group(4)),
        matcher.group(3) == null
            ? List.of(first)
            : List.of(first, Integer.parseInt(matcher.group(3))));
  }

  private static String squeeze(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The argument at a position, or a value that stands for it when there is none. */
  public int argument(int index, int otherwise) {
    return index < arguments.size() ? arguments.get(index) : otherwise;
  }
}
