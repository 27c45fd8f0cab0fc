/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget;

import java.util.List;
import java.util.Objects;

/**
 * What can be said about a widget where it is used, {@code widget stars(max = 5)}.
 *
 * @param name its name
 * @param kind what values it takes
 * @param choices the values, when it is one of a few
 * @param fallback its value when nothing is said; may be empty
 * @param description what it is for, in half a sentence
 */
public record Setting(
    String name, Kind kind, List<String> choices, String fallback, String description) {

  /** What values a setting takes. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** One of the choices. */
    CHOICE
  }

  public Setting {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    choices = List.copyOf(choices);
    Objects.requireNonNull(fallback, "fallback");
    Objects.requireNonNull(description, "description");
  }

  /** A text. */
  public static Setting text(String name, String fallback, String description) {
    return new Setting(name, Kind.TEXT, List.of(), fallback, description);
  }

  /** A whole number. */
  public static Setting number(String name, String fallback, String description) {
    return new Setting(name, Kind.NUMBER, List.of(), fallback, description);
  }

  /** Yes or no. */
  public static Setting flag(String name, String fallback, String description) {
    return new Setting(name, Kind.FLAG, List.of(), fallback, description);
  }

  /** One of a few. */
  public static Setting choice(
      String name, List<String> choices, String fallback, String description) {
    return new Setting(name, Kind.CHOICE, choices, fallback, description);
  }

  /** Whether it takes the value. */
  public boolean takes(String value) {
    return switch (kind) {
      case TEXT -> true;
      case NUMBER -> value.matches("-?\\d{1,9}");
      case FLAG -> value.equals("true") || value.equals("false");
      case CHOICE -> choices.contains(value);
    };
  }

  /** The values it takes, for people. */
  public String expectation() {
    return switch (kind) {
      case TEXT -> "a text";
      case NUMBER -> "a whole number";
      case FLAG -> "true or false";
      case CHOICE -> "one of " + String.join(", ", choices);
    };
  }
}
