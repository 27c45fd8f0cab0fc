/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.mysql.MysqlIndexes;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Index;
import org.nublox.schema.Table;

/** Indexes. Source: MariaDB documentation, "CREATE INDEX". */
final class MariadbIndexes extends MysqlIndexes {

  MariadbIndexes(Draft draft) {
    super(draft);
  }

  /** The engine makes an index over a hash by itself. */
  @Override
  protected String wideUnique(Table table, Index index, String column) {
    return draft.name(column);
  }
}
