/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.EntityText;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/** Triggers, whose code stays that of the database. */
final class TriggerImport {

  private TriggerImport() {}

  static void write(
      Trigger trigger,
      Table table,
      Surroundings with,
      EntityText text,
      BiConsumer<String, String> lost) {
    String body = trigger.bodies().get(with.dialect().id());
    Optional<String> name =
        with.names().behind(with.names().naming().trigger(table.name(), ""), trigger.name());
    if (body == null || name.isEmpty()) {
      lost.accept(trigger.name(), "a trigger whose name the model could not keep");
      return;
    }
    text.other(
        new Declaration(
            "trigger "
                + Nbx.id(name.get())
                + " "
                + trigger.timing().name().toLowerCase(Locale.ROOT)
                + " "
                + trigger.events().stream()
                    .map(event -> event.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))
                + " { "
                + with.dialect().id()
                + " "
                + Nbx.quoted(body)
                + " }"));
  }
}
