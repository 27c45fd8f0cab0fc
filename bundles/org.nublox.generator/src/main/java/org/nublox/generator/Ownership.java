/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

/** Who owns a file after it was written: the two sides of the generation gap. */
public enum Ownership {
  /**
   * The generator: rewritten when the model changes, deleted when its element goes. When a person
   * has edited it, the edit is reported and kept.
   */
  GENERATED,
  /**
   * The user: a starting point such as a hand-written class under {@code src/main}. Written when
   * there is none and it was never written before; neither changed nor deleted afterwards.
   */
  WRITTEN_ONCE
}
