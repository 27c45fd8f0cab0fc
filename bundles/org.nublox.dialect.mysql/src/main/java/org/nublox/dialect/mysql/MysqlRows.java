/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.RowAlterations;
import org.nublox.schema.Column;
import org.nublox.schema.change.Change;

/** Rows. Source: MySQL Reference Manual, "UPDATE Statement". */
final class MysqlRows extends RowAlterations {

  MysqlRows(AlterationSite site, ColumnAlterations columns) {
    super(site, columns);
  }

  @Override
  protected String fillSome(Change.FillColumn fill, String value, int rows) {
    return set(fill, value) + open(fill, value) + " limit " + rows;
  }

  @Override
  protected String equal(Column column, String value) {
    boolean json = draft.dialect().types().name(column.type()).equals("json");
    return json && draft.dialect().id().equals("mysql")
        ? name(column.name()) + " = cast(" + value + " as json)"
        : super.equal(column, value);
  }
}
