/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.List;

/**
 * A foreign key: {@code columns} refer to {@code referencedColumns} of {@code referencedTable},
 * pair by pair.
 *
 * @param deferrable whether the check waits for the end of the transaction
 */
public record ForeignKey(
    String name,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean deferrable,
    String origin) {

  public ForeignKey {
    Require.text(name, "name of a foreign key");
    Require.text(referencedTable, "referenced table of foreign key '" + name + "'");
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    String where = "foreign key '" + name + "'";
    Require.notEmpty(columns, "columns", where);
    Require.distinct(columns, "column", where);
    Require.distinct(referencedColumns, "referenced column", where);
    Require.that(
        columns.size() == referencedColumns.size(),
        where + " has " + columns.size() + " columns but refers to " + referencedColumns.size());
  }

  /** A key without actions, checked at once. */
  public static ForeignKey of(
      String name, List<String> columns, String referencedTable, List<String> referencedColumns) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false,
        "");
  }

  public ForeignKey withOnDelete(ReferentialAction action) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, action, onUpdate, deferrable, origin);
  }

  public ForeignKey withOnUpdate(ReferentialAction action) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, action, deferrable, origin);
  }

  public ForeignKey withDeferrable(boolean isDeferrable) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        isDeferrable,
        origin);
  }

  public ForeignKey withOrigin(String newOrigin) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        deferrable,
        newOrigin);
  }
}
