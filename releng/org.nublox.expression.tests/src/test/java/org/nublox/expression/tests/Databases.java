/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import java.util.List;
import java.util.function.Supplier;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.expression.tests.flavour.H2Flavour;
import org.nublox.expression.tests.flavour.MariadbFlavour;
import org.nublox.expression.tests.flavour.PostgresqlFlavour;
import org.nublox.expression.tests.flavour.SqliteFlavour;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** The databases on which expressions are tried. */
final class Databases {

  private Databases() {}

  /**
   * A database.
   *
   * @param tableOptions what stands behind the columns of a table, so that text is compared by code points
   */
  record Kind(String id, Supplier<Engine> engine, SqlFlavour flavour, String tableOptions) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Kind> all() {
    return List.of(
        new Kind("h2", Engines::h2, new H2Flavour(), ""),
        new Kind("sqlite", Engines::sqlite, new SqliteFlavour(), ""),
        new Kind("postgresql", Engines::postgresql, new PostgresqlFlavour(), ""),
        new Kind(
            "mariadb",
            Engines::mariadb,
            new MariadbFlavour(),
            " character set utf8mb4 collate utf8mb4_nopad_bin"));
  }
}
