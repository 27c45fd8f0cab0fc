/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Breaks off a statement that runs for too long at an engine that does not do so by itself, as
 * SQLite; a second later than the engine may.
 */
final class Watchdog implements AutoCloseable {

  private static final Duration SLACK = Duration.ofSeconds(1);

  private final Thread thread;

  private Watchdog(Thread thread) {
    this.thread = thread;
  }

  /**
   * One that waits to be started.
   *
   * @param limit zero for none
   */
  static Watchdog of(Statement statement, Duration limit) {
    return new Watchdog(
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  if (!limit.isZero()) {
                    breakOff(statement, limit);
                  }
                }));
  }

  private static void breakOff(Statement statement, Duration limit) {
    try {
      Thread.sleep(limit.plus(SLACK));
      statement.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the statement has ended
    } catch (SQLException e) {
      // what does not let itself be broken off goes on
    }
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(); // it must not break off the next statement
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
