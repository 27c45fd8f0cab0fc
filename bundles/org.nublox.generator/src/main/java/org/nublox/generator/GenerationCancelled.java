/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

/** The user stopped the run. Nothing is written that was not written before. */
public final class GenerationCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GenerationCancelled() {
    super("The generation was cancelled.", null, false, false);
  }
}
