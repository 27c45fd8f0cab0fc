/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.yugabytedb;

import org.nublox.dialect.Capability;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.postgresql.PostgresqlDialect;
import org.nublox.dialect.writer.Profile;

/**
 * YugabyteDB, whose SQL layer is PostgreSQL's. It differs in the access methods of indexes (its
 * documentation, "CREATE INDEX": lsm, ybgin) and has its own driver.
 */
public final class YugabytedbDialect extends PostgresqlDialect {

  public YugabytedbDialect() {
    super(yugabytedb());
  }

  private static Profile yugabytedb() {
    return profile("yugabytedb", "YugabyteDB", "2024.2 and later")
        .cannot(Capability.COMPUTED_VIRTUAL)
        .connects(
            new Jdbc(
                "com.yugabyte.Driver",
                "jdbc:yugabytedb:",
                "jdbc:yugabytedb://localhost:5433/yugabyte",
                "com.yugabyte:jdbc-yugabytedb"))
        .indexesBy("lsm", "ybgin")
        .build();
  }
}
