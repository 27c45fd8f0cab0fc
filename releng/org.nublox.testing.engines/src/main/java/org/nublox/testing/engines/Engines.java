/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

import java.util.List;

/**
 * The engines that tests can use. Each method starts its engine on the first call (0 to 5 s) and
 * returns the same running engine afterwards. An engine that cannot start throws {@link
 * EngineFailure}, which says what is missing.
 */
public final class Engines {

  private Engines() {}

  /** PostgreSQL 18. */
  public static Engine postgresql() {
    return Postgresql.Holder.ENGINE;
  }

  /** MariaDB 11.4. */
  public static Engine mariadb() {
    return Mariadb.Holder.ENGINE;
  }

  /**
   * MySQL 8.0.15: parses CHECK constraints, but does not enforce them (8.0.16 is the first that
   * does).
   */
  public static Engine mysql8() {
    return Mysql8.Holder.ENGINE;
  }

  /** H2, in memory. */
  public static Engine h2() {
    return H2.ENGINE;
  }

  /** SQLite, a file for each database. */
  public static Engine sqlite() {
    return Sqlite.ENGINE;
  }

  /** All of them; starts those that do not run yet. */
  public static List<Engine> all() {
    return List.of(h2(), sqlite(), postgresql(), mariadb(), mysql8());
  }
}
