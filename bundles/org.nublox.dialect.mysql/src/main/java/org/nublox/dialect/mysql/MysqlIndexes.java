/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.IndexWriter;
import org.nublox.schema.Index;
import org.nublox.schema.Table;

/** Indexes of MySQL and MariaDB. Source: MySQL Reference Manual, "CREATE INDEX Statement". */
public class MysqlIndexes extends IndexWriter {

  public MysqlIndexes(Draft draft) {
    super(draft);
  }

  /**
   * Of a wide column the beginning is indexed; a unique one is indexed by its hash, since the whole
   * must differ.
   */
  @Override
  protected String columnKey(Table table, Index index, String column) {
    MysqlKeySize size = new MysqlKeySize(table, index.columns());
    if (size.fits() || !size.isWide(column)) {
      return draft.name(column);
    }
    if (index.unique()) {
      return wideUnique(table, index, column);
    }
    int prefix = size.prefix(column);
    draft.info(
        Codes.KEY_SIZE,
        table.name() + "." + index.name(),
        index.origin(),
        "A key has at most " + MysqlKeySize.MOST_BYTES + " bytes.",
        "Only the first " + prefix + " characters of '" + column + "' are indexed.");
    return draft.name(column) + "(" + prefix + ")";
  }

  /** A wide column of a unique index. */
  protected String wideUnique(Table table, Index index, String column) {
    draft.info(
        Codes.KEY_SIZE,
        table.name() + "." + index.name(),
        index.origin(),
        "A key has at most " + MysqlKeySize.MOST_BYTES + " bytes.",
        "The column '" + column + "' is unique by its SHA-256.");
    return "(sha2(" + draft.name(column) + ", 256))";
  }
}
