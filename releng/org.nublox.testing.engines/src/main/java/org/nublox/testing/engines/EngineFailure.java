/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

/** An engine could not be started; the message says which one and what to do. */
public final class EngineFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineFailure(String engine, Throwable cause) {
    super(
        engine
            + " could not be started for the tests: "
            + cause.getMessage()
            + " (Linux x86-64 is needed; releng/install-system-packages.sh installs the system libraries)",
        cause);
  }
}
