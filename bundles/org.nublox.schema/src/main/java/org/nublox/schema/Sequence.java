/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.OptionalLong;

/**
 * A counter of 64 bits that columns can take values from.
 *
 * @param cycle whether it begins anew after the last value
 */
public record Sequence(
    String name,
    long start,
    long increment,
    OptionalLong minimum,
    OptionalLong maximum,
    boolean cycle,
    String comment,
    String origin) {

  public Sequence {
    Require.text(name, "name of a sequence");
    Require.that(increment != 0, "sequence '" + name + "' cannot advance by 0");
    if (minimum.isPresent()) {
      Require.that(
          start >= minimum.getAsLong(), "sequence '" + name + "' starts below its minimum");
    }
    if (maximum.isPresent()) {
      Require.that(
          start <= maximum.getAsLong(), "sequence '" + name + "' starts above its maximum");
    }
  }

  /** Counts 1, 2, 3 and so on. */
  public static Sequence of(String name) {
    return new Sequence(name, 1, 1, OptionalLong.empty(), OptionalLong.empty(), false, "", "");
  }
}
