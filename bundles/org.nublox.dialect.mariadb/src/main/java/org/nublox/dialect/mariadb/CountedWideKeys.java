/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import java.util.List;
import org.nublox.dialect.Codes;
import org.nublox.dialect.mysql.MysqlKeySize;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/**
 * Leaves out wide unique keys with a counted column: MariaDB makes them unique by a hash, in which
 * it does not take such a column. A counted column differs in every row by itself, so nothing is
 * lost. Source: MariaDB documentation, "AUTO_INCREMENT" and "Unique Hash Indexes".
 */
final class CountedWideKeys implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearUniqueKeys().clearIndexes();
    for (UniqueKey key : table.uniqueKeys()) {
      if (isAffected(table, key.columns())) {
        report(table, key.name(), key.origin(), draft);
      } else {
        builder.unique(key);
      }
    }
    for (Index index : table.indexes()) {
      if (index.unique() && isAffected(table, index.columns())) {
        report(table, index.name(), index.origin(), draft);
      } else {
        builder.index(index);
      }
    }
    return builder.build();
  }

  private static boolean isAffected(Table table, List<String> columns) {
    return !new MysqlKeySize(table, columns).fits()
        && columns.stream()
            .map(name -> table.column(name).orElseThrow())
            .anyMatch(column -> column.value() instanceof ColumnValue.Identity);
  }

  private static void report(Table table, String name, String origin, Draft draft) {
    draft.info(
        Codes.KEY_SIZE,
        table.name() + "." + name,
        origin,
        "MariaDB makes a wide unique key by a hash, in which it does not take a counted column.",
        "The key is left out, since the counted column differs in every row anyway.");
  }
}
