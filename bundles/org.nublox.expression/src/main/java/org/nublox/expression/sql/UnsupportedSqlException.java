/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

/**
 * Thrown by a {@link SqlFlavour} in the middle of printing when its database cannot express
 * something; {@link SqlPrinter} turns it into {@link SqlText.Unsupported}, so that its callers
 * never see it.
 */
public final class UnsupportedSqlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String substitute;

  /**
   * Says what is missing.
   *
   * @param code stable, for example {@code sql.regex}
   * @param what the database lacks, for people
   * @param substitute what can be done instead
   */
  public UnsupportedSqlException(String code, String what, String substitute) {
    // control flow, caught a few frames up: a stack trace would only cost time
    super(what, null, false, false);
    this.code = code;
    this.substitute = substitute;
  }

  SqlText.Unsupported toText() {
    return new SqlText.Unsupported(code, getMessage(), substitute);
  }
}
