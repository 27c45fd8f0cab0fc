/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import org.nublox.schema.change.Change;

/**
 * Something to know before a change is made.
 *
 * @param change what it is about
 * @param element table, or table and column, constraint or index, joined by a dot
 * @param detail what is the matter here, one sentence
 */
public record Finding(FindingCode code, Change change, String element, String detail) {

  public Impact impact() {
    return code.impact();
  }

  /** The whole message for people: what, where and what to do. */
  public String text() {
    return code.id()
        + " ("
        + impact().label()
        + ") "
        + element
        + ": "
        + detail
        + " "
        + code.remedy();
  }
}
