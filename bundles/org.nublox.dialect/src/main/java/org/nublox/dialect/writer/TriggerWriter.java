/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Locale;
import java.util.stream.Collectors;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/** Writes triggers around the bodies that the schema brings for the dialect. */
public class TriggerWriter {

  protected final Draft draft;

  public TriggerWriter(Draft draft) {
    this.draft = draft;
  }

  public final void write(Table table, Trigger trigger) {
    String body = trigger.bodies().get(draft.dialect().id());
    if (body == null) {
      draft.warn(
          Codes.TRIGGER,
          table.name() + "." + trigger.name(),
          trigger.origin(),
          "The trigger has no body for the dialect '" + draft.dialect().id() + "'.",
          "It is left out; give it one for this dialect.");
    } else if (draft.dialect().can(Capability.MULTI_EVENT_TRIGGER)) {
      String events =
          trigger.events().stream().map(TriggerWriter::word).collect(Collectors.joining(" or "));
      write(table, trigger, trigger.name(), events, body.strip());
    } else {
      for (Trigger.Event event : trigger.events()) {
        String name =
            trigger.events().size() == 1 ? trigger.name() : trigger.name() + "_" + word(event);
        write(table, trigger, name, word(event), body.strip());
      }
    }
  }

  /** Writes one trigger; {@code events} are joined by {@code or}. */
  protected void write(Table table, Trigger trigger, String name, String events, String body) {
    draft.add(
        Statement.compound(
            Statement.Kind.TRIGGER,
            name,
            trigger.origin(),
            "create trigger "
                + draft.name(name)
                + " "
                + word(trigger.timing())
                + " "
                + events
                + " on "
                + draft.name(table.name())
                + "\nfor each row\n"
                + body));
  }

  /** A constant of an enum as a keyword. */
  protected static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
