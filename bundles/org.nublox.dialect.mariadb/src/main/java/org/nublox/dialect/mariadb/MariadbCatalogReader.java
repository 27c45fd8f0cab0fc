/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import java.sql.Connection;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.mysql.MysqlCatalog;
import org.nublox.dialect.mysql.MysqlCatalogReader;
import org.nublox.dialect.mysql.MysqlEquivalence;
import org.nublox.schema.change.Equivalence;

/** Reads {@code information_schema}, which differs in places from MySQL's. */
final class MariadbCatalogReader extends MysqlCatalogReader {

  MariadbCatalogReader(Dialect dialect) {
    super(dialect);
  }

  @Override
  protected MysqlCatalog catalog(CatalogQueries queries, String database, String version) {
    return new MariadbCatalog(dialect, queries, database, version);
  }

  @Override
  public Equivalence equivalence(Connection connection) {
    return new MysqlEquivalence(connection, dialect.identifiers(), "explain extended ");
  }
}
