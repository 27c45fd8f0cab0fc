/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

/** The output folder cannot be used: locked by another run, or its state files are unreadable. */
public final class StateProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String remedy;

  public StateProblem(String code, String what, String remedy) {
    super(what);
    this.code = code;
    this.remedy = remedy;
  }

  /** Stable code. */
  public String code() {
    return code;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
