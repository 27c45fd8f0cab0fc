/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;

/** Changes at SQL Server. */
final class SqlServerAlterations {

  private SqlServerAlterations() {}

  static AlterationWriter of(AlterationSite site) {
    SqlServerCommentChanges comments = new SqlServerCommentChanges(site.draft());
    SqlServerColumns columns = new SqlServerColumns(site, comments);
    return new AlterationWriter(
        site,
        new SqlServerTableAlterations(site, comments),
        columns,
        new SqlServerConstraints(site),
        new SqlServerObjects(site, columns, comments),
        new SqlServerRows(site, columns));
  }
}
