/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.time.LocalDateTime;
import java.util.UUID;

/** What an expression can ask of the world around it when it is evaluated. */
public interface Environment {

  /** The time now, without a zone, in microseconds. */
  LocalDateTime now();

  /** A new random UUID. */
  UUID newUuid();

  /** The value of a context, in the Java class of its type; null when there is none. */
  Object context(Expr.Context context);

  /** Whether the user has the role. */
  boolean hasRole(String role);
}
