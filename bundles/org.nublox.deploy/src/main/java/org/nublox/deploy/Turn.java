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
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.nublox.dialect.session.Trouble;

/**
 * Waits until it is this deployment's turn.
 *
 * @param limit how long; zero for ever
 */
record Turn(Duration limit, Watcher watcher) {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** Tries to have something that only one can have. */
  @FunctionalInterface
  interface Attempt<T> {
    /** Empty while somebody else has it. */
    Optional<T> run() throws SQLException, DeploymentException;
  }

  /**
   * Tries until it succeeds.
   *
   * @throws DeploymentException when the time is over
   */
  <T> T await(Attempt<T> attempt) throws SQLException, DeploymentException {
    long start = System.nanoTime();
    Optional<Duration> told = Optional.empty();
    while (true) {
      Optional<T> taken = attempt.run();
      if (taken.isPresent()) {
        return taken.get();
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if ((!limit.isZero() && waited.compareTo(limit) > 0) || watcher.isCancelled()) {
        throw new DeploymentException(
            String.format(
                Locale.ROOT,
                "Another deployment, or a program that has the database to itself, has been at work"
                    + " on it for %d s.",
                waited.toSeconds()),
            "Wait until it is done, or end it, then try again; or allow more with --wait.",
            Trouble.LOCKED,
            null);
      }
      if (told.isEmpty() || waited.minus(told.get()).toSeconds() >= 1) {
        watcher.waiting(waited);
        told = Optional.of(waited);
      }
      pause();
    }
  }

  private static void pause() throws DeploymentException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeploymentException("The deployment was interrupted.", "Deploy again.");
    }
  }
}
