/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics.database;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the language has to know of a database.
 *
 * @param id as a target names it, such as {@code postgresql}
 * @param name for people
 * @param longestName the most that a name may have, in {@code unit}
 * @param unit what the length of a name is counted in
 */
public record KnownDatabase(String id, String name, int longestName, Unit unit) {

  /** What the length of a name is counted in. */
  public enum Unit {
    CODE_POINTS("characters"),
    UTF16_UNITS("units of UTF-16"),
    UTF8_BYTES("bytes");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    /** The word for people, in the plural. */
    public String text() {
      return text;
    }
  }

  public KnownDatabase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
  }

  /** How long a name is. */
  public int length(String name) {
    return switch (unit) {
      case CODE_POINTS -> name.codePointCount(0, name.length());
      case UTF16_UNITS -> name.length();
      case UTF8_BYTES -> name.getBytes(StandardCharsets.UTF_8).length;
    };
  }

  /** Whether a name is short enough. */
  public boolean allows(String name) {
    return length(name) <= longestName;
  }
}
