/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Finds what the language calls wrong, and lets nobody wait: of a large model that takes longer
 * than an edit does. Whoever edits or draws comes first; the file that was being looked at is
 * looked at again afterwards, and all of them when the text has changed.
 */
final class ProblemSearch {
  private static final long GRACE_NANOSECONDS = 200_000;

  private final Sources sources;
  private final Object lock;
  private final AtomicInteger waiting = new AtomicInteger();

  /** What was found, by file, in the texts as they are. */
  private final Map<String, List<Problem>> found = new HashMap<>();

  /**
   * Searches sources.
   *
   * @param lock what guards them
   */
  ProblemSearch(Sources sources, Object lock) {
    this.sources = sources;
    this.lock = lock;
  }

  /** Does something else with the sources, at once. */
  <T> T before(Supplier<T> work) {
    waiting.incrementAndGet();
    try {
      synchronized (lock) {
        return work.get();
      }
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** The texts are others now; called by whoever holds the lock. */
  void textsChanged() {
    found.clear();
  }

  /** All problems in the texts as they are, in the order of the files. */
  List<Problem> all() {
    if (Thread.holdsLock(lock)) {
      // nobody else can go before
      return some(false).orElseThrow();
    }
    while (true) {
      synchronized (lock) {
        Optional<List<Problem>> problems = some(true);
        if (problems.isPresent()) {
          return problems.get();
        }
      }
      while (waiting.get() > 0) {
        LockSupport.parkNanos(GRACE_NANOSECONDS);
      }
    }
  }

  /** All of them; empty when it made way for somebody. */
  private Optional<List<Problem>> some(boolean makingWay) {
    List<Problem> all = new ArrayList<>();
    for (String file : sources.resources().keySet()) {
      List<Problem> known = found.get(file);
      if (known == null) {
        Optional<List<Problem>> fresh =
            sources.problems(file, () -> makingWay && waiting.get() > 0);
        if (fresh.isEmpty()) {
          return Optional.empty();
        }
        known = fresh.get();
        found.put(file, known);
      }
      all.addAll(known);
    }
    return Optional.of(all);
  }
}
