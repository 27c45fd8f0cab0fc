/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What the language itself knows of databases: how long a name may be, and in what the length is
 * counted. The language does not know the dialects, which have the sources; a test of the layers
 * proves that both say the same.
 */
final class Dialects {
  /**
   * How long a name may be.
   *
   * @param most the longest
   * @param unit what is counted, for people
   * @param length counts it
   */
  record NameLimit(int most, String unit, ToIntFunction<String> length) {
    boolean allows(String name) {
      return length.applyAsInt(name) <= most;
    }
  }

  private static final Map<String, NameLimit> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("postgresql", bytes(63));
    LIMITS.put("mysql", characters(64));
    LIMITS.put("mariadb", characters(64));
    LIMITS.put("sqlserver", units(128));
    LIMITS.put("oracle", bytes(128));
    LIMITS.put("h2", units(120));
    LIMITS.put("sqlite", characters(255));
  }

  private Dialects() {}

  private static NameLimit bytes(int most) {
    return new NameLimit(most, "bytes", name -> name.getBytes(StandardCharsets.UTF_8).length);
  }

  private static NameLimit characters(int most) {
    return new NameLimit(most, "characters", name -> name.codePointCount(0, name.length()));
  }

  private static NameLimit units(int most) {
    return new NameLimit(most, "units of UTF-16", String::length);
  }

  /** The ids of the dialects that come with the product. */
  static Set<String> known() {
    return LIMITS.keySet();
  }

  /** How long a name may be; no limit for a dialect that is not known. */
  static NameLimit limit(String dialect) {
    return LIMITS.getOrDefault(dialect, characters(Integer.MAX_VALUE));
  }
}
