/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

/**
 * How long a name may be: the least of what the project's databases hold, so that names are the
 * same in all of them.
 *
 * @param maxBytes in UTF-8, at least 20
 */
public record IdentifierLimits(int maxBytes) {

  /** 63 bytes, PostgreSQL's limit: the least of the built-in dialects. */
  public static final IdentifierLimits DEFAULT = new IdentifierLimits(63);

  public IdentifierLimits {
    if (maxBytes < 20) {
      throw new IllegalArgumentException("Names of " + maxBytes + " bytes are too short.");
    }
  }
}
