/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.util.List;

/**
 * How names of the model become names of the database. Names that the model states itself ({@code
 * table "..."}, {@code column "..."}) never come here. Uniqueness and length are not its business:
 * the mapping sees to them afterwards.
 *
 * <p>A plug-in contributes one as a declarative service and in {@code META-INF/services}; a project
 * chooses it by its id.
 */
public interface NamingStrategy {

  /** The name by which a project chooses the strategy. */
  String id();

  /** A table, view or sequence of a model element. */
  String table(String elementName);

  /** A column of a field. */
  String column(String featureName);

  /** A column of a field of an embedded value. */
  default String embedded(String outerColumn, String innerColumn) {
    return outerColumn + "_" + innerColumn;
  }

  /**
   * A column of a foreign key.
   *
   * @param relationColumn {@link #column} of the relation, or what the model states in its place
   * @param referencedTable the table referred to
   * @param referencedColumn the column referred to
   */
  default String foreignKeyColumn(
      String relationColumn, String referencedTable, String referencedColumn) {
    String part =
        referencedColumn.startsWith(referencedTable + "_")
                && referencedColumn.length() > referencedTable.length() + 1
            ? referencedColumn.substring(referencedTable.length() + 1)
            : referencedColumn;
    return relationColumn + "_" + part;
  }

  /** The table of a many-to-many relation. */
  default String joinTable(String ownerTable, String relationColumn) {
    return ownerTable + "_" + relationColumn;
  }

  /** Primary key. */
  default String primaryKey(String table) {
    return "pk_" + table;
  }

  /** Foreign key. */
  default String foreignKey(String table, List<String> columns) {
    return "fk_" + table + "_" + String.join("_", columns);
  }

  /** Unique constraint. */
  default String uniqueKey(String table, List<String> columns) {
    return "uq_" + table + "_" + String.join("_", columns);
  }

  /**
   * Index.
   *
   * @param parts columns, or the name that the model gives to the index
   */
  default String index(String table, List<String> parts) {
    return "ix_" + table + "_" + String.join("_", parts);
  }

  /** Check constraint. */
  default String check(String table, String what) {
    return "ck_" + table + "_" + what;
  }

  /** Trigger. */
  default String trigger(String table, String what) {
    return "tr_" + table + "_" + what;
  }

  /** Row policy. */
  default String rowPolicy(String table) {
    return "rp_" + table;
  }
}
