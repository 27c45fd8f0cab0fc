/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Code that the engine runs for each row a statement touches. There is no neutral form of such
 * code, so each dialect has a body of its own; it is written as it stands.
 *
 * @param events statements that fire it
 * @param bodies body by id of the dialect, e.g. {@code postgresql -> "begin new.x := 1; return new;
 *     end"}
 */
public record Trigger(
    String name,
    Timing timing,
    Set<Event> events,
    Map<String, String> bodies,
    String comment,
    String origin) {

  public Trigger {
    Require.text(name, "name of a trigger");
    Require.notEmpty(events, "events", "trigger '" + name + "'");
    // an immutable set that keeps the order of the enum, so that scripts are the same on every run
    events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    bodies = Map.copyOf(bodies);
  }

  /** When it runs. */
  public enum Timing {
    BEFORE,
    AFTER
  }

  /** What fires it. */
  public enum Event {
    INSERT,
    UPDATE,
    DELETE
  }
}
