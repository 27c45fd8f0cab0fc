/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import java.util.OptionalLong;
import org.nublox.schema.Sequence;

/** The bounds of sequences. Source: MariaDB documentation, "CREATE SEQUENCE". */
final class MariadbSequences {

  private static final long LEAST = -9_223_372_036_854_775_807L;
  private static final long MOST = 9_223_372_036_854_775_806L;

  private MariadbSequences() {}

  /** The sequence without the bounds that the engine gives it when none are asked for. */
  static Sequence told(Sequence sequence) {
    boolean rises = sequence.increment() > 0;
    return new Sequence(
        sequence.name(),
        sequence.start(),
        sequence.increment(),
        unless(rises ? 1 : LEAST, sequence.minimum()),
        unless(rises ? MOST : -1, sequence.maximum()),
        sequence.cycle(),
        sequence.comment(),
        sequence.origin());
  }

  private static OptionalLong unless(long usual, OptionalLong bound) {
    return bound.isPresent() && bound.getAsLong() == usual ? OptionalLong.empty() : bound;
  }
}
