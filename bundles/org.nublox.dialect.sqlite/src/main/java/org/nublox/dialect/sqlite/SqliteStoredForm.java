/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SingleEventTriggers;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/** The stored form at SQLite, which keeps nearly everything as the text that it was given. */
final class SqliteStoredForm extends StoredForm {

  SqliteStoredForm(Draft draft) {
    super(draft);
  }

  @Override
  protected String comment(String text) {
    return SqliteTables.inside(text);
  }

  /** A counted column is an {@code integer} of 64 bits whatever was asked for. */
  @Override
  protected Column column(Table table, Column column) {
    Column stored = super.column(table, column);
    return stored.value() instanceof ColumnValue.Identity
        ? stored.withType(new ColumnType.BigInt())
        : stored;
  }

  @Override
  protected ColumnValue value(Table table, Column column) {
    ColumnValue value = super.value(table, column);
    return value instanceof ColumnValue.Default standard
            && standard.expression() instanceof Expr.Verbatim text
            && text.sql().equalsIgnoreCase("null")
        ? new ColumnValue.Given()
        : value;
  }

  @Override
  protected Optional<String> guard(Table table, Column column) {
    return column.value() instanceof ColumnValue.Identity
        ? Optional.empty()
        : super.guard(table, column);
  }

  @Override
  protected List<Trigger> triggers(Trigger trigger) {
    return super.triggers(trigger).stream()
        .flatMap(each -> SingleEventTriggers.of(each).stream())
        .toList();
  }
}
