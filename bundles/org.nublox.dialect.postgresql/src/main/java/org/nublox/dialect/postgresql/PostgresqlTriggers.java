/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/**
 * Triggers: the body, a block of PL/pgSQL, becomes a function of the trigger's name. Source:
 * PostgreSQL documentation, "CREATE TRIGGER" and "Trigger Functions".
 */
final class PostgresqlTriggers extends TriggerWriter {

  PostgresqlTriggers(Draft draft) {
    super(draft);
  }

  @Override
  protected void write(Table table, Trigger trigger, String name, String events, String body) {
    String quote = dollarQuote(body);
    draft.add(
        Statement.compound(
            Statement.Kind.ROUTINE,
            name,
            trigger.origin(),
            "create function "
                + draft.name(name)
                + "() returns trigger language plpgsql as "
                + quote
                + "\n"
                + body
                + "\n"
                + quote));
    draft.add(
        Statement.of(
            Statement.Kind.TRIGGER,
            name,
            trigger.origin(),
            "create trigger "
                + draft.name(name)
                + "\n  "
                + word(trigger.timing())
                + " "
                + events
                + " on "
                + draft.name(table.name())
                + "\n  for each row execute function "
                + draft.name(name)
                + "()"));
  }

  /** Drops the function of a trigger, which must be gone. */
  static Statement dropFunction(String trigger, Draft draft) {
    return Statement.of(
        Statement.Kind.ROUTINE, trigger, "", "drop function " + draft.name(trigger) + "()");
  }

  /** A mark that the body does not contain. */
  private static String dollarQuote(String body) {
    String quote = "$$";
    for (int i = 1; body.contains(quote); i++) {
      quote = "$body" + i + "$";
    }
    return quote;
  }
}
