/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

/** Something is wrong with migration files; says what, where and what to do. */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String remedy;

  /**
   * What went wrong.
   *
   * @param code stable, for scripts
   * @param what one or more sentences that name the file
   * @param remedy what the user can do
   */
  public MigrationException(String code, String what, String remedy) {
    super(what);
    this.code = code;
    this.remedy = remedy;
  }

  public String code() {
    return code;
  }

  public String remedy() {
    return remedy;
  }
}
