/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of one generator, as written in the project file: strings, numbers, booleans, lists
 * and maps of these.
 *
 * @param values the table; never null, its values never null
 */
public record Options(Map<String, Object> values) {

  /** No settings. */
  public static final Options NONE = new Options(Map.of());

  public Options {
    values = Map.copyOf(values);
  }

  /** The text of a setting, or the given default when it is absent. */
  public String text(String key, String otherwise) {
    Object value = values.get(key);
    return value == null ? otherwise : value.toString();
  }

  /** The truth of a setting, or the given default when it is absent. */
  public boolean flag(String key, boolean otherwise) {
    return switch (values.get(key)) {
      case null -> otherwise;
      case Boolean flag -> flag;
      case Object other -> Boolean.parseBoolean(other.toString());
    };
  }

  /** The raw value of a setting. */
  public Optional<Object> find(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
