/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SequenceTables;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/**
 * SQLite counts only a primary key of one integer column. Source: SQLite documentation, "SQLite
 * Autoincrement".
 */
final class SqliteSequences extends SequenceTables {

  private final Draft draft;

  SqliteSequences(Draft draft) {
    this.draft = draft;
  }

  static boolean isKeyAlone(Table table, Column column) {
    return table
        .primaryKey()
        .filter(key -> key.columns().equals(List.of(column.name())))
        .isPresent();
  }

  @Override
  protected boolean counts(Table table, Column column, long increment) {
    boolean integer =
        column.type() instanceof ColumnType.SmallInt
            || column.type() instanceof ColumnType.Int
            || column.type() instanceof ColumnType.BigInt;
    return integer && increment == 1 && isKeyAlone(table, column);
  }

  /** The trigger runs after the row was inserted, when null would have been refused already. */
  @Override
  protected Column filled(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        column.value(),
        column.comment(),
        column.renamedFrom(),
        column.origin());
  }

  @Override
  protected Trigger trigger(Table table, Column column, String name, Sequence sequence) {
    String target = draft.name(column.name());
    String counter = draft.name(sequence.name());
    String next = draft.name(NEXT_VALUE);
    String body =
        """
        when new.%1$s is null
        begin
          update %2$s set %3$s = %3$s + %4$d;
          update %5$s set %1$s = (select %3$s - %4$d from %2$s) where rowid = new.rowid;
        end"""
            .formatted(target, counter, next, sequence.increment(), draft.name(table.name()));
    return new Trigger(
        name,
        Trigger.Timing.AFTER,
        Set.of(Trigger.Event.INSERT),
        Map.of(draft.dialect().id(), body),
        "",
        column.origin());
  }
}
