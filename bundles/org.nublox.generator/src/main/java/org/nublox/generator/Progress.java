/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

/** Tells the user how far a run is, and the run whether the user wants it stopped. */
public interface Progress {

  /** Nobody is watching and nobody cancels. */
  Progress SILENT =
      new Progress() {
        @Override
        public void step(String what, int done, int total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Called now and then, from any thread.
   *
   * @param what what is being done, for people
   * @param done steps done so far
   * @param total steps in all as far as known, else 0
   */
  void step(String what, int done, int total);

  /** Whether the user has asked to stop. */
  boolean cancelled();

  /**
   * To be called in loops of a generator.
   *
   * @throws GenerationCancelled when the user has asked to stop
   */
  default void checkCancelled() {
    if (cancelled()) {
      throw new GenerationCancelled();
    }
  }
}
