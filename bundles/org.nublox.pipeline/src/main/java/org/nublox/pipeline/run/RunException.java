/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.util.Objects;

/** An application could not be built or started; says what, where and what to do. */
public final class RunException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * A failure.
   *
   * @param what one or more sentences
   * @param remedy what the user can do
   */
  public RunException(String what, String remedy) {
    super(what);
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /** What the user can do. */
  public String remedy() {
    return remedy;
  }
}
