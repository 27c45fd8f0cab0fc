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
 * @param table the entity's own table
 * @param tables what is written to each of its tables, ancestors first
 * @param from the lines of {@code from}
 * @param kind the condition that keeps out other rows of the same table, or null
 * @param columns Java code of what lists can be filtered and sorted by
 * @param selected the columns of a query, with their aliases
 * @param bound the parameters that writing needs
 * @param order the order in which lines are read
 */
public record SqlView(
    String table,
    List<TableWrite> tables,
    List<String> from,
    String kind,
    List<String> columns,
    List<String> selected,
    List<Bound> bound,
    List<String> order) {

  /**
   * What is written to one table.
   *
   * @param version the column that counts changes, or null
   * @param root whether the database numbers its rows, if it does
   */
  public record TableWrite(
      String table, List<Bound> inserted, List<Bound> updated, String version, boolean root) {}

  /**
   * A column of a statement, the parameter that stands for it, and the Java code that gives its
   * value.
   */
  public record Bound(String column, String name, String bind) {}

  /** A table that is read along. */
  public record Join(String table, String alias, String on) {}
}
