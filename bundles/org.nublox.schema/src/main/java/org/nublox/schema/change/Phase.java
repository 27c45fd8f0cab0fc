/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;

/**
 * The order of changes, by which each one finds what it needs and nothing stands in its way. Up to
 * {@link #RENAMES} things are called by their old names, from there on by their new ones.
 *
 * <pre>
 *   first rows that go
 *   what depends on others goes: views, triggers, policies, foreign keys, indexes, checks, keys
 *   tables and columns that must make room for others go
 *   renames
 *   sequences, tables and columns come and change
 *   columns and sequences go: the last moment, as this loses values
 *   keys, checks, indexes, foreign keys, views, triggers, first rows, policies come
 * </pre>
 */
public enum Phase {
  DELETE_ROWS,
  DROP_VIEWS,
  DROP_TRIGGERS,
  DROP_POLICIES,
  OPEN_ROWS,
  DROP_FOREIGN_KEYS,
  DROP_INDEXES,
  DROP_CHECKS,
  DROP_UNIQUE_KEYS,
  DROP_PRIMARY_KEYS,
  MAKE_ROOM,
  DROP_TABLES,
  RENAMES,
  CREATE_SEQUENCES,
  CREATE_TABLES,
  ADD_COLUMNS,
  ALTER_COLUMNS,
  COMPUTE_COLUMNS,
  DROP_COLUMNS,
  DROP_SEQUENCES,
  ADD_PRIMARY_KEYS,
  ADD_UNIQUE_KEYS,
  ADD_CHECKS,
  CREATE_INDEXES,
  ADD_FOREIGN_KEYS,
  VALIDATE,
  CREATE_VIEWS,
  COMMENTS,
  CREATE_TRIGGERS,
  INSERT_ROWS,
  SECURE_ROWS,
  CREATE_POLICIES;

  /**
   * The phase in which a change is made by itself. A column that goes because something else needs
   * its name goes earlier, with {@link #MAKE_ROOM}.
   */
  public static Phase of(Change change) {
    return switch (change) {
      case Change.CreateSequence c -> CREATE_SEQUENCES;
      case Change.AlterSequence c -> CREATE_SEQUENCES;
      case Change.DropSequence c -> DROP_SEQUENCES;
      case Change.RenameSequence c -> RENAMES;
      case Change.CreateTable c -> CREATE_TABLES;
      case Change.DropTable c -> DROP_TABLES;
      case Change.RenameTable c -> RENAMES;
      case Change.CommentTable c -> COMMENTS;
      case Change.AddColumn c -> isComputed(c.column()) ? COMPUTE_COLUMNS : ADD_COLUMNS;
      case Change.DropColumn c -> DROP_COLUMNS;
      case Change.RenameColumn c -> RENAMES;
      case Change.AlterColumn c -> isComputed(c.to()) ? COMPUTE_COLUMNS : ALTER_COLUMNS;
      case Change.FillColumn c -> ALTER_COLUMNS;
      case Change.AddPrimaryKey c -> ADD_PRIMARY_KEYS;
      case Change.DropPrimaryKey c -> DROP_PRIMARY_KEYS;
      case Change.AddUnique c -> ADD_UNIQUE_KEYS;
      case Change.DropUnique c -> DROP_UNIQUE_KEYS;
      case Change.AddForeignKey c -> ADD_FOREIGN_KEYS;
      case Change.DropForeignKey c -> DROP_FOREIGN_KEYS;
      case Change.AddCheck c -> ADD_CHECKS;
      case Change.DropCheck c -> DROP_CHECKS;
      case Change.Validate c -> VALIDATE;
      case Change.RenameConstraint c -> RENAMES;
      case Change.CreateIndex c -> CREATE_INDEXES;
      case Change.DropIndex c -> DROP_INDEXES;
      case Change.RenameIndex c -> RENAMES;
      case Change.CreateView c -> CREATE_VIEWS;
      case Change.DropView c -> DROP_VIEWS;
      case Change.CommentView c -> COMMENTS;
      case Change.CreateTrigger c -> CREATE_TRIGGERS;
      case Change.DropTrigger c -> DROP_TRIGGERS;
      case Change.CreatePolicy c -> CREATE_POLICIES;
      case Change.DropPolicy c -> DROP_POLICIES;
      case Change.SecureRows c -> c.on() ? SECURE_ROWS : OPEN_ROWS;
      case Change.InsertRows c -> INSERT_ROWS;
      case Change.DeleteRows c -> DELETE_ROWS;
    };
  }

  private static boolean isComputed(Column column) {
    return column.value() instanceof ColumnValue.Computed;
  }
}
