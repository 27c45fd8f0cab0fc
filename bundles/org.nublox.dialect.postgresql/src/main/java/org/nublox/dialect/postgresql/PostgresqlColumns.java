/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.Optional;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;

/** Columns. Source: PostgreSQL documentation, "ALTER TABLE". */
final class PostgresqlColumns extends ColumnAlterations {

  PostgresqlColumns(AlterationSite site) {
    super(site);
  }

  @Override
  protected Optional<String> conversion(Column from, Column to) {
    return PostgresqlConversions.of(name(from.name()), from.type(), to.type(), type(to));
  }

  @Override
  protected void countOn(String table, Column column, ColumnValue.Identity identity) {
    String sequence =
        "pg_get_serial_sequence("
            + draft.text(name(table), table, "")
            + ", "
            + storedName(column.name())
            + ")";
    add(
        Statement.Kind.SETTING,
        table + "." + column.name(),
        "select setval("
            + sequence
            + ", "
            + (identity.increment() > 0 ? "greatest" : "least")
            + "(nextval("
            + sequence
            + "), "
            + next(table, column, identity)
            + "), false)");
  }
}
