/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import org.nublox.expression.Expr;

/**
 * A column of a table.
 *
 * @param value where the value comes from on insert
 * @param comment description for people, {@code ""} when none
 * @param renamedFrom name that the column had before, {@code ""} when none: makes a migration
 *     rename it
 * @param origin qualified name of the model element, {@code ""} when none
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    ColumnValue value,
    String comment,
    String renamedFrom,
    String origin) {

  public Column {
    Require.text(name, "name of a column");
  }

  /** A nullable column whose value is given by who inserts. */
  public static Column of(String name, ColumnType type) {
    return new Column(name, type, true, new ColumnValue.Given(), "", "", "");
  }

  public Column notNull() {
    return new Column(name, type, false, value, comment, renamedFrom, origin);
  }

  public Column withNullable(boolean isNullable) {
    return new Column(name, type, isNullable, value, comment, renamedFrom, origin);
  }

  public Column withType(ColumnType newType) {
    return new Column(name, newType, nullable, value, comment, renamedFrom, origin);
  }

  public Column withValue(ColumnValue newValue) {
    return new Column(name, type, nullable, newValue, comment, renamedFrom, origin);
  }

  public Column withDefault(Expr expression) {
    return withValue(new ColumnValue.Default(expression));
  }

  public Column withIdentity() {
    return withValue(new ColumnValue.Identity(1, 1));
  }

  public Column withComputed(Expr expression, boolean stored) {
    return withValue(new ColumnValue.Computed(expression, stored));
  }

  public Column withComment(String newComment) {
    return new Column(name, type, nullable, value, newComment, renamedFrom, origin);
  }

  public Column withRenamedFrom(String oldName) {
    return new Column(name, type, nullable, value, comment, oldName, origin);
  }

  public Column withOrigin(String newOrigin) {
    return new Column(name, type, nullable, value, comment, renamedFrom, newOrigin);
  }
}
