/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * Makes a unique partial index with a counted column one over all rows: what stands for such an
 * index is a generated column, which cannot read a counted one. The counted column differs in every
 * row by itself, so nothing is lost. Source: MariaDB documentation, "Generated Columns".
 */
final class CountedPartialKeys implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearIndexes();
    for (Index index : table.indexes()) {
      boolean affected = index.unique() && index.where().isPresent() && isCounted(table, index);
      builder.index(affected ? index.withoutWhere() : index);
      if (affected) {
        draft.info(
            Codes.INDEX_PARTIAL,
            table.name() + "." + index.name(),
            index.origin(),
            "MariaDB has no partial indexes.",
            "All rows are indexed, since the counted column differs in every row anyway.");
      }
    }
    return builder.build();
  }

  private static boolean isCounted(Table table, Index index) {
    return index.columns().stream()
        .map(name -> table.column(name).orElseThrow())
        .anyMatch(column -> column.value() instanceof ColumnValue.Identity);
  }
}
