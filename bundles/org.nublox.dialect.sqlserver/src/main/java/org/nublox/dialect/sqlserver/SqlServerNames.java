/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;

/** Gives things other names. Source: Transact-SQL reference, "sp_rename". */
final class SqlServerNames {

  private SqlServerNames() {}

  /**
   * A call of the procedure.
   *
   * @param path the old name, quoted as in a statement
   * @param to the new name, which the procedure takes as it is
   * @param kind {@code OBJECT}, {@code COLUMN} or {@code INDEX}
   */
  static Statement rename(Statement.Kind made, String path, String to, String kind, Draft draft) {
    return Statement.of(
        made,
        to,
        "",
        "exec sp_rename "
            + draft.text(path, to, "")
            + ", "
            + draft.text(draft.dialect().identifiers().stored(to), to, "")
            + ", N'"
            + kind
            + "'");
  }
}
