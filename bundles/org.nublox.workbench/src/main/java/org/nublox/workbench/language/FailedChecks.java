/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.core.runtime.ILog;

/** Writes to the log of the workbench why a check could not be made. */
final class FailedChecks extends AppenderSkeleton {

  @Override
  protected void append(LoggingEvent event) {
    Throwable failure =
        event.getThrowableInformation() == null
            ? null
            : event.getThrowableInformation().getThrowable();
    ILog.of(FailedChecks.class).error("A check of models has failed.", failure);
  }

  @Override
  public void close() {}

  @Override
  public boolean requiresLayout() {
    return false;
  }
}
