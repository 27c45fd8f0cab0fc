/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.catalog.TolerantEquivalence;
import org.nublox.schema.change.Equivalence;

/**
 * Reads the catalog views of SQL Server. Written by the reference and tested on answers made by it,
 * since no engine can be had for tests. Source: Transact-SQL Reference, "System catalog views".
 */
public final class SqlServerCatalogReader implements CatalogReader {

  private final Dialect dialect;

  public SqlServerCatalogReader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Catalog read(Connection connection, String schema) throws SQLException {
    return read(CatalogQueries.of(connection), schema);
  }

  /** Reads by whoever answers the queries. */
  public Catalog read(CatalogQueries queries, String schema) throws SQLException {
    return new SqlServerCatalog(dialect, queries, schema).read();
  }

  /** By words: the engine tells a text in other words than it takes, and cannot be asked. */
  @Override
  public Equivalence equivalence(Connection connection) {
    return new TolerantEquivalence(Set.of());
  }
}
