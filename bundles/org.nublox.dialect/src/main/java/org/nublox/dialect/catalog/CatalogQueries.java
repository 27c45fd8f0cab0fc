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
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers the queries of a catalog reader: by a connection, or by answers that were recorded for
 * engines that cannot be had for tests.
 */
@FunctionalInterface
public interface CatalogQueries {

  /**
   * Hands each row of the answer to {@code reader}, in order.
   *
   * @param name of the query, by which a recorded answer is found
   * @param parameters values of its question marks
   */
  void each(String name, String sql, List<String> parameters, Consumer<CatalogRow> reader)
      throws SQLException;

  /** Answers by asking the database. */
  static CatalogQueries of(Connection connection) {
    return new JdbcQueries(connection);
  }
}
