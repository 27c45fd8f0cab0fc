/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/** The stored form at Oracle. */
final class OracleStoredForm extends StoredForm {

  OracleStoredForm(Draft draft) {
    super(draft);
  }

  /** Sequences have no comments here. */
  @Override
  protected Sequence sequence(Sequence sequence) {
    Sequence stored = super.sequence(sequence);
    return new Sequence(
        stored.name(),
        stored.start(),
        stored.increment(),
        stored.minimum(),
        stored.maximum(),
        stored.cycle(),
        "",
        stored.origin());
  }

  /** The empty text is null. */
  @Override
  protected ColumnValue value(Table table, Column column) {
    ColumnValue value = super.value(table, column);
    boolean none =
        value instanceof ColumnValue.Default standard
            && standard.expression() instanceof Expr.Verbatim text
            && (text.sql().equalsIgnoreCase("null") || text.sql().equals("''"));
    return none ? new ColumnValue.Given() : value;
  }
}
