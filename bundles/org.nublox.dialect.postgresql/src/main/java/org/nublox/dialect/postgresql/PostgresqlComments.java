/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Check;
import org.nublox.schema.Table;

/**
 * Comments; besides the usual ones, the message of a check. Source: PostgreSQL documentation,
 * "COMMENT".
 */
final class PostgresqlComments extends CommentWriter {

  PostgresqlComments(Draft draft) {
    super(draft);
  }

  @Override
  public void write(Table table) {
    super.write(table);
    for (Check check : table.checks()) {
      if (!check.message().isEmpty() && draft.wasWritten(table.name(), check.name())) {
        draft.add(message(table.name(), check, draft));
      }
    }
  }

  /** The message of a check as its comment. */
  static Statement message(String table, Check check, Draft draft) {
    return Statement.of(
        Statement.Kind.COMMENT,
        check.name(),
        check.origin(),
        "comment on constraint "
            + draft.name(check.name())
            + " on "
            + draft.name(table)
            + " is "
            + draft.text(check.message(), check.name(), check.origin()));
  }
}
