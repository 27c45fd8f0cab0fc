/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.Types;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Table;

/**
 * The comments of tables and columns stand in {@code create table} already; those of views have no
 * place.
 */
final class SqliteComments extends CommentWriter {

  SqliteComments(Draft draft) {
    super(draft);
  }

  @Override
  public void write(Table table) {
    boolean any =
        !table.comment().isEmpty()
            || table.columns().stream().anyMatch(column -> !column.comment().isEmpty());
    if (any) {
      draft.often(
          new Types.Lack(
              Codes.COMMENT,
              Diagnostic.Severity.INFO,
              "SQLite has no comments in its catalog.",
              "They stand in the text of the table, which sqlite_schema.sql keeps."),
          table.name(),
          table.origin());
    }
  }
}
