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
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;

/** Changes at SQL Server. */
final class SqlServerAlterations extends AlterationWriter {

  private SqlServerAlterations(
      AlterationSite site, SqlServerColumns columns, SqlServerCommentChanges comments) {
    super(
        site,
        new SqlServerTableAlterations(site, comments),
        columns,
        new SqlServerConstraints(site),
        new SqlServerObjects(site, columns, comments),
        new SqlServerRows(site, columns));
  }

  static AlterationWriter of(AlterationSite site) {
    SqlServerCommentChanges comments = new SqlServerCommentChanges(site.draft());
    return new SqlServerAlterations(site, new SqlServerColumns(site, comments), comments);
  }

  /**
   * A batch is read as a whole before any of it runs: what changes rows must come in a batch after
   * the one that adds the column. Source: SQL Server documentation, "Rules for using batches".
   */
  @Override
  protected Statement sent(Statement statement) {
    String sql = statement.sql();
    boolean rows =
        sql.startsWith("update ") || sql.startsWith("insert ") || sql.startsWith("delete ");
    return rows
        ? Statement.compound(statement.kind(), statement.object(), statement.origin(), sql)
        : statement;
  }
}
