/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

/** An expression of the model has no counterpart in the schema; the message says why. */
public final class NotExpressible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotExpressible(String message) {
    super(message, null, false, false);
  }
}
