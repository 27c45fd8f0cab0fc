/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.concurrent.TimeUnit;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.nublox.dsl.ide.server.GradualServer;

/**
 * Shows how far the check of a project is. Who cancels it lets the files wait that are not open and
 * not checked yet.
 */
final class CheckProgress extends Job {

  private static final int GLANCE_MILLIS = 200;

  private final GradualServer server;
  private volatile boolean ended;

  CheckProgress(IProject project, GradualServer server) {
    super("Checking " + project.getName());
    this.server = server;
    setPriority(Job.DECORATE);
  }

  /** Shows nothing more: the server is stopped. */
  void end() {
    ended = true;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    int left = server.waiting();
    SubMonitor progress = SubMonitor.convert(monitor, left);
    while (left > 0 && !ended) {
      if (progress.isCanceled()) {
        server.stopChecking();
        return Status.CANCEL_STATUS;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Status.CANCEL_STATUS;
      }
      int now = server.waiting();
      progress.worked(Math.max(0, left - now));
      left = now;
    }
    return Status.OK_STATUS;
  }
}
