/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

/**
 * One statement as it is sent to the engine.
 *
 * @param sql the text, without terminator
 * @param kind what it makes
 * @param object name of what it makes or changes, as in the schema (not quoted)
 * @param origin qualified name of the model element it comes from, {@code ""} when none
 * @param compound whether it has terminators inside or must be sent alone, which a script file has
 *     to show
 */
public record Statement(String sql, Kind kind, String object, String origin, boolean compound) {

  /** What a statement makes. */
  public enum Kind {
    SEQUENCE,
    TABLE,
    FOREIGN_KEY,
    INDEX,
    VIEW,
    MATERIALIZED_VIEW,
    COMMENT,
    ROUTINE,
    TRIGGER,
    SEED,
    POLICY,
    SETTING
  }

  /** A statement without terminators inside. */
  public static Statement of(Kind kind, String object, String origin, String sql) {
    return new Statement(sql, kind, object, origin, false);
  }

  /** A statement with terminators inside, or that must be sent alone. */
  public static Statement compound(Kind kind, String object, String origin, String sql) {
    return new Statement(sql, kind, object, origin, true);
  }
}
