/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.time.Duration;

/**
 * How long things may take; zero is no limit.
 *
 * @param deployLock to wait for another deployment
 * @param statement one statement
 * @param tableLock a statement waits for others that use its tables
 */
public record Limits(Duration deployLock, Duration statement, Duration tableLock) {

  /** Ten minutes for another deployment, no limit for a statement, a minute for locks of others. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofMinutes(10), Duration.ZERO, Duration.ofMinutes(1));

  /** The same for one who only looks: does not wait for others. */
  public Limits withoutWaiting() {
    return new Limits(Duration.ofNanos(1), statement, tableLock);
  }
}
