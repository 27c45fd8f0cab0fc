/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.properties;

import java.util.List;

/**
 * Something that the head of an element says or could say.
 *
 * @param name for people, such as {@code On delete}; none occurs twice in an element
 * @param kind how its value is written
 * @param value empty when it is not said; of a word, that word
 * @param choices what the value may be, when it is one of a few; a word may be that word
 */
public record Property(String name, Kind kind, String value, List<String> choices) {

  /** How a value is written in a model. */
  public enum Kind {
    /** In quotes, which are not part of the value. */
    TEXT,
    /** As a comment before the element. */
    DOCUMENTATION,
    /** As one word of some. */
    CHOICE,
    /** As a word that is there or is not. */
    WORD,
    /** As a type, a name or an expression. */
    CODE
  }
}
