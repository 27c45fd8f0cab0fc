/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

/**
 * A value as a page shows it.
 *
 * @param label key of its text
 * @param java code that gives it, from {@code row} or {@code part}
 * @param column what lists are sorted by, or null
 * @param number whether it is aligned as a number
 * @param badge whether it is a state
 * @param wide whether it takes a line of its own
 * @param link path of the entity it leads to, or null
 * @param guard code of the key that the link leads to
 * @param markup what a widget shows in a list, when it has markup of its own, else null
 * @param wideMarkup the same on the page of one row
 */
public record ColumnView(
    String origin,
    String label,
    String java,
    String column,
    boolean number,
    boolean badge,
    boolean wide,
    String link,
    String guard,
    String markup,
    String wideMarkup) {

  /** A value that is shown as usual. */
  public ColumnView(
      String origin,
      String label,
      String java,
      String column,
      boolean number,
      boolean badge,
      boolean wide,
      String link,
      String guard) {
    this(origin, label, java, column, number, badge, wide, link, guard, null, null);
  }
}
