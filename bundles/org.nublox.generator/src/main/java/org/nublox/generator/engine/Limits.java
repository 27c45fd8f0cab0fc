/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.time.Duration;
import java.util.Objects;

/**
 * What one generator may use before it is stopped and left out: a plug-in with a fault must not
 * take the others along.
 *
 * @param time for planning and making all of its files
 * @param bytes of all of its files together; they are held in memory until they are written
 */
public record Limits(Duration time, long bytes) {

  /** Many times more than the largest application known needs. */
  public static final Limits USUAL = new Limits(Duration.ofMinutes(2), 256L << 20);

  public Limits {
    Objects.requireNonNull(time, "time");
    if (time.isNegative() || time.isZero() || bytes < 1) {
      throw new IllegalArgumentException("Limits are positive.");
    }
  }

  /** The same with another time. */
  public Limits within(Duration changed) {
    return new Limits(changed, bytes);
  }
}
