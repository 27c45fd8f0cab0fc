/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.RowAlterations;
import org.nublox.schema.change.Change;

/** Rows; an update has no limit, so that some rows are told by their place. */
final class PostgresqlRows extends RowAlterations {

  PostgresqlRows(AlterationSite site, ColumnAlterations columns) {
    super(site, columns);
  }

  @Override
  protected String fillSome(Change.FillColumn fill, String value, int rows) {
    return set(fill, value)
        + " where ctid = any (array(select ctid from "
        + name(fill.table())
        + open(fill, value)
        + " limit "
        + rows
        + "))";
  }
}
