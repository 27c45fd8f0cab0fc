/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

/**
 * A line between two boxes. Two relations that are opposite to each other are one link.
 *
 * @param id the qualified name of the relation; for others {@code source>target}
 * @param inverse the qualified name of the opposite relation; empty when there is none
 * @param kind what it stands for
 * @param source the box that it begins at
 * @param target the box that it leads to
 * @param sourceEnd what is drawn where it begins
 * @param targetEnd what is drawn where it ends
 */
public record Link(
    String id,
    String inverse,
    Kind kind,
    String source,
    String target,
    End sourceEnd,
    End targetEnd) {

  /** What a line stands for. */
  public enum Kind {
    /** One or two relations. */
    RELATION,
    /** An entity extends another. */
    INHERITANCE,
    /** A field has the enumeration or value type as its type. */
    USE,
    /** One state becomes another. */
    TRANSITION
  }

  /** How many there may be at an end. */
  public enum Multiplicity {
    /** Nothing is said: inheritance and use. */
    NONE(""),
    /** One or none. */
    ZERO_OR_ONE("0..1"),
    /** Exactly one. */
    ONE("1"),
    /** Any number. */
    MANY("0..*"),
    /** At least one. */
    ONE_OR_MORE("1..*");

    private final String text;

    Multiplicity(String text) {
      this.text = text;
    }

    /** As it is written at the end of the line. */
    public String text() {
      return text;
    }
  }

  /**
   * One end of a line.
   *
   * @param multiplicity how many of the box at this end belong to one of the other
   * @param role what the box at this end is called by the other; may be empty
   * @param owner whether the box at this end owns those at the other
   */
  public record End(Multiplicity multiplicity, String role, boolean owner) {
    /** An end without a sign. */
    public static final End PLAIN = new End(Multiplicity.NONE, "", false);
  }
}
