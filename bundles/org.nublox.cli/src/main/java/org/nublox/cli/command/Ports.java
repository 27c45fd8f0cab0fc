/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import org.nublox.cli.Failure;

/** The option {@code --port}. */
final class Ports {

  private static final int LAST = 65_535;

  private Ports() {}

  /** Refuses what cannot be a port. */
  static void check(int port) {
    if (port < 0 || port > LAST) {
      throw Failure.usage(
          "There is no port " + port + ".", "Ports are 1 to " + LAST + "; 0 means a free one.");
    }
  }
}
