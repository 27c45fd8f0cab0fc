/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.schema.Column;
import org.nublox.schema.IndexPart.NullOrder;
import org.nublox.schema.Table;

/** What the catalog of H2 tells in its own way. */
final class H2StoredForm extends StoredForm {

  H2StoredForm(Draft draft) {
    super(draft);
  }

  @Override
  protected boolean nullable(Table table, Column column) {
    return column.nullable() && !isOfPrimaryKeyOrCounter(table, column);
  }

  /** Nulls are smaller than anything else. */
  @Override
  protected NullOrder usualNulls(boolean descending) {
    return descending ? NullOrder.LAST : NullOrder.FIRST;
  }
}
