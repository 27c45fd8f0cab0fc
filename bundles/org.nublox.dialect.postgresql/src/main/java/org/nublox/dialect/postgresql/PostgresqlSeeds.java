/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.OptionalLong;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

/**
 * First rows. As long as deferred foreign keys wait for the end of the transaction, PostgreSQL does
 * not let their tables be altered; so counters are moved by a function, and the waiting keys are
 * checked once all rows are there. Source: PostgreSQL documentation, "Sequence Manipulation
 * Functions" and "SET CONSTRAINTS".
 */
final class PostgresqlSeeds extends SeedWriter {

  PostgresqlSeeds(Draft draft) {
    super(draft);
  }

  @Override
  protected void after(Table table, Seed seed, Column counted, OptionalLong next) {
    if (next.isPresent()) {
      String column = draft.dialect().identifiers().stored(counted.name());
      draft.add(
          Statement.of(
              Statement.Kind.SETTING,
              table.name() + "." + counted.name(),
              seed.origin(),
              "select setval(pg_get_serial_sequence("
                  + draft.text(draft.name(table.name()), table.name(), seed.origin())
                  + ", "
                  + draft.text(column, table.name(), seed.origin())
                  + "), "
                  + next.getAsLong()
                  + ", false)"));
    }
  }

  @Override
  public void finish() {
    boolean deferred =
        draft.schema().tables().stream()
            .flatMap(table -> table.foreignKeys().stream())
            .anyMatch(ForeignKey::deferrable);
    if (deferred && !draft.schema().seeds().isEmpty()) {
      draft.add(
          Statement.of(
              Statement.Kind.SETTING,
              draft.schema().name(),
              draft.schema().origin(),
              "set constraints all immediate"));
    }
  }
}
