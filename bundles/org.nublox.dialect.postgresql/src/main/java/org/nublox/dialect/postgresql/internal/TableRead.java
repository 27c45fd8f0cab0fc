/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/** A table while it is being read. */
final class TableRead {

  final String name;
  final TableBuilder builder;

  /** Whether row-level security is on. */
  final boolean secured;

  private final List<String> columnNames = new ArrayList<>();
  private final List<Long> collations = new ArrayList<>();
  private final Set<Set<String>> keys = new HashSet<>();

  TableRead(String name, boolean secured) {
    this.name = name;
    this.secured = secured;
    builder = Table.builder(name);
  }

  /** Notes the name of a column by its number, which begins at 1 and may leave some out. */
  void column(int number, String columnName) {
    while (columnNames.size() < number) {
      columnNames.add(null);
    }
    columnNames.set(number - 1, columnName);
  }

  /** Notes the collation of a column by its number. */
  void collation(int number, long collation) {
    while (collations.size() < number) {
      collations.add(0L);
    }
    collations.set(number - 1, collation);
  }

  /** The collation of a column; 0 when it has none, or is not a column of its own. */
  long collation(int number) {
    return number < 1 || number > collations.size() ? 0 : collations.get(number - 1);
  }

  boolean hasColumns() {
    return !columnNames.isEmpty();
  }

  /** The names of columns, given their numbers; empty when one is not a column of its own. */
  List<String> columns(int... numbers) {
    List<String> names = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      String column =
          number < 1 || number > columnNames.size() ? null : columnNames.get(number - 1);
      if (column == null) {
        return List.of();
      }
      names.add(column);
    }
    return names;
  }

  /** Notes that a constraint makes the columns unique. */
  void key(List<String> columns) {
    keys.add(Set.copyOf(columns));
  }

  /** Whether a constraint makes the columns unique, in whatever order. */
  boolean hasKey(List<String> columns) {
    return keys.contains(Set.copyOf(columns));
  }
}
