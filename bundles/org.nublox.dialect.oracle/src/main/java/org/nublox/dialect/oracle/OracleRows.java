/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.RowAlterations;
import org.nublox.schema.Column;
import org.nublox.schema.change.Change;

/** Rows; large objects are compared by a function. */
final class OracleRows extends RowAlterations {

  OracleRows(AlterationSite site, ColumnAlterations columns) {
    super(site, columns);
  }

  @Override
  protected String fillSome(Change.FillColumn fill, String value, int rows) {
    return set(fill, value) + open(fill, value) + " and rownum <= " + rows;
  }

  @Override
  protected String equal(Column column, String value) {
    String type = draft.dialect().types().name(column.type());
    if (type.equals("clob") || type.equals("blob")) {
      return "dbms_lob.compare(" + name(column.name()) + ", to_" + type + "(" + value + ")) = 0";
    }
    // the empty text is null here
    return value.equals("''") ? name(column.name()) + " is null" : super.equal(column, value);
  }
}
