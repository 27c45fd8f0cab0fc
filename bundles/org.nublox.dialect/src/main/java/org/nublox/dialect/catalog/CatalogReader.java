/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import org.nublox.schema.change.Equivalence;

/**
 * Reads what a database holds, by a handful of queries over the whole catalog, never one for each
 * table. Stateless, safe to share.
 */
public interface CatalogReader {

  /**
   * Reads a schema in its stored form.
   *
   * @param schema name of the schema; {@code ""} for the one that the connection is in
   * @throws SQLException when the engine refuses; nothing was changed
   */
  Catalog read(Connection connection, String schema) throws SQLException;

  /**
   * Compares texts by asking the engine how it understands them; changes nothing. Good for as long
   * as the connection is open, used by one thread.
   */
  Equivalence equivalence(Connection connection);
}
