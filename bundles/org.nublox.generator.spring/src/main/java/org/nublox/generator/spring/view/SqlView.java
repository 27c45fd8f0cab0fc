/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;

/**
 * The SQL of a repository. Names stand as they must in SQL.
 *
 * @param table the table
 * @param columns what lists can be filtered and sorted by
 * @param selected the columns of a query, with their aliases
 * @param joins tables that are read along
 * @param inserted the columns of an insert
 * @param updated the columns of an update
 * @param bound the columns that either needs
 * @param order the order in which lines are read
 * @param versionColumn the column that counts changes, or null
 */
public record SqlView(
    String table,
    List<String> columns,
    List<String> selected,
    List<Join> joins,
    List<Bound> inserted,
    List<Bound> updated,
    List<Bound> bound,
    List<String> order,
    String versionColumn) {

  /** A column of a statement, the parameter that stands for it, and the Java code that gives its value. */
  public record Bound(String column, String name, String bind) {}

  /** A table that is read along. */
  public record Join(String table, String alias, String on) {}
}
