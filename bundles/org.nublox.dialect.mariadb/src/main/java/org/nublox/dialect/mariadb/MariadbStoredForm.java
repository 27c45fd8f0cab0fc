/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.mysql.MysqlStoredForm;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/** The stored form, which differs from MySQL's where MariaDB has more or less. */
final class MariadbStoredForm extends MysqlStoredForm {

  private static final int MOST_SEQUENCE_COMMENT = 2048;

  MariadbStoredForm(Draft draft) {
    super(draft);
  }

  /** The engine makes wide keys by a hash of its own. */
  @Override
  protected Table wideKeys(Table table) {
    return table;
  }

  /** Generated columns are never {@code not null}, and columns for an index have no comment. */
  @Override
  protected Column column(Table table, Column column) {
    Column stored = super.column(table, column);
    return stored.value() instanceof ColumnValue.Computed
        ? new Column(
            stored.name(),
            stored.type(),
            true,
            stored.value(),
            stored.comment(),
            stored.renamedFrom(),
            stored.origin())
        : stored;
  }

  @Override
  protected Sequence sequence(Sequence sequence) {
    Sequence stored = super.sequence(sequence);
    return MariadbSequences.told(
        new Sequence(
            stored.name(),
            stored.start(),
            stored.increment(),
            stored.minimum(),
            stored.maximum(),
            stored.cycle(),
            comment(stored.comment(), MOST_SEQUENCE_COMMENT, stored.name(), stored.origin()),
            stored.origin()));
  }
}
