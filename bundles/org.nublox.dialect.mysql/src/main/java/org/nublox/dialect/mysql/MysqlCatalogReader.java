/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.schema.change.Equivalence;

/**
 * Reads {@code information_schema}. Source: MySQL Reference Manual, "INFORMATION_SCHEMA Tables".
 */
public class MysqlCatalogReader implements CatalogReader {

  protected final Dialect dialect;

  public MysqlCatalogReader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public final Catalog read(Connection connection, String schema) throws SQLException {
    CatalogQueries queries = CatalogQueries.of(connection);
    StringBuilder database = new StringBuilder(schema);
    StringBuilder version = new StringBuilder();
    queries.each(
        "version",
        "select version() as version, database() as current_database",
        List.of(),
        row -> {
          version.append(row.text("version"));
          if (schema.isEmpty()) {
            database.append(row.text("current_database"));
          }
        });
    if (database.isEmpty()) {
      throw new SQLException(
          "The connection is in no database: name one at the end of the JDBC address.", "3D000");
    }
    return catalog(queries, database.toString(), version.toString()).read();
  }

  /** One reading of a database. */
  protected MysqlCatalog catalog(CatalogQueries queries, String database, String version) {
    return new MysqlCatalog(dialect, queries, database, version);
  }

  @Override
  public Equivalence equivalence(Connection connection) {
    return new MysqlEquivalence(connection, dialect.identifiers(), "explain ");
  }
}
