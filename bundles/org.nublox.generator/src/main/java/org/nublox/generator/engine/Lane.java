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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads and the allowance of one generator. It has threads of its own, so that one which
 * never comes back holds up nobody else; Java cannot end a thread, so such a one is abandoned.
 */
final class Lane {

  private final String generator;
  private final Limits limits;
  private final ExecutorService threads;
  private final long start = System.nanoTime();
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean closed;

  Lane(String generator, Limits limits) {
    this.generator = generator;
    this.limits = limits;
    // one more for planning, which waits for nothing
    this.threads =
        Executors.newFixedThreadPool(
            1 + Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8),
            Thread.ofPlatform().daemon().name("nublox-" + generator + "-", 0).factory());
  }

  String generator() {
    return generator;
  }

  ExecutorService threads() {
    return threads;
  }

  /** Nanoseconds that are left; not negative. */
  long left() {
    return Math.max(0, limits.time().toNanos() - (System.nanoTime() - start));
  }

  /**
   * Counts what was made.
   *
   * @throws TooMuch when it is more than allowed
   */
  void count(long made) {
    if (bytes.addAndGet(made) > limits.bytes()) {
      throw new TooMuch(limits.bytes());
    }
  }

  /** Whether nothing of this generator is taken any more. */
  boolean closed() {
    return closed;
  }

  /** Takes nothing any more, and asks its threads to end. */
  void close() {
    closed = true;
    threads.shutdownNow();
  }

  /** Waits a moment for threads that end when they are asked to. */
  void awaitEnd(Duration patience) throws InterruptedException {
    if (!threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      closed = true;
    }
  }

  Overtime overtime() {
    return new Overtime(limits.time());
  }

  /** A generator that took too long. */
  static final class Overtime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtime(Duration limit) {
      super("it was not done after " + limit.toSeconds() + " s");
    }
  }

  /** A generator that makes too much. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(long limit) {
      super("it made more than " + (limit >> 20) + " MB");
    }
  }
}
