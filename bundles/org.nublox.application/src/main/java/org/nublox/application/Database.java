/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application;

import java.util.List;
import java.util.Objects;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;

/**
 * One kind of database that an application is made for.
 *
 * @param dialect its SQL
 * @param script what makes the application's schema in it, from nothing
 * @param migrations what makes it step by step, in order, as the project keeps it; empty when it
 *     keeps none
 */
public record Database(Dialect dialect, Script script, List<Migration> migrations) {

  /** A migration file of the project. */
  public record Migration(String fileName, String text) {}

  /** A database of a project that keeps no migrations. */
  public Database(Dialect dialect, Script script) {
    this(dialect, script, List.of());
  }

  public Database {
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(script, "script");
    migrations = List.copyOf(migrations);
  }
}
