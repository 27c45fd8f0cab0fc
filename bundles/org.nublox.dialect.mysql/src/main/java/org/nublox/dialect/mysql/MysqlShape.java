/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/**
 * Says in one way what MySQL and MariaDB cannot tell apart, whether it was written or read:
 *
 * <ul>
 *   <li>every primary key is called {@code PRIMARY}
 *   <li>a unique index over whole columns is a unique key
 *   <li>an index that the engine made by itself, for a foreign key or for a counted column, is none
 *   <li>{@code restrict} and {@code no action} are the same (and MariaDB tells the latter as the
 *       former)
 * </ul>
 *
 * <p>Source: MySQL Reference Manual, "FOREIGN KEY Constraints" and "CREATE INDEX Statement".
 */
public final class MysqlShape {

  private MysqlShape() {}

  /** The table in the one way. */
  public static Table of(Table table) {
    Table shaped = table.mapForeignKeys(MysqlShape::foreignKey);
    TableBuilder builder = shaped.toBuilder().clearIndexes();
    shaped
        .primaryKey()
        .ifPresent(
            key -> builder.primaryKey(new PrimaryKey("PRIMARY", key.columns(), key.origin())));
    Set<String> constraints = new HashSet<>();
    constraints.add("PRIMARY");
    shaped.uniqueKeys().forEach(key -> constraints.add(key.name()));
    shaped.foreignKeys().forEach(key -> constraints.add(key.name()));
    shaped.checks().forEach(check -> constraints.add(check.name()));
    for (Index index : shaped.indexes()) {
      if (isUniqueKey(index) && constraints.add(index.name())) {
        builder.unique(new UniqueKey(index.name(), index.columns(), index.origin()));
      } else if (!isByItself(shaped, index)) {
        builder.index(index);
      }
    }
    return builder.build();
  }

  private static ForeignKey foreignKey(ForeignKey key) {
    return key.withOnDelete(action(key.onDelete())).withOnUpdate(action(key.onUpdate()));
  }

  private static ReferentialAction action(ReferentialAction action) {
    return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
  }

  private static boolean isUniqueKey(Index index) {
    return index.unique() && isPlain(index);
  }

  private static boolean isPlain(Index index) {
    return index.method().isEmpty()
        && index.parts().stream()
            .allMatch(part -> part.key() instanceof IndexPart.OfColumn && !part.descending());
  }

  private static boolean isByItself(Table table, Index index) {
    if (index.unique() || !isPlain(index)) {
      return false;
    }
    List<String> columns = index.columns();
    boolean forKey =
        table.foreignKeys().stream()
            .anyMatch(key -> key.name().equals(index.name()) && key.columns().equals(columns));
    return forKey || (columns.size() == 1 && isForCounting(table, index));
  }

  private static boolean isForCounting(Table table, Index index) {
    return table
        .column(index.columns().getFirst())
        .filter(column -> index.name().equals(column.name()))
        .filter(column -> column.value() instanceof ColumnValue.Identity)
        .filter(column -> !leadsKey(table, column))
        .isPresent();
  }

  private static boolean leadsKey(Table table, Column column) {
    return table.primaryKey().filter(key -> leads(key.columns(), column)).isPresent()
        || table.uniqueKeys().stream().anyMatch(key -> leads(key.columns(), column));
  }

  private static boolean leads(List<String> columns, Column column) {
    return columns.getFirst().equals(column.name());
  }
}
