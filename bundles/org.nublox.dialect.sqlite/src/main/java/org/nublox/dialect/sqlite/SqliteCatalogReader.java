/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.schema.change.Equivalence;

/**
 * Reads {@code sqlite_schema}, which has the text of every statement, and the pragmas that tell
 * about columns. Source: SQLite documentation, "The Schema Table" and "PRAGMA Statements".
 */
final class SqliteCatalogReader implements CatalogReader {

  private final Dialect dialect;

  SqliteCatalogReader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Catalog read(Connection connection, String schema) throws SQLException {
    CatalogQueries queries = CatalogQueries.of(connection);
    return new SqliteCatalog(dialect, queries, schema.isEmpty() ? "main" : schema).read();
  }

  @Override
  public Equivalence equivalence(Connection connection) {
    return new SqliteEquivalence(connection, dialect.identifiers());
  }
}
