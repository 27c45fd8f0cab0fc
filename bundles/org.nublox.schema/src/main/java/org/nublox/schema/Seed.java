/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.List;
import org.nublox.expression.Expr;

/**
 * Rows that a fresh schema begins with.
 *
 * @param rows one expression without columns (mostly a literal) for each of {@code columns}
 */
public record Seed(String table, List<String> columns, List<List<Expr>> rows, String origin) {

  public Seed {
    Require.text(table, "table of a seed");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    String where = "seed of table '" + table + "'";
    Require.notEmpty(columns, "columns", where);
    Require.distinct(columns, "column", where);
    for (int i = 0; i < rows.size(); i++) {
      int size = rows.get(i).size();
      Require.that(
          size == columns.size(),
          where
              + ": row "
              + (i + 1)
              + " has "
              + size
              + " values for "
              + columns.size()
              + " columns");
    }
  }
}
