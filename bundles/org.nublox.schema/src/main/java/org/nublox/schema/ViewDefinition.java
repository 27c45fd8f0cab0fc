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
import org.nublox.expression.Query;

/** What a view shows. */
public sealed interface ViewDefinition {

  /** A query without a dialect. */
  record OfQuery(Query query) implements ViewDefinition {}

  /**
   * The text of a query in the SQL of one database, as a script has it or as a catalog tells it.
   *
   * @param dialect id of the database's dialect
   * @param sql the query, without terminator
   * @param reads names of the tables and views that it reads, for the order in which views are made
   */
  record Verbatim(String dialect, String sql, List<String> reads) implements ViewDefinition {
    public Verbatim {
      Require.text(sql, "text of a view");
      reads = List.copyOf(reads);
    }
  }
}
