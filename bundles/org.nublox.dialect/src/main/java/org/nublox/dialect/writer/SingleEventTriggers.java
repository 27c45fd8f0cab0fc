/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nublox.schema.Trigger;

/**
 * The triggers that stand for one where a trigger fires on one kind of statement only, as {@link
 * TriggerWriter} writes them; without comments, which such engines do not keep.
 */
public final class SingleEventTriggers {

  private SingleEventTriggers() {}

  /** One trigger for each event. */
  public static List<Trigger> of(Trigger trigger) {
    Map<String, String> bodies = new TreeMap<>();
    trigger.bodies().forEach((dialect, body) -> bodies.put(dialect, body.strip()));
    List<Trigger> triggers = new ArrayList<>();
    for (Trigger.Event event : trigger.events()) {
      String name =
          trigger.events().size() == 1
              ? trigger.name()
              : trigger.name() + "_" + event.name().toLowerCase(Locale.ROOT);
      triggers.add(
          new Trigger(name, trigger.timing(), Set.of(event), bodies, "", trigger.origin()));
    }
    return triggers;
  }
}
