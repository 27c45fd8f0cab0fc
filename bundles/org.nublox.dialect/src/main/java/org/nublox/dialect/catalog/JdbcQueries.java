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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks the database. */
final class JdbcQueries implements CatalogQueries {

  private static final int FETCH_SIZE = 1000;

  private final Connection connection;

  JdbcQueries(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void each(String name, String sql, List<String> parameters, Consumer<CatalogRow> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        ResultSetMetaData described = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
          columns.add(described.getColumnLabel(i));
        }
        Map<String, Integer> positions = CatalogRow.positions(columns);
        while (rows.next()) {
          String[] values = new String[columns.size()];
          // in their order, since Oracle's columns of type long can be read only once and in turn
          for (int i = 0; i < values.length; i++) {
            values[i] = rows.getString(i + 1);
          }
          reader.accept(CatalogRow.of(positions, values));
        }
      }
    }
  }
}
