/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Work that follows what is typed: it begins when nobody has typed for a moment, and the next
 * keystroke cancels it. The moment grows with the time the work took, so that a large project gets
 * no work that is thrown away.
 */
public final class Refresh extends Job {

  private static final long MOMENT_MILLIS = 300;
  private static final long LONGEST_MILLIS = 3_000;

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /** Does it, looking now and then whether it was cancelled. */
    void run(IProgressMonitor monitor) throws IOException;
  }

  private final Work work;
  private volatile long moment = MOMENT_MILLIS;

  /**
   * Work that begins when it is first asked for.
   *
   * @param name for the log
   */
  public Refresh(String name, Work work) {
    super(name);
    this.work = work;
    setSystem(true);
    setPriority(DECORATE);
  }

  /** Asks for the work, in a moment. */
  public void later() {
    cancel();
    schedule(moment);
  }

  /** Asks for the work now. */
  public void now() {
    cancel();
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    long began = System.nanoTime();
    try {
      work.run(monitor);
    } catch (IOException e) {
      return Status.warning(getName() + " failed.", e);
    }
    long took = (System.nanoTime() - began) / 1_000_000;
    moment = Math.max(MOMENT_MILLIS, Math.min(took, LONGEST_MILLIS));
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }
}
