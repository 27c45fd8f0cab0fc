/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.PreferenceConstants;
import org.eclipse.ui.monitoring.StackSample;
import org.eclipse.ui.monitoring.UiFreezeEvent;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Hears from the platform's monitor when the thread of the windows did not answer. */
public final class Freezes implements IUiFreezeEventLogger {

  /** What is reported when it took longer. */
  static final int LIMIT_MILLIS = 200;

  private static final List<UiFreezeEvent> HEARD = new CopyOnWriteArrayList<>();

  /** Begins to listen. */
  static void watch() {
    HEARD.clear();
    ScopedPreferenceStore monitor = store();
    monitor.setValue(PreferenceConstants.LONG_EVENT_WARNING_THRESHOLD_MILLIS, LIMIT_MILLIS);
    monitor.setValue(PreferenceConstants.LONG_EVENT_ERROR_THRESHOLD_MILLIS, LIMIT_MILLIS);
    monitor.setValue(PreferenceConstants.LOG_TO_ERROR_LOG, false);
    monitor.setValue(PreferenceConstants.MAX_STACK_SAMPLES, 3);
    monitor.setValue(PreferenceConstants.MONITORING_ENABLED, true);
  }

  /** Ends listening; what was heard, without that for which the machine had no time to give. */
  static List<UiFreezeEvent> heard() {
    store().setValue(PreferenceConstants.MONITORING_ENABLED, false);
    return HEARD.stream()
        .filter(freeze -> !freeze.isStarvedAwake() && !freeze.isStarvedAsleep())
        .toList();
  }

  /** All that was heard since watching began. */
  static List<UiFreezeEvent> all() {
    return HEARD;
  }

  /** How long it was, and where the thread of the windows was meanwhile. */
  static String describe(UiFreezeEvent freeze) {
    StringBuilder text = new StringBuilder(freeze.getTotalDuration() + " ms");
    for (StackSample sample : freeze.getStackTraceSamples()) {
      for (ThreadInfo thread : sample.getStackTraces()) {
        if (thread.getThreadName().equals("main")) {
          for (StackTraceElement frame : thread.getStackTrace()) {
            text.append("\n  ").append(frame);
          }
        }
      }
      text.append("\n");
    }
    return text.toString();
  }

  private static ScopedPreferenceStore store() {
    return new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceConstants.PLUGIN_ID);
  }

  @Override
  public void log(UiFreezeEvent freeze) {
    HEARD.add(freeze);
  }
}
