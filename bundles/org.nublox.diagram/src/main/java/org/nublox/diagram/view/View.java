/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.view;

import org.nublox.diagram.graph.Selection;

/**
 * How somebody looks at a model.
 *
 * @param diagram the name of a diagram that shows a part; empty for the whole; for the states of a
 *     field {@code =} and its qualified name
 * @param selection which modules, and whether types
 * @param details which rows boxes have
 * @param colours what the colours say
 */
public record View(String diagram, Selection selection, Details details, Colours colours) {
  /** Everything, in the colours of modules. */
  public static final View ALL = new View("", Selection.ALL, Details.ALL, Colours.MODULE);

  /** Which rows boxes have. */
  public enum Details {
    /** All. */
    ALL,
    /** Those of the key. */
    KEYS,
    /** None. */
    NONE
  }

  /** What colours say. */
  public enum Colours {
    /** The module. */
    MODULE,
    /** What the annotation {@code @tag("...")} of an element says. */
    TAG
  }

  /** All of a diagram. */
  public static View of(String diagram) {
    return new View(diagram, Selection.ALL, Details.ALL, Colours.MODULE);
  }
}
