/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;

/** Takes the other kind of generated column, stored or virtual, where the engine has only one. */
public final class ComputedColumns implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    return table.mapColumns(column -> adapt(table, column, draft));
  }

  private static Column adapt(Table table, Column column, Draft draft) {
    if (!(column.value() instanceof ColumnValue.Computed computed)) {
      return column;
    }
    boolean can =
        draft
            .dialect()
            .can(computed.stored() ? Capability.COMPUTED_STORED : Capability.COMPUTED_VIRTUAL);
    if (can) {
      return column;
    }
    draft.info(
        Codes.COMPUTED,
        table.name() + "." + column.name(),
        column.origin(),
        draft.dialect().displayName()
            + (computed.stored()
                ? " does not store generated columns."
                : " does not compute generated columns when they are read."),
        computed.stored()
            ? "The column is computed whenever it is read."
            : "The column is stored, and computed whenever the row is written.");
    return column.withComputed(computed.expression(), !computed.stored());
  }
}
