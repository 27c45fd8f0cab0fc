/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Phase;
import org.nublox.schema.change.Phases;
import org.nublox.schema.change.SqlWords;

/**
 * Where a row has a greatest size, and all columns that were and will be would be too many for it
 * at once: columns go and shrink before others come and grow. Otherwise columns go last, so that
 * what is put into new ones may be made of the old ones.
 */
final class RowRoom {

  /** A value outside of the row, or a small one within. */
  private static final long SMALL = 12;

  private static final int BYTES_OF_CHARACTER = 4;

  /** No text within a row is longer. */
  private static final long MOST_BYTES = 65_535;

  private final int limit;
  private final Successors successors;
  private final Phases phases;
  private final Map<Change, Change> standsFor;

  RowRoom(int limit, Successors successors, Phases phases, Map<Change, Change> standsFor) {
    this.limit = limit;
    this.successors = successors;
    this.phases = phases;
    this.standsFor = standsFor;
  }

  void write() {
    if (limit == 0) {
      return;
    }
    for (Successors.Pair pair : successors.pairs()) {
      if (together(pair) > limit) {
        dropEarly(pair);
        shrinkEarly(pair);
      }
    }
  }

  /** The bytes of a row in which every column has all the room that it had or will have. */
  private static long together(Successors.Pair pair) {
    Map<String, Long> bytes = new HashMap<>();
    pair.to().columns().forEach(column -> bytes.put(column.name(), bytes(column.type())));
    long gone = 0;
    for (Column old : pair.from().columns()) {
      String name = pair.column(old.name());
      if (bytes.containsKey(name)) {
        bytes.merge(name, bytes(old.type()), Math::max);
      } else {
        gone += bytes(old.type());
      }
    }
    return gone + bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long bytes(ColumnType type) {
    long bytes =
        switch (type) {
          case ColumnType.Varchar t -> (long) t.length() * BYTES_OF_CHARACTER + 2;
          case ColumnType.Char t -> (long) t.length() * BYTES_OF_CHARACTER;
          case ColumnType.Varbinary t -> t.length() + 2L;
          default -> SMALL;
        };
    return bytes > MOST_BYTES ? SMALL : bytes;
  }

  private void dropEarly(Successors.Pair pair) {
    List<Change> stay = new ArrayList<>();
    for (Change change : phases.of(Phase.DROP_COLUMNS)) {
      if (change instanceof Change.DropColumn drop
          && drop.table().equals(pair.to().name())
          && !isRead(pair.from(), drop.column().name())) {
        Change early = new Change.DropColumn(pair.from().name(), drop.column());
        if (!early.equals(drop)) {
          standsFor.put(early, drop);
        }
        phases.add(Phase.MAKE_ROOM, early);
      } else {
        stay.add(change);
      }
    }
    phases.of(Phase.DROP_COLUMNS).clear();
    phases.of(Phase.DROP_COLUMNS).addAll(stay);
  }

  private static boolean isRead(Table table, String name) {
    return table.columns().stream()
        .anyMatch(
            column ->
                column.value() instanceof ColumnValue.Computed computed
                    && computed.expression() instanceof Expr.Verbatim verbatim
                    && SqlWords.of(verbatim.sql()).mentions(name));
  }

  private void shrinkEarly(Successors.Pair pair) {
    List<Change> early = new ArrayList<>();
    List<Change> stay = new ArrayList<>();
    for (Change change : phases.of(Phase.ALTER_COLUMNS)) {
      boolean shrinks =
          change instanceof Change.AlterColumn alter
              && alter.table().equals(pair.to().name())
              && bytes(alter.to().type()) < bytes(alter.from().type());
      (shrinks ? early : stay).add(change);
    }
    phases.of(Phase.ALTER_COLUMNS).clear();
    phases.of(Phase.ALTER_COLUMNS).addAll(stay);
    phases.of(Phase.ADD_COLUMNS).addAll(0, early);
  }
}
