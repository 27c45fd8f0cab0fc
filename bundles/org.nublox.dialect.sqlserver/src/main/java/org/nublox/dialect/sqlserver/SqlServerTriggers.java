/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/**
 * Triggers, which run once for each statement. Source: Transact-SQL reference, "CREATE TRIGGER".
 */
final class SqlServerTriggers extends TriggerWriter {

  SqlServerTriggers(Draft draft) {
    super(draft);
  }

  @Override
  protected void write(Table table, Trigger trigger, String name, String events, String body) {
    boolean before = trigger.timing() == Trigger.Timing.BEFORE;
    if (before) {
      draft.info(
          Codes.TRIGGER,
          table.name() + "." + trigger.name(),
          trigger.origin(),
          "SQL Server has no triggers that run before.",
          "It runs instead of the statement, which its body must then carry out.");
    }
    draft.add(
        Statement.compound(
            Statement.Kind.TRIGGER,
            name,
            trigger.origin(),
            "create trigger "
                + draft.name(name)
                + " on "
                + draft.name(table.name())
                + "\n"
                + (before ? "instead of " : "after ")
                + events.replace(" or ", ", ")
                + " as\n"
                + body));
  }
}
