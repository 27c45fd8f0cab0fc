/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import org.eclipse.core.runtime.IStatus;

/** Why a change does not fit an installation, as the planner of p2 tells it. */
final class Conflicts {

  private Conflicts() {}

  static String text(IStatus status) {
    return Statuses.text(status);
  }
}
