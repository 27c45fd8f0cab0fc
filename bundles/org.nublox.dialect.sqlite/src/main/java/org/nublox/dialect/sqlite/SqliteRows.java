/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.RowAlterations;
import org.nublox.schema.change.Change;

/** Rows; as a rule the engine is built without limits of updates. */
final class SqliteRows extends RowAlterations {

  SqliteRows(AlterationSite site, ColumnAlterations columns) {
    super(site, columns);
  }

  @Override
  protected String fillSome(Change.FillColumn fill, String value, int rows) {
    return set(fill, value)
        + " where rowid in (select rowid from "
        + name(fill.table())
        + open(fill, value)
        + " limit "
        + rows
        + ")";
  }
}
