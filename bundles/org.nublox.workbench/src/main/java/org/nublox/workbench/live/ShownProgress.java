/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import org.eclipse.core.runtime.IProgressMonitor;
import org.nublox.generator.Progress;

/** How far generating is, as a progress bar that can be cancelled. */
public final class ShownProgress implements Progress {

  private static final int TICKS = 1_000;

  private final IProgressMonitor monitor;
  private int shown;

  /**
   * Begins a task.
   *
   * @param monitor whose task it is
   */
  public ShownProgress(IProgressMonitor monitor) {
    this.monitor = monitor;
    monitor.beginTask("Generating", TICKS);
  }

  @Override
  public synchronized void step(String what, int done, int total) {
    monitor.subTask(what);
    if (total > 0) {
      int now = (int) ((long) done * TICKS / total);
      if (now > shown) {
        monitor.worked(now - shown);
        shown = now;
      }
    }
  }

  @Override
  public boolean cancelled() {
    return monitor.isCanceled();
  }
}
