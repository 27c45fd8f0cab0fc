/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One row of a catalog query: texts by the names of their columns, in whatever case. */
public final class CatalogRow {

  private final Map<String, Integer> positions;
  private final String[] values;

  private CatalogRow(Map<String, Integer> positions, String[] values) {
    this.positions = positions;
    this.values = values;
  }

  /** Where each column stands, to be shared by all rows of a query. */
  static Map<String, Integer> positions(List<String> columns) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i).toLowerCase(Locale.ROOT), i);
    }
    return positions;
  }

  /**
   * A row of values that were recorded.
   *
   * @param columns their names
   * @param values one for each column, null where there is none
   */
  public static CatalogRow of(List<String> columns, List<String> values) {
    return new CatalogRow(positions(columns), values.toArray(new String[0]));
  }

  static CatalogRow of(Map<String, Integer> positions, String[] values) {
    return new CatalogRow(positions, values);
  }

  /** The value, {@code ""} when there is none. */
  public String text(String column) {
    String value = value(column);
    return value == null ? "" : value;
  }

  /** The value, if there is one. */
  public Optional<String> optional(String column) {
    return Optional.ofNullable(value(column));
  }

  /** The value as a number, 0 when there is none. */
  public long number(String column) {
    String value = value(column);
    return value == null || value.isEmpty() ? 0 : Long.parseLong(value);
  }

  /** The value as a number that fits into 32 bits, 0 when there is none. */
  public int integer(String column) {
    return Math.toIntExact(number(column));
  }

  /** Whether the value says yes, in any of the words that catalogs have for it. */
  public boolean is(String column) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "1", "y", "yes", "true", "t" -> true;
      default -> false;
    };
  }

  private String value(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "a catalog query has no column '" + column + "' among " + positions.keySet());
    }
    return values[position];
  }
}
