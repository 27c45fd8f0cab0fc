/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget;

import java.util.List;
import java.util.Map;

/** How values are shown and edited. Stateless, safe to share. */
public interface Widget {

  /** The name that models use: a letter, then letters, digits and {@code .}. */
  String id();

  /** What it is, in a sentence. */
  String description();

  /** What can be said about it where it is used. */
  default List<Setting> settings() {
    return List.of();
  }

  /**
   * What it is at a place.
   *
   * @param settings every setting of {@link #settings()} with its value: as the model says, or its
   *     fallback
   */
  Look look(Place place, Map<String, String> settings);

  /** Style sheet rules that its markup needs; once in the application. May be empty. */
  default String style() {
    return "";
  }
}
