/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

/** An edit cannot be made; the message tells a person why, and nothing was changed. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what is wrong and what to do. */
  public Refusal(String message) {
    super(message);
  }
}
