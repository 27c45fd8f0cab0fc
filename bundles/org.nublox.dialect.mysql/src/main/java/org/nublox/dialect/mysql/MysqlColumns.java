/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;

/** Columns: whatever changes, the whole definition is said again. */
final class MysqlColumns extends ColumnAlterations {

  private final CountedColumns counted;

  MysqlColumns(AlterationSite site, CountedColumns counted) {
    super(site);
    this.counted = counted;
  }

  @Override
  public void add(String table, Column column) {
    if (column.value() instanceof ColumnValue.Identity identity) {
      alter(table, "add column " + line(table, column) + ", add key (" + name(column.name()) + ")");
      counted.giveKey(table, column.name());
      startAt(table, identity);
    } else {
      super.add(table, column);
    }
  }

  @Override
  public void drop(String table, Column column) {
    super.drop(table, column);
    counted.resume(table, column.name());
    counted.takeKey(table, column.name());
  }

  @Override
  public void alter(String table, Column from, Column to) {
    if (isMadeAnew(from, to)) {
      makeAnew(table, from, to);
    } else if (from.value() instanceof ColumnValue.Computed computed
        && !(to.value() instanceof ColumnValue.Computed)
        && !computed.stored()) {
      // the engine turns only a stored one into a plain one
      makeByCopy(table, from, to, name(from.name()));
    } else {
      modify(table, to);
      if (to.value() instanceof ColumnValue.Identity identity && !from.value().equals(identity)) {
        startAt(table, identity);
      }
    }
  }

  private void modify(String table, Column column) {
    String clause = "modify column " + line(table, column);
    if (column.value() instanceof ColumnValue.Identity) {
      counted.resume(table, column.name());
      if (!counted.leadsKey(table, column.name(), "")) {
        clause += ", add key (" + name(column.name()) + ")";
        counted.giveKey(table, column.name());
      }
    }
    alter(table, clause);
  }

  /** The counter never goes back: a smaller number than those that are there has no effect. */
  private void startAt(String table, ColumnValue.Identity identity) {
    if (identity.start() != 1) {
      alter(table, "auto_increment = " + identity.start());
    }
  }

  /** Lets columns count again that lost their key and got no other. */
  void countAgain() {
    for (CountedColumns.Place place : counted.paused()) {
      table(place.table())
          .column(place.column())
          .filter(column -> column.value() instanceof ColumnValue.Identity)
          .ifPresent(column -> modify(place.table(), column));
    }
  }

  @Override
  protected void setNullable(String table, Column column) {
    // said together with all else
  }

  @Override
  protected void setValue(String table, Column from, Column to) {
    modify(table, to);
  }
}
