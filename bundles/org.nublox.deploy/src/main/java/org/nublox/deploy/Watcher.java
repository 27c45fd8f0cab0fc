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
import org.nublox.evolution.migration.Migration;

/** Hears how a deployment goes on, and can end it between two statements. */
public interface Watcher {

  /** Hears nothing, and lets everything go on. */
  Watcher SILENT = new Watcher() {};

  /** Another deployment has the lock; told about once a second. */
  default void waiting(Duration since) {}

  /**
   * A statement begins.
   *
   * @param number from 1
   */
  default void statement(Migration migration, int number, int count, String sql) {}

  /** A migration goes on where it broke off. */
  default void resumed(Migration migration, int done, int count) {}

  /** A migration is done and recorded. */
  default void applied(Migration migration, Duration took) {}

  /** Whether to stop before the next statement. */
  default boolean isCancelled() {
    return false;
  }
}
