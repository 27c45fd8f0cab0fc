/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.mysql.MysqlKeySize;
import org.nublox.dialect.mysql.MysqlTables;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/**
 * Tables. Source: MariaDB documentation, "CREATE TABLE", "Generated Columns", "Invisible Columns".
 */
final class MariadbTables extends MysqlTables {

  MariadbTables(Draft draft) {
    super(draft, MariadbDialect.COLLATION);
  }

  /**
   * A generated column does not take {@code not null} here; it is null only when its expression is.
   */
  @Override
  protected String nullability(Table table, Column column) {
    return column.value() instanceof ColumnValue.Computed ? "" : super.nullability(table, column);
  }

  @Override
  protected String trailer(Table table, Column column) {
    return draft.isHidden(table.name(), column.name()) ? "invisible" : super.trailer(table, column);
  }

  /** The engine makes an index over a hash by itself. */
  @Override
  protected String wideUnique(Table table, UniqueKey key, MysqlKeySize size) {
    return constraint(key.name()) + "unique (" + names(key.columns()) + ")";
  }
}
