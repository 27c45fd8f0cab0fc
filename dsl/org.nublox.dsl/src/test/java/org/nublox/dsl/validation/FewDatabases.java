/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.List;
import org.nublox.semantics.database.DatabaseCatalog;
import org.nublox.semantics.database.KnownDatabase;
import org.nublox.semantics.database.KnownDatabase.Unit;

/** Databases for the language alone, which the dialects are not built with. */
public final class FewDatabases implements DatabaseCatalog {

  @Override
  public List<KnownDatabase> databases() {
    return List.of(
        new KnownDatabase("postgresql", "PostgreSQL", 63, Unit.UTF8_BYTES),
        new KnownDatabase("mysql", "MySQL", 64, Unit.CODE_POINTS),
        new KnownDatabase("mariadb", "MariaDB", 64, Unit.CODE_POINTS),
        new KnownDatabase("sqlite", "SQLite", 255, Unit.CODE_POINTS),
        new KnownDatabase("h2", "H2", 120, Unit.UTF16_UNITS));
  }
}
