/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.Set;
import java.util.stream.Collectors;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.ColumnsRead;
import org.nublox.dialect.writer.Draft;
import org.nublox.expression.Expr;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * Columns that the action of a foreign key may change cannot be read by a check (error 3823), nor
 * by a stored generated column. Source: MySQL Reference Manual, "CHECK Constraints" and "FOREIGN
 * KEY Constraints".
 */
public final class ReferenceActions implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    Set<String> changed = changed(table);
    if (changed.isEmpty()) {
      return table;
    }
    TableBuilder builder = table.toBuilder().clearChecks().clearColumns();
    for (Check check : table.checks()) {
      if (reads(table, check.condition(), changed)) {
        draft.warn(
            Codes.CHECK,
            table.name() + "." + check.name(),
            check.origin(),
            draft.dialect().displayName()
                + " does not check a column that the action of a foreign key can change.",
            "The check is left out; the service must check it, or the foreign key have no action.");
      } else {
        builder.check(check);
      }
    }
    for (Column column : table.columns()) {
      if (column.value() instanceof ColumnValue.Computed computed
          && computed.stored()
          && reads(table, computed.expression(), changed)) {
        draft.info(
            Codes.COMPUTED,
            table.name() + "." + column.name(),
            column.origin(),
            draft.dialect().displayName()
                + " does not store what is computed from a column that the action of a foreign key can change.",
            "The column is computed whenever it is read.");
        builder.column(column.withComputed(computed.expression(), false));
      } else {
        builder.column(column);
      }
    }
    return builder.build();
  }

  /** Columns that the action of a foreign key may change. */
  static Set<String> changed(Table table) {
    return table.foreignKeys().stream()
        .filter(ReferenceActions::changes)
        .flatMap(key -> key.columns().stream())
        .collect(Collectors.toSet());
  }

  private static boolean changes(ForeignKey key) {
    return key.onDelete() == ReferentialAction.SET_NULL
        || key.onUpdate() == ReferentialAction.SET_NULL
        || key.onUpdate() == ReferentialAction.CASCADE;
  }

  private static boolean reads(Table table, Expr expression, Set<String> changed) {
    return ColumnsRead.of(table, expression).stream().map(Column::name).anyMatch(changed::contains);
  }
}
