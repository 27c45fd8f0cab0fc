/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.runtime.IStatus;

/** What p2 tells, for people. */
final class Statuses {

  private Statuses() {}

  /** The reasons of a failure, innermost ones, each once. */
  static String text(IStatus status) {
    Set<String> reasons = new LinkedHashSet<>();
    collect(status, reasons);
    return String.join(" ", reasons);
  }

  private static void collect(IStatus status, Set<String> reasons) {
    if (status.isMultiStatus() && status.getChildren().length > 0) {
      for (IStatus child : status.getChildren()) {
        collect(child, reasons);
      }
      return;
    }
    if (status.isOK()) {
      return;
    }
    String text = status.getMessage() == null ? "" : status.getMessage().strip();
    if (status.getException() != null
        && status.getException().getMessage() != null
        && !text.contains(status.getException().getMessage())) {
      text = text + " (" + status.getException().getMessage() + ")";
    }
    if (!text.isEmpty()) {
      reasons.add(text.endsWith(".") ? text : text + ".");
    }
  }
}
