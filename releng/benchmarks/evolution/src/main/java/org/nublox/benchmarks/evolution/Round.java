/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.benchmarks.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times some work again and again. */
final class Round {

  /** Work that may fail. */
  interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  private Round() {}

  /** The middle of the times of some runs, in milliseconds, after one run that does not count. */
  static double median(int runs, Work work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i <= runs; i++) {
      long before = System.nanoTime();
      work.run();
      if (i > 0) {
        times.add((System.nanoTime() - before) / 1e6);
      }
    }
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
